// What moves the date of a matter in the plain model: acceptance and notices, stops, extensions, joint dates, and a kind put
// right (FI-3, TL-3 … TL-5). Nothing else does.
import { close, type Day, dayOf, type Time, within, workingDay } from './days.ts';
import { CLOSED, dueOn, isOverdue, type Kind, type Limit, lawfulOn, limitFrom, type Matter } from './matter.ts';

/** Heads and leaders of the offices; one has no head. The chair is above all of them. */
export const OFFICES: {
  readonly [office: string]: { readonly head?: string; readonly leader: string; readonly clerk: string };
} = {
  'service-centre': { head: '1013', leader: '1004', clerk: '1001' },
  'civil-affairs': { head: '1003', leader: '1004', clerk: '1002' },
  agriculture: { leader: '1011', clerk: '1012' },
};
export const CHAIR = '1006';

/** A step with its facts. */
export interface Act {
  readonly name: string;
  readonly by?: string;
  readonly office?: string;
  readonly offices?: readonly string[];
  readonly on?: Day;
  readonly names?: readonly string[];
  readonly again?: boolean;
  readonly kind?: Kind;
  readonly agreed?: boolean;
}

export type Rule = (matter: Matter, act: Act, now: Time) => Matter | undefined;

/** An application is complete: its limit starts, unless one runs already. */
export const accept: Rule = (matter, _, now) => {
  if (matter.kind === 'document') return { ...matter, state: 'inProgress', paper: 'signed' };
  const limit = matter.date ? {} : limitFrom(matter, now);
  return { ...matter, ...limit, state: 'inProgress', examine: undefined };
};

/** Told in the days of examination, the clock of an application stands until the last paper is in; a later one changes nothing. */
export const issueNotice: Rule = (matter, { names = [], again }, now) => {
  if (matter.notices > 0 && !again) return undefined;
  // A document is signed for first.
  if (matter.kind === 'document' && !matter.paper) return undefined;
  const told = { ...matter, notices: matter.notices + 1, missing: names };
  if (names.length === 0) return told;
  const inTime = matter.kind === 'application' && now <= within(matter.received, 5);
  // A date that was set never moves later, nor does the second date of a matter reopened.
  const stands = inTime && matter.date?.set === undefined && !matter.reopened;
  const clock = stands ? { date: null, lawful: undefined } : {};
  return { ...told, ...clock, state: 'awaitingMaterials', examine: undefined, lapse: within(now, 30) };
};

export const receiveMaterials: Rule = (matter, { names = [] }, now) => {
  if (names.length === 0 || names.some((name) => !matter.missing.includes(name))) return undefined;
  const missing = matter.missing.filter((name) => !names.includes(name));
  if (missing.length > 0) return matter.state === 'lapsed' ? undefined : { ...matter, missing };
  const limit = matter.date ? {} : limitFrom(matter, now);
  const over = { lapse: undefined, archive: undefined, reportOwed: false, closedOn: undefined };
  return { ...matter, ...limit, ...over, missing, state: 'inProgress' };
};

export const suspend: Rule = (matter, { on = '' }, now) => {
  const { kind, date, lawful } = matter;
  if (kind !== 'application' || !date || date.set || close(on) <= now) return undefined;
  const stop = { from: now, to: close(on) };
  const stand = (limit: Limit): Limit => ({ ...limit, stops: [...limit.stops, stop] });
  const stopped = { from: now, until: close(on) };
  return { ...matter, state: 'suspended', stopped, date: stand(date), lawful: lawful && stand(lawful) };
};

/** What a kind may be given beyond its limit; nothing for the others. */
const longer = ({ kind }: Matter): number | undefined =>
  kind === 'application' ? 10 : kind === 'petition' || kind === 'suggestion' ? 15 - 7 : undefined;

/** Nobody grants their own: a head's goes to the leader, a leader's to the chair. */
function levelOf({ office }: Matter, by: string): number {
  const { head } = OFFICES[office] ?? {};
  if (by === CHAIR || Object.values(OFFICES).some(({ leader }) => leader === by)) return 2;
  return head === undefined || head === by ? 1 : 0;
}

export const requestExtension: Rule = (matter, { by = '' }, now) => {
  const { date, extended, asked, reopened } = matter;
  if (!date || date.set || reopened || extended || asked || longer(matter) === undefined) return undefined;
  if (isOverdue(matter, now)) return undefined;
  const early = now <= close(workingDay(dueOn(matter) ?? '', -1));
  return { ...matter, asked: { by, level: levelOf(matter, by), early, until: within(now, 1) } };
};

export function mayAnswer({ asked, office }: Matter, by: string): boolean {
  if (!asked || asked.by === by) return false;
  const { head, leader } = OFFICES[office] ?? {};
  const rank = by === CHAIR ? 2 : by === leader ? 1 : by === head ? 0 : -1;
  return rank >= asked.level;
}

export const grantExtension: Rule = (matter, { by = '' }, now) => {
  const { asked, date, lawful } = matter;
  const days = longer(matter);
  if (!mayAnswer(matter, by) || !date || date.set || days === undefined) return undefined;
  if (isOverdue(matter, now) && !asked?.early) return undefined;
  const more = (limit: Limit): Limit => ({ ...limit, days: limit.days + days });
  return { ...matter, date: more(date), lawful: lawful && more(lawful), asked: undefined, extended: true };
};

/** The limit it runs on, or would run on from now. */
const running = (matter: Matter, now: Time): Matter =>
  matter.date ? matter : { ...matter, ...limitFrom(matter, now) };

/** A joint date in place of the date that ran; the lawful one stays behind it. */
const onDate = (matter: Matter, on: Day, now: Time): Matter => {
  const { date, lawful } = running(matter, now);
  if (!date) return matter;
  return { ...matter, date: { ...date, set: on }, lawful: lawful ?? date, examine: undefined };
};
/** The same where it lies ahead and does not pass the lawful one. */
export const jointly = (matter: Matter, on: Day, now: Time): Matter | undefined =>
  on < dayOf(now) || on > lawfulOn(running(matter, now)) ? undefined : onDate(matter, on, now);

export const inviteJoint: Rule = (matter, { offices = [], on = '' }, now) => {
  const others = offices.filter((one) => one !== matter.office);
  if (others.length === 0 || !jointly(matter, on, now)) return undefined;
  const said = Object.fromEntries(others.map((one) => [one, 'asked']));
  return { ...matter, joint: { said, on, until: within(now, 2), over: false } };
};

export const confirmJoint: Rule = (matter, { office = '', agreed }, now) => {
  const { joint } = matter;
  if (joint?.said[office] !== 'asked') return undefined;
  // What has passed, or passes the lawful date by now, is no longer agreed to.
  if (agreed && !jointly(matter, joint.on, now)) return undefined;
  const said = { ...joint.said, [office]: agreed ? 'agreed' : 'otherwise' };
  const all = Object.values(said).every((one) => one === 'agreed');
  return all ? { ...onDate(matter, joint.on, now), joint: undefined } : { ...matter, joint: { ...joint, said } };
};

export const ruleJoint: Rule = (matter, { on = '' }, now) => {
  const { joint } = matter;
  if (!joint || !(joint.over || Object.values(joint.said).includes('otherwise'))) return undefined;
  const dated = jointly(matter, on, now);
  return dated && { ...dated, joint: undefined };
};

const BY_PEOPLE: readonly Kind[] = ['inquiry', 'application', 'petition', 'suggestion', 'error'];

/** The date is counted again from the original start; one that was set, or has ended, stays. */
export const correctKind: Rule = (matter, { kind = matter.kind }) => {
  if (kind === matter.kind || !BY_PEOPLE.includes(kind) || !BY_PEOPLE.includes(matter.kind)) return undefined;
  // An application names its item, and only what came as one has one here.
  if ((kind === 'application' && !matter.item) || matter.date?.set) return undefined;
  const next = { ...matter, kind };
  if (CLOSED.includes(matter.state) || matter.reopened) return next;
  if (kind === 'application' && matter.state !== 'inProgress') {
    return { ...next, date: null, lawful: undefined, examine: within(matter.received, 5) };
  }
  const limit = limitFrom(next, matter.received);
  const more = matter.extended ? (longer(next) ?? 0) : 0;
  const date = limit.date && { ...limit.date, days: limit.date.days + more };
  const state = matter.state === 'suspended' ? 'inProgress' : matter.state;
  return { ...next, ...limit, date, state, stopped: undefined, examine: undefined };
};
