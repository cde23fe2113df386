// What the person may do now under number and code (SC-1, SC-6, FI-3), read from the view they are shown: what is offered
// here the law takes at this moment, and what is not offered it refuses.
import type { Law } from '../decision.ts';
import { closeOf } from '../regulation/calendar/office-hours.ts';
import { dayOf, type Instant } from '../time.ts';
import type { PersonCommandName } from './commands.ts';
import { urgeFrom } from './conversation.ts';
import type { Follow } from './follow.ts';
import { reopenOn, reviveUntil, undoUntil } from './returning.ts';
import { PERSON_OPEN_IN } from './steps.ts';

export interface PersonStep {
  readonly name: PersonCommandName;
  /** Of a withdrawal: until when it leaves no trace. Of any other step: until when it is open. */
  readonly until?: Instant;
  /** Named before its time: from when it is open. */
  readonly from?: Instant;
}

type Offer = Pick<PersonStep, 'until' | 'from'>;

/** The steps that ask for more than a state; undefined where one is not open. */
const OFFERED: { readonly [N in PersonCommandName]?: (law: Law, view: Follow, at: Instant) => Offer | undefined } = {
  rate: (_, { rating, rectified }) => {
    const again = rating !== undefined && rectified === true && rating.again === undefined;
    return rating === undefined || again ? {} : undefined;
  },
  urge: (law, { urgedAt }, at) => {
    const from = urgedAt && urgeFrom(law, urgedAt);
    return from && at < from ? { from } : {};
  },
  reopen: (law, { closedOn, reopenedByPerson = 0 }, at) => {
    const last = reopenOn(law, closedOn ?? dayOf(at));
    if (dayOf(at) > last || reopenedByPerson >= law.policy.closing.reopenings) return undefined;
    // The archive closes with the office on that day at the earliest.
    return { until: closeOf(law.policy.hours.sessions, last) };
  },
  withdraw: (law, view, at) => {
    const until = undoUntil(law, view);
    return view.own && at <= until ? { until } : {};
  },
  revive: (law, { stoodAt }, at) => {
    if (stoodAt === undefined) return undefined;
    const until = reviveUntil(law, stoodAt);
    return at <= until ? { until } : undefined;
  },
};

/** Steps to offer at a moment, under the law then in force. */
export const personSteps = (law: Law, view: Follow, at: Instant): PersonStep[] =>
  (Object.keys(PERSON_OPEN_IN) as PersonCommandName[]).flatMap((name) => {
    if (!PERSON_OPEN_IN[name].includes(view.state)) return [];
    const offered = OFFERED[name] ? OFFERED[name](law, view, at) : {};
    return offered ? [{ name, ...offered }] : [];
  });
