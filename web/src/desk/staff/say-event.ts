// An event of a case in words: 转办至民政办, 还缺 2 项. Every slot of a label is filled from what the event holds, and what it
// does not hold is not said. Nothing here touches the page.
import type { Correctable, SuspensionGround } from '#shared/case/kinds.ts';
import type { JsonObject } from '#shared/decision.ts';
import { type Day, type Instant, instant } from '#shared/time.ts';
import { correctableLabels, groundLabels, levelLabels } from '#shared/words/case.ts';
import { dutyLabels, eventLabels } from '#shared/words/case-events.ts';
import { eventNotes, eventWords as words } from '#shared/words/desk/case-history.ts';
import { type Facts, type Label, type Language, say } from '#shared/words/label.ts';
import { dayFact, momentFact } from '#shared/words/moment.ts';
import type { TimelineEntry } from './case-answer.ts';

/** What offices and people are called. */
export interface Names {
  officeName(id: string): string;
  staffName(number: string): string;
}
export type Told = Pick<TimelineEntry, 'type' | 'data'>;

const list = (names: readonly string[]): Label => ({ zh: names.join('、'), en: names.join(', ') });
const at = (value: unknown): Label => momentFact(instant(String(value)));
const on = (value: unknown): Label => dayFact(value as Day);

/** The due date that an event brought. */
const dueOf = ({ clock }: JsonObject): Day | undefined =>
  (clock as { readonly due?: { readonly on?: Day } } | null | undefined)?.due?.on;

function answerOf({ agreed, proposedDueOn }: JsonObject): Label {
  if (agreed === true) return words.agreed;
  return proposedDueOn === undefined ? words.disagreed : fill(words.proposes, { on: on(proposedDueOn) });
}

/** A label with its slots filled in both languages. */
const fill = (label: Label, facts: Facts): Label => ({ zh: say(label, 'zh', facts), en: say(label, 'en', facts) });

/** Whom an event names besides those it told. */
function personOf({ type, data }: Told): unknown {
  if (type === 'CaseRelayed') return data.to;
  return data.holder ?? data.leader ?? data.staff;
}

/** What fills the slots of an event's label. */
function factsOf(names: Names, event: Told): Facts {
  const { type, data } = event;
  const person = personOf(event);
  const office = data.suggestedOffice ?? data.office;
  const day = type === 'JointInvited' ? data.proposedDueOn : dueOf(data);
  const until = data.answerBy ?? data.lapseAt ?? data.until;
  const told = (data.told ?? []) as readonly string[];
  const directive = data.directive as { readonly number?: string } | undefined;
  return {
    office: office === undefined ? '' : names.officeName(String(office)),
    staff: person === undefined ? '' : names.staffName(String(person)),
    told: told.length === 0 ? words.nobody : list(told.map((number) => names.staffName(number))),
    before: data.before === undefined ? '' : on(data.before),
    on: day === undefined ? '' : on(day),
    until: until === undefined ? '' : at(until),
    n: String(data.n ?? data.left ?? ''),
    field: correctableLabels[data.field as Correctable] ?? '',
    ground: groundLabels[data.ground as SuspensionGround] ?? '',
    level: levelLabels[data.level as keyof typeof levelLabels] ?? '',
    duty: dutyLabels[String(data.duty)] ?? words.aDuty,
    number: String(data.number ?? directive?.number ?? ''),
    answer: type === 'JointConfirmed' ? answerOf(data) : '',
  };
}

/** Where the same event reads otherwise. */
function labelOf({ type, data }: Told): Label {
  if (type === 'CaseHandedOver' && data.staff !== undefined) return words.handedTo;
  if (type === 'CaseAccepted' && data.deemed === true) return words.deemed;
  if (type === 'MaterialsReceived' && data.left === 0) return words.allIn;
  if (type === 'NoticeIssued' && data.missing === 0) return words.nothingMissing;
  if (type === 'CaseRated' && data.again === true) return words.ratedAgain;
  if (type === 'DisputeRaised' && data.toChair === true) return words.toChair;
  if (type === 'MessageWritten' && data.by === 'person') return words.fromPerson;
  return eventLabels[type];
}

/** An event in words. */
export const sayEvent = (names: Names, event: Told, language: Language): string =>
  say(labelOf(event), language, factsOf(names, event));

/** What follows from an event, in words: until when something is owed, who was asked, what was found. */
export function notesOf(names: Names, event: Told, language: Language): readonly string[] {
  const { type, data } = event;
  const { followUp, offices, closing } = data as {
    readonly followUp?: { readonly owner: string; readonly contactBy: Instant };
    readonly offices?: readonly string[];
    readonly closing?: { readonly onTime: boolean };
  };
  const timed = Object.entries(eventNotes).flatMap(([key, label]) => {
    const moment = data[key];
    if (typeof moment !== 'string' || eventLabels[type].zh.includes('{until}')) return [];
    return [say(label, language, { until: at(moment) })];
  });
  return [
    ...(offices ? [say(words.offices, language, { offices: list(offices.map((id) => names.officeName(id))) })] : []),
    ...timed,
    ...(followUp
      ? [say(words.followUp, language, { staff: names.staffName(followUp.owner), until: at(followUp.contactBy) })]
      : []),
    ...(closing ? [say(closing.onTime ? words.inTime : words.tooLate, language)] : []),
  ];
}
