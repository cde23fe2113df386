// The script of the public desk: two elements over forms that work without it, and a way to leave.
import { FollowDesk } from './follow-desk.ts';
import { heedLeaving } from './leaving.ts';
import { SubmitDesk } from './submit-desk.ts';

customElements.define('follow-desk', FollowDesk);
customElements.define('submit-desk', SubmitDesk);
heedLeaving();
