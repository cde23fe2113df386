// A record of supervision as those see it who may: of what was found, whoever may not read whom it names learns that it is
// there, its subject and how far it got, and neither its words nor a name (SV-1).
import { allowed } from '#shared/access/can.ts';
import { readsFinding } from '#shared/access/supervision-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { staffOf } from '#shared/decision.ts';
import { type Directory, staffName } from '#shared/directory/directory.ts';
import { partsOf } from '#shared/supervision/clocks.ts';
import type { Finding } from '#shared/supervision/state.ts';
import { FINDING_STEPS, findingOpenFor, stepsOpen } from '#shared/supervision/steps.ts';
import type { Language } from '#shared/words/label.ts';
import { stateLabelOf, supervisionWords as words } from '#shared/words/supervision.ts';
import type { SupervisionCard } from '../../perform/kept-supervision.ts';
import type { Told } from '../../perform/load.ts';
import { timelineEntry } from '../case-view.ts';

/** A record, or its card, as it is to be shown. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly card: SupervisionCard;
}

/** Who is looking, and by which directory names are told. */
export interface Looking {
  readonly who: StaffWho;
  readonly directory: Directory;
  readonly language: Language;
}

function findingView(card: SupervisionCard, finding: Finding, n: number, looking: Looking) {
  const { who, language } = looking;
  const { state, subject, foundAt, owner, clock, reported, doneAt, returned } = finding;
  const common = {
    finding: n,
    state,
    stateLabel: words.findingStates[state][language],
    subject,
    subjectLabel: words.subjects[subject][language],
    foundAt,
    ...(clock === undefined ? {} : { dueOn: clock.dueOn, dueAt: clock.dueAt }),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
  if (!readsFinding(who, card, finding)) return { ...common, withheld: true, actions: [] };
  const open = FINDING_STEPS.filter((name) => findingOpenFor(name, state));
  // Of one's own finding one reports; of another's nobody does, though the record holds one of theirs.
  const own = { ...card, findings: [finding] };
  const mine = allowed(who, 'supervision', open, card).filter(
    (name) => name !== 'report-done' || allowed(who, 'supervision', [name], own).length > 0,
  );
  return {
    ...common,
    ...(owner === undefined ? {} : { owner, ownerName: staffName(looking.directory, owner) }),
    ...(reported === undefined ? {} : { reportedAt: reported.at }),
    returned,
    actions: mine,
  };
}

/** One item of a list, the answer to a command, and the head of a record's page. */
export function supervisionView({ id, version, card }: Shown, looking: Looking) {
  const { who, language } = looking;
  const { kind, number, state, by, madeAt, office, about, subject, on, lookedAt, clock, doneAt, adopted } = card;
  return {
    id,
    version,
    kind,
    number,
    state,
    stateLabel: stateLabelOf(card)[language],
    by,
    byName: staffName(looking.directory, by),
    madeAt,
    ...(office === undefined ? {} : { office }),
    ...(about === undefined ? {} : { about, aboutName: staffName(looking.directory, about) }),
    ...(subject === undefined ? {} : { subject, subjectLabel: words.subjects[subject][language] }),
    ...(on === undefined ? {} : { on }),
    ...(lookedAt === undefined
      ? {}
      : { lookedAt, lookedAtLabels: lookedAt.map((one) => words.subjects[one][language]) }),
    ...(clock === undefined ? {} : { dueOn: clock.dueOn, dueAt: clock.dueAt }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(adopted === undefined ? {} : { adopted, adoptedLabel: words.adoptions[adopted][language] }),
    findings: card.findings.map((one, i) => findingView(card, one, i + 1, looking)),
    actions: allowed(who, 'supervision', stepsOpen(card), card),
  };
}

/** The finding that an event or a wake-up is about, if about one. */
function findingOf(data: { readonly finding?: number; readonly timer?: string }): number | undefined {
  return data.finding ?? (data.timer === undefined ? undefined : partsOf(data.timer).finding);
}

/** The history without what this person may not read. */
export function timelineFor(told: readonly Told[], { card }: Shown, looking: Looking) {
  return told
    .filter(({ event }) => {
      const n = findingOf(event.data as { readonly finding?: number; readonly timer?: string });
      const finding = n === undefined ? undefined : card.findings[n - 1];
      return finding === undefined || readsFinding(looking.who, card, finding);
    })
    .map((one) => {
      const by = staffOf(one.event.actor);
      return { ...timelineEntry(one), ...(by === '' ? {} : { byName: staffName(looking.directory, by) }) };
    });
}
