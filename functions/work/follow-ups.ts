// What follows a step besides wake-ups and the public site: who is told of it, and what other records have to learn. Each
// reaction can be repeated, comes late or out of order without harm, and no decision depends on one.
import type { AccountabilityEvent } from '#shared/accountability/events.ts';
import { clueNotices } from '#shared/accountability/notices.ts';
import type { AccountabilityState } from '#shared/accountability/state.ts';
import { type BoxWatchEvent, boxNotices } from '#shared/box-watch/box-watch.ts';
import type { ComplaintEvent } from '#shared/complaint/events.ts';
import { complaintNotices } from '#shared/complaint/notices.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Recorded } from '#shared/decision.ts';
import { type MailboxEvent, mailboxNotices } from '#shared/directory/mailbox/mailbox.ts';
import { rosterNotices, whereaboutsNotices } from '#shared/directory/notices.ts';
import type { RosterEvent } from '#shared/directory/roster/events.ts';
import type { WhereaboutsEvent } from '#shared/directory/whereabouts/events.ts';
import type { DisclosureEvent } from '#shared/disclosure/events.ts';
import { disclosureNotices } from '#shared/disclosure/notices.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import type { ReportEvent } from '#shared/report/events.ts';
import { reportNotices } from '#shared/report/notices.ts';
import { overdueSignal } from '#shared/signals/of-a-disclosure.ts';
import type { Ground } from '#shared/signals/signal.ts';
import type { SignedEvent } from '#shared/signed/events.ts';
import type { SignedKind } from '#shared/signed/kinds.ts';
import { signedNotices } from '#shared/signed/notices.ts';
import type { SignedState } from '#shared/signed/state.ts';
import type { SupervisionEvent } from '#shared/supervision/events.ts';
import { supervisionNotices } from '#shared/supervision/notices.ts';
import type { SupervisionState } from '#shared/supervision/state.ts';
import { type Instant, laterOf } from '#shared/time.ts';
import { regradePerson } from '../appraisal/regrade.ts';
import type { House } from '../house.ts';
import { load } from '../perform/load.ts';
import { seatedAs } from '../perform/seated.ts';
import { referenceOf } from '../routes/complaint/view.ts';
import { markOf, whoDecides, whoHolds } from '../seal/marks.ts';
import { afterAppraisal, afterCycle } from './after-appraisal.ts';
import type { Fired } from './fire-due.ts';
import { followCase } from './follow-case.ts';
import { freezeReport } from './monthly-report.ts';
import { clueFromReport, cluesFromComplaint, raiseSignal } from './raise-clue.ts';
import { RECKONED, reckonPerson } from './reckon.ts';
import { takeDownCommendation } from './take-down-commendation.ts';
import { eventsIn, type Follow, type Step, type Told, telling } from './telling.ts';
import { noteOpening } from './watch-box.ts';

/** Who had to do with what it comes from is read there; where it cannot be read only the person concerned is told. */
async function ofMatter(house: House, id: string): Promise<Told | undefined> {
  const matter = await load<AccountabilityState>(house.tables, 'accountability', id);
  if (!matter) return undefined;
  const seated = (await seatedAs(house, [matter.state]))(matter.state);
  return {
    number: matter.state.source.number,
    people: (event, directory) => clueNotices(directory, seated, event as Recorded<AccountabilityEvent>),
  };
}

/** AC-2.5: a decision served, changed or revoked, and a move, are reckoned with all that stands on the person. */
const followMatter: Follow = async (house, step, now) => {
  const told = await telling(ofMatter)(house, step, now);
  const person = (await load<AccountabilityState>(house.tables, 'accountability', step.id))?.state.proposal?.person;
  if (!person) return told;
  const moved = (await eventsIn(house, step)).some(({ type }) => RECKONED.has(type));
  const reckoned = moved ? await reckonPerson(house, person, now) : [];
  await regradePerson(house, person, now);
  return [...told, ...reckoned];
};

async function ofDisclosure(house: House, id: string): Promise<Told | undefined> {
  const record = await load<DisclosureState>(house.tables, 'disclosure', id);
  if (!record) return undefined;
  const { state } = record;
  return {
    number: state.case?.number ?? '',
    // The result of a complaint before it is public (SV-4.1).
    alone: state.among !== undefined,
    people: (event, directory) =>
      disclosureNotices(directory, state, event as Recorded<DisclosureEvent>, (number) =>
        markOf(house, id, directory, number),
      ),
  };
}

/** AC-1.3: what was not made public in time is raised as a clue. What comes from a complaint is kept out of it (SV-4.1). */
async function noticeOverdue(house: House, step: Step, now: Instant): Promise<Fired[]> {
  const record = await load<DisclosureState>(house.tables, 'disclosure', step.id);
  if (!record || record.state.among !== undefined) return [];
  const source = { disclosure: step.id, number: record.state.case?.number ?? '' };
  const fired = (await eventsIn(house, step)).map(async (event) => {
    const found = overdueSignal(event as Recorded<DisclosureEvent>, record.state.publishBy);
    return found ? raiseSignal(house, source, found, laterOf(now, event.at)) : [];
  });
  return (await Promise.all(fired)).flat();
}

/** Of a complaint only who may know of it now, by their mark. */
async function ofComplaint(house: House, id: string, now: Instant): Promise<Told | undefined> {
  const complaint = await load<ComplaintState>(house.tables, 'complaint', id);
  if (!complaint) return undefined;
  const { state } = complaint;
  const { directory } = await house.lawAt(now);
  const seating = { hold: whoHolds(house, id, directory, state), decide: whoDecides(house, id, directory, state) };
  return {
    number: referenceOf(id),
    people: (event) => complaintNotices(state, seating, event as Recorded<ComplaintEvent>),
  };
}

/** Of a signed record its second person and its writer; nothing of what it says. */
const ofSigned =
  (kind: SignedKind) =>
  async ({ tables }: House, id: string): Promise<Told | undefined> => {
    const record = await load<SignedState>(tables, kind, id);
    if (!record) return undefined;
    const { state } = record;
    return {
      number: '',
      people: (event, directory) => signedNotices(directory, state, event as Recorded<SignedEvent>),
    };
  };

/** Tells, and does what a signed record leads to besides. */
const signed =
  (kind: SignedKind, act?: (house: House, state: SignedState, id: string, now: Instant) => Promise<void>): Follow =>
  async (house, step, now) => {
    const record = await load<SignedState>(house.tables, kind, step.id);
    if (record) await act?.(house, record.state, step.id, now);
    return telling(ofSigned(kind))(house, step, now);
  };

async function ofSupervision({ tables }: House, id: string): Promise<Told | undefined> {
  const record = await load<SupervisionState>(tables, 'supervision', id);
  if (!record) return undefined;
  const { state } = record;
  return {
    number: state.number,
    people: (event, directory) => supervisionNotices(directory, state, event as Recorded<SupervisionEvent>),
  };
}

/** A report that was taken up becomes a clue; everybody concerned is told of the report's own step. */
const followSupervision: Follow = async (house, step, now) => {
  const fired = await telling(ofSupervision)(house, step, now);
  const taken = (await eventsIn(house, step)).find(({ type }) => type === 'ReportTakenUp');
  if (!taken) return fired;
  const { ground } = taken.data as { readonly ground: Ground };
  return [...fired, ...(await clueFromReport(house, step.id, ground, taken))];
};

/** Whoever has the next step is told; a report whose signing is over is frozen. */
const followReport: Follow = async (house, step, now) => {
  await freezeReport(house, step.id, now);
  const people: Told['people'] = (event, directory) => reportNotices(directory, event as Recorded<ReportEvent>);
  return telling(async (_, month) => ({ number: month, people }))(house, step, now);
};

/** Those seated are told; a founded finding and retaliation become clues, unless another body judges it. */
const followComplaint: Follow = async (house, step, now) => {
  const told = await telling(ofComplaint)(house, step, now);
  const complaint = await load<ComplaintState>(house.tables, 'complaint', step.id);
  if (!complaint || complaint.state.state === 'referred' || complaint.state.undone) return told;
  const steps = (await eventsIn(house, step)) as unknown as Recorded<ComplaintEvent>[];
  return [...told, ...(await cluesFromComplaint(house, step.id, referenceOf(step.id), steps))];
};

const FOLLOWS: { readonly [aggregate: string]: Follow } = {
  case: followCase,
  complaint: followComplaint,
  accountability: followMatter,
  disclosure: async (house, step, now) => [
    ...(await telling(ofDisclosure)(house, step, now)),
    ...(await noticeOverdue(house, step, now)),
  ],
  gift: signed('gift'),
  opening: signed('opening', (house, state, _id, now) => noteOpening(house, state, now)),
  commendation: signed('commendation', async (house, { state }, id, now) => {
    if (state === 'revoked') await takeDownCommendation(house, id, now);
  }),
  'box-watch': telling(async () => ({
    number: '',
    people: (event) => boxNotices(event as Recorded<BoxWatchEvent>),
  })),
  supervision: followSupervision,
  report: followReport,
  appraisal: afterAppraisal,
  cycle: afterCycle,
  whereabouts: telling(async (_, id) => ({
    number: id,
    people: (event, directory) => whereaboutsNotices(directory, id, event as Recorded<WhereaboutsEvent>),
  })),
  mailbox: telling(async (_, id) => ({
    number: '',
    people: (event) => mailboxNotices(id, event as Recorded<MailboxEvent>),
  })),
  roster: telling(async () => ({
    number: '',
    people: (event, directory) => rosterNotices(directory, event as Recorded<RosterEvent>),
  })),
};

/** Does what follows one step. Throws what failed after all had their turn; told again, it goes on where it stopped. */
export async function followUps(house: House, step: Step, now: Instant): Promise<Fired[]> {
  return (await FOLLOWS[step.aggregate]?.(house, step, now)) ?? [];
}
