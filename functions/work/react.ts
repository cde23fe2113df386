// What follows a write: the day's root, the next wake-up, the public site, notices. The note in the outbox only says which
// record moved; everything is read from the record as it is now, so a note told twice or late changes nothing.
import type { Day, Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { settleBatch } from '../import/settle.ts';
import { noteWanted } from '../publish/publication.ts';
import { DUE, eventKey, OUTBOX, stateKey, tableOf } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';
import type { Wakeups } from '../wakeups/wakeups.ts';
import { each, eachTogether } from './each.ts';
import { type Fired, fireRecord } from './fire-due.ts';
import { followUps } from './follow-ups.ts';
import { noteTouched } from './ledger.ts';
import { afterOverride } from './redate-cases.ts';
import { type Note, stepsWaiting, together } from './steps-waiting.ts';

/** Kinds whose every change is seen on the public site. */
const SEEN = new Set(['disclosure', 'office', 'staff', 'village', 'item', 'commitment', 'catalogue', 'batch']);

/** Kinds whose change may bring somebody under a recusal, or out of one (SV-4.1). */
const SEATED = new Set(['office', 'staff', 'whereabouts']);
/** Steps of a complaint after which the seats are weighed with all that was said: it became clear whom it is about. */
const isScreening = (event: Row | undefined): boolean =>
  event !== undefined && /"type":"Complaint(Screened|Reseated)".*"actor":\{"kind":"staff"/.test(String(event.body));

/** Of these each step is looked at by itself: what was withdrawn goes at once, and who is seated follows each step. */
const isAlone = ({ aggregate }: Note): boolean =>
  SEEN.has(aggregate) || SEATED.has(aggregate) || aggregate === 'complaint';

/** Puts the step that a note tells of among what its day's root covers, and answers the event. */
async function touch({ tables }: House, { aggregate, id, version, on }: Note): Promise<Row | undefined> {
  const event = await tables.get(tableOf(aggregate), eventKey(aggregate, id, version));
  if (event) await noteTouched(tables, on, { aggregate, id, version, hash: String(event.hash) });
  return event;
}

/** Follows one note and takes it away. Throws when something failed, and the note stays for the next time. */
export async function react(house: House, wake: Wakeups, note: Note, now: Instant): Promise<Fired[]> {
  const { aggregate, id } = note;
  const event = await touch(house, note);
  const fired: Fired[] = [];
  const state = await house.tables.get(tableOf(aggregate), stateKey(aggregate, id));
  if (state?.duePk === DUE) {
    const due = String(state.dueSk).split('#')[0] as Instant;
    if (due <= now) fired.push(...(await fireRecord(house, aggregate, id, now)));
    else await wake.wakeAt(due, now);
  }
  if (aggregate === 'batch') await settleBatch(house, id, now);
  if (aggregate === 'override') fired.push(...(await afterOverride(house, id, now)));
  if (SEEN.has(aggregate)) {
    await noteWanted(house.tables, now);
    await wake.publish(now, isWithdrawal(event));
  }
  if (SEATED.has(aggregate) || isScreening(event)) await wake.reseat(now);
  fired.push(...(await followUps(house, note, now)));
  for (const sk of [note.sk, ...(note.also ?? [])]) await house.tables.remove('outbox', { pk: note.pk, sk });
  return fired;
}

const isWithdrawal = (event: Row | undefined): boolean =>
  event !== undefined && /"type":"[A-Za-z]*(Withdrawn|Expired)"/.test(String(event.body));

/**
 * Follows every note still lying in the outbox, oldest first: the sweep's way, and the way after a restart.
 * Throws what failed after all had their turn; those notes stay.
 */
export async function drain(house: House, wake: Wakeups, now: Instant, upTo?: Day): Promise<Fired[]> {
  const groups = together(stepsWaiting(await notesLeft(house, upTo), isAlone), isAlone);
  return (await eachTogether(looking(house, groups), ([seen, note]) => react(seen, wake, note, now))).flat();
}

/** Each group goes by one look at the directory, as one request does. */
function* looking(house: House, groups: readonly (readonly Note[])[]): Generator<(readonly [House, Note])[]> {
  for (const group of groups) {
    const seen = house.forCall();
    yield group.map((note) => [seen, note] as const);
  }
}

/** Sees to it that the roots up to a day cover what could not be followed. Throws when one of the records cannot be read. */
export async function touchLeft(house: House, upTo: Day): Promise<void> {
  await each(await notesLeft(house, upTo), (note) => touch(house, note));
}

async function notesLeft({ tables }: House, upTo?: Day): Promise<Note[]> {
  const notes = (await tables.all({ table: 'outbox', pk: OUTBOX, consistent: true })) as unknown as Note[];
  return notes.filter(({ on }) => upTo === undefined || on <= upTo);
}
