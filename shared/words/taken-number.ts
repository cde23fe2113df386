// How the number that another platform gave is said to somebody who may know under which of ours it stands.
import type { Label } from './label.ts';

export const takenAs: Label = { zh: '{number}（登记编号 {known}）', en: '{number} (case {known})' };
