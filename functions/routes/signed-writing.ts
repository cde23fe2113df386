// What is looked up before a signed record is written: whether this person may, the case it names, and for a correction the
// further entry that comes into being in the same moment.
import { randomBytes } from 'node:crypto';
import type { Praised } from '#shared/access/signed-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { SIGNED_STEPS, type SignedBody, type SignedCommand, type WriteCommand } from '#shared/signed/commands.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import { type SignedState, wasConfirmed } from '#shared/signed/state.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand } from '../http/commanding.ts';
import { keptWithNext } from '../perform/kept-signed.ts';
import type { Standing } from '../perform/load.ts';
import { caseByNumber } from './case-by-number.ts';

/** Of whom a commendation would be: of the staff or offices that are not there nothing follows, and the law says so. */
async function praised(house: House, { staff, office }: SignedBody<'commendation'>): Promise<Praised> {
  const { directory } = await house.shelf();
  const member = staff === undefined ? undefined : directory.staff.get(staff);
  const at = office ?? member?.office;
  return {
    ...(at === undefined ? {} : { office: at }),
    ...(member?.leader === undefined ? {} : { leader: member.leader }),
  };
}

/** Throws 403 unless this person may write it. */
export async function mayWrite(house: House, who: StaffWho, kind: SignedKind, body: SignedBody): Promise<void> {
  const subject = kind === 'commendation' ? await praised(house, body as SignedBody<'commendation'>) : undefined;
  demand(who, `${kind}.write`, subject);
}

/** The entry as a command, with the case it names looked up as this person may know it. */
export async function writing(house: House, who: StaffWho, body: SignedBody): Promise<WriteCommand> {
  const number = 'case' in body ? body.case : undefined;
  const source = number === undefined ? undefined : await caseByNumber(house, who, number);
  return { type: 'write', body, ...(source ? { given: { case: source } } : {}) };
}

/** A further entry in the place of one: written under an id of its own in the same moment. */
export async function correcting(
  call: Call,
  house: House,
  who: StaffWho,
  kind: SignedKind,
  before: Standing<SignedState>,
) {
  const { reason, ...body } = bodyOf(call, SIGNED_STEPS[kind as 'gift'].correct);
  const write = await writing(house, who, body as SignedBody);
  const next = randomBytes(16).toString('hex');
  const corrects = { id: before.id, confirmed: wasConfirmed(before.state) };
  const command: SignedCommand = { type: 'correct', reason, by: next };
  return { written: command, kept: keptWithNext(kind, next, { ...write, corrects }) };
}
