// Who is told of what happens in supervision: who owes something, who asked for it, and whom a missed date reaches. Nobody
// hears of a record, or of a finding, that they may not read.

import { allReached } from '../access/reached.ts';
import { knowsSupervision, readsFinding } from '../access/supervision-rights.ts';
import { type Who, whoIs } from '../access/who.ts';
import { type Recorded, staffOf } from '../decision.ts';
import { answerableFor, chairOf, type Directory, holdersOf, leaderOfOffice } from '../directory/directory.ts';
import { NAME_OWNER, partsOf } from './clocks.ts';
import type { SupervisionEvent } from './events.ts';
import type { SupervisionState } from './state.ts';

export type SupervisionNoticed = Exclude<SupervisionEvent['type'], 'TimerMoved'>;

type Named = readonly (string | undefined)[];

/** An invited person whose term does not run is told nothing, and nobody in their place. */
function isThere(directory: Directory, number: string | undefined): boolean {
  const who = number === undefined ? undefined : whoIs(directory, number);
  return who?.kind === 'staff' && (who.serves || !who.roles.has('supervisor'));
}

const group = (directory: Directory): Named => holdersOf(directory, 'appraisal-group');

/** Whom a date of the record, or of one of its findings, concerns: the first when it is near, more when it passed. */
function owing(directory: Directory, state: SupervisionState, timer: string, step: 'near' | 'due' | 'overdue'): Named {
  const { what, finding } = partsOf(timer);
  const office = state.office;
  const head = office === undefined ? undefined : answerableFor(directory, office);
  const leader = office === undefined ? undefined : leaderOfOffice(directory, office);
  if (what === NAME_OWNER) return group(directory);
  if (finding !== undefined) {
    const owner = state.findings[finding - 1]?.owner;
    if (step !== 'overdue') return [owner];
    return [owner, head === owner ? leader : head, ...group(directory)];
  }
  if (state.kind === 'reports') return [...group(directory), ...(step === 'near' ? [] : [chairOf(directory)])];
  if (step !== 'overdue') return [head];
  return [head, leader, ...group(directory), state.by];
}

/** Everybody an event is said to, before it is asked who may know. */
function meant(directory: Directory, state: SupervisionState, event: Recorded<SupervisionEvent>): Named {
  const office = state.office;
  const head = office === undefined ? undefined : answerableFor(directory, office);
  const ownerOf = (finding: number) => state.findings[finding - 1]?.owner;
  switch (event.type) {
    case 'SpotCheckMade':
      return [head, ...group(directory)];
    case 'FindingMade':
      // The check itself was told a moment before; of a finding only who owes something hears.
      return [ownerOf(event.data.finding)];
    case 'FindingAssigned':
    case 'CorrectionReturned':
    case 'FindingSetAside':
    case 'CorrectionConfirmed':
      return [ownerOf(event.data.finding), head, state.by];
    case 'CorrectionReported':
      return [state.by, ...group(directory)];
    case 'MatterReported':
      return group(directory);
    case 'SuggestionMade':
    case 'InquiryMade':
      return [head];
    case 'ReportTakenUp':
    case 'ReportDismissed':
    case 'SuggestionAnswered':
    case 'InquiryAnswered':
      return [state.by, ...(state.kind === 'reports' ? [] : group(directory))];
    case 'BriefingGiven':
      return holdersOf(directory, 'supervisor');
    case 'BriefingWithdrawn':
      return group(directory);
    case 'SupervisionReminded':
      return owing(directory, state, event.data.timer, 'near');
    case 'SupervisionFellDue':
      return owing(directory, state, event.data.timer, 'due');
    case 'SupervisionOverdue':
      return owing(directory, state, event.data.timer, 'overdue');
    case 'TimerMoved':
      return [];
  }
}

/** The finding an event is about, if about one. */
const findingIn = ({ data }: Recorded<SupervisionEvent>): number | undefined => {
  if ('finding' in data) return data.finding;
  return 'timer' in data ? partsOf(data.timer).finding : undefined;
};

/** Who is told of one event, of those who may know of the record and of what the event is about. */
export function supervisionNotices(
  directory: Directory,
  state: SupervisionState,
  event: Recorded<SupervisionEvent>,
): readonly { readonly staff: string; readonly what: SupervisionNoticed }[] {
  const { type: what } = event;
  if (what === 'TimerMoved') return [];
  const finding = state.findings[(findingIn(event) ?? 0) - 1];
  const mayKnow = (who: Who): boolean =>
    who.kind === 'staff' &&
    knowsSupervision(who, state) &&
    (finding === undefined || readsFinding(who, state, finding));
  const reach = {
    acting: staffOf(event.actor),
    mayKnow,
    ...(state.office === undefined ? {} : { office: state.office }),
  };
  const people = meant(directory, state, event).filter((one) => isThere(directory, one));
  return allReached(directory, people, reach).map((staff) => ({ staff, what }));
}
