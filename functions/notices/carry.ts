// Carries what is laid ready out of the house, at each sweep. Every letter is judged anew before it goes; an attempt is
// counted before it is made. A sender that falls between sending and taking the letter away sends it once more later,
// under the same id: mail and plain webhooks can be told apart by it, a group robot knows no such id.
import { type Who, whoIs } from '#shared/access/who.ts';
import type { Law } from '#shared/decision.ts';
import { type MailboxState, NO_MAILBOX } from '#shared/directory/mailbox/mailbox.ts';
import { mayMailTo, waysOf } from '#shared/outward.ts';
import { openAt } from '#shared/regulation/calendar/office-hours.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { load } from '../perform/load.ts';
import { knownNow } from '../routes/known-now.ts';
import { addressOf } from './address.ts';
import { type Carrier, type Message, NotTaken } from './carrier.ts';
import type { Carriers } from './carriers.ts';
import { begin, done, type Letter, lettersLaid, MOST_TRIES } from './letters.ts';

/** How long one sweep goes on with one way out, in ms of machine time. */
const SHARE_MS = 40_000;

/** Whether the person is still here and may still know of the matter. */
async function isWanted(house: House, who: Who, { notice }: Letter): Promise<boolean> {
  if (who.kind !== 'staff') return false;
  return (await knownNow(house, who, [{ ...notice, sk: '', written: 0 }])).length > 0;
}

/** To whom a letter goes now; undefined when it goes to nobody any more. */
async function addressee(house: House, law: Law, letter: Letter): Promise<Message['to'] | undefined> {
  if (!(await isWanted(house, whoIs(law.directory, letter.staff), letter))) return undefined;
  const { state } = (await load<MailboxState>(house.tables, 'mailbox', letter.staff)) ?? { state: NO_MAILBOX };
  if (!state.on) return undefined;
  if (letter.way !== 'mail') return { staff: letter.staff };
  const address = await addressOf(house, letter.staff, state.namedAt);
  const { mail } = house.outward;
  return address && mail && mayMailTo(mail, address) ? { staff: letter.staff, address } : undefined;
}

/** The inbox on the staff desk; it names no record. */
export function deskLink({ outward, township }: Pick<House, 'outward' | 'township'>): string | undefined {
  const desk = outward.desk ?? (township.siteUrl === undefined ? undefined : `${township.siteUrl}/staff/`);
  return desk === undefined ? undefined : `${desk}#/inbox`;
}

/** One way out in one round of the sweep. */
interface Round {
  readonly house: House;
  readonly law: Law;
  readonly carrier: Carrier;
  readonly now: Instant;
}

/** How a message went: sent, not sent and the way is closed for this round, or not sent for the recipient's sake. */
interface Went {
  readonly sent: number;
  readonly givenUp: number;
  readonly closed: boolean;
}
const NOTHING: Went = { sent: 0, givenUp: 0, closed: false };

/** One message for these letters. */
async function send({ house, carrier, now }: Round, letters: readonly Letter[], to?: Message['to']): Promise<Went> {
  const { tables } = house;
  const begun = (await Promise.all(letters.map((one) => begin(tables, one, now)))).filter((one) => one !== undefined);
  const [first] = begun;
  if (!first) return NOTHING;
  const link = deskLink(house);
  try {
    await carrier.send({ id: first.sk, ...(to ? { to } : {}), ...(link ? { link } : {}) });
  } catch (fault) {
    const { code, alone } = fault instanceof NotTaken ? fault : new NotTaken((fault as Error).name);
    console.error({ level: 'error', notices: carrier.name, code });
    const over = begun.filter(({ tries }) => tries >= MOST_TRIES);
    await Promise.all(over.map((one) => done(tables, one)));
    return { sent: 0, givenUp: over.length, closed: !alone };
  }
  await Promise.all(begun.map((one) => done(tables, one)));
  return { ...NOTHING, sent: 1 };
}

/**
 * What a letter is judged to be; undefined where that failed, which is its own matter: it waits longer each time like one that
 * was not taken, and holds up none behind it.
 */
async function judged<T>(
  { house, carrier, now }: Round,
  letter: Letter,
  judge: Promise<T>,
): Promise<{ to: T } | undefined> {
  try {
    return { to: await judge };
  } catch (fault) {
    console.error({ level: 'error', notices: carrier.name, unjudged: (fault as Error).name });
    const begun = await begin(house.tables, letter, now);
    if (begun && begun.tries >= MOST_TRIES) await done(house.tables, begun);
    return undefined;
  }
}

/** Each letter to its person, the oldest first, until the way is closed or its time is over. */
async function toPeople(round: Round, letters: readonly Letter[]): Promise<Went> {
  const until = Date.now() + SHARE_MS;
  let went = NOTHING;
  for (const letter of letters) {
    if (went.closed || Date.now() > until) break;
    const one = await judged(round, letter, addressee(round.house, round.law, letter));
    if (!one) continue;
    const { to } = one;
    if (!to) {
      await done(round.house.tables, letter);
      continue;
    }
    const { sent, givenUp, closed } = await send(round, [letter], to);
    went = { sent: went.sent + sent, givenUp: went.givenUp + givenUp, closed };
  }
  return went;
}

/** All letters as one message that names nobody. */
async function toGroup(round: Round, letters: readonly Letter[]): Promise<Went> {
  const { house, law } = round;
  const wanted: Letter[] = [];
  for (const letter of letters) {
    const one = await judged(round, letter, isWanted(house, whoIs(law.directory, letter.staff), letter));
    if (one?.to) wanted.push(letter);
    else if (one) await done(house.tables, letter);
  }
  return wanted.length === 0 ? NOTHING : send(round, wanted);
}

/**
 * Sends what is due, in office hours only, so that not even the hour tells one sort of matter from another. Never throws
 * for what a way out did: faults are in the log, by the way's name and a code, and what they left waits for a later sweep.
 */
export async function carryOut(house: House, carriers: Carriers, now: Instant): Promise<void> {
  if (carriers.size === 0) return;
  const law = await house.lawAt(now);
  if (!openAt(law.calendar, law.policy.hours.sessions, now)) return;
  const laid = await lettersLaid(house.tables);
  // A way that the deployment no longer has leaves nothing behind.
  await Promise.all(laid.filter(({ way }) => !carriers.has(way)).map((one) => done(house.tables, one)));
  const ended = await Promise.allSettled(
    waysOf(house.outward).map(async ({ name, addressed }): Promise<Went> => {
      const carrier = carriers.get(name);
      const due = laid.filter(({ way, next }) => way === name && next <= now);
      if (!carrier || due.length === 0) return NOTHING;
      const round = { house, law, carrier, now };
      return addressed ? toPeople(round, due) : toGroup(round, due);
    }),
  );
  const sum = { sent: 0, givenUp: 0 };
  for (const one of ended) {
    if (one.status === 'rejected') console.error({ level: 'error', notices: String(one.reason) });
    else {
      sum.sent += one.value.sent;
      sum.givenUp += one.value.givenUp;
    }
  }
  const waiting = (await lettersLaid(house.tables)).filter(({ tries }) => tries > 0).length;
  // The alarm watches the first number.
  console.log({ noticesFailing: waiting + sum.givenUp, noticesSent: sum.sent });
}
