// The script of the public desk: two elements over forms that work without it.
import { FollowDesk } from './follow-desk.ts';
import { SubmitDesk } from './submit-desk.ts';

customElements.define('follow-desk', FollowDesk);
customElements.define('submit-desk', SubmitDesk);
