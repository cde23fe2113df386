// The history of a complaint, the newest first: what was done, who did it, when. The words of it are no part of it.
import type { Finding, SealedPart } from '#shared/complaint/state.ts';
import { type Day, instant } from '#shared/time.ts';
import { levelLabels } from '#shared/words/case.ts';
import { complaintDutyLabels, complaintEventLabels, findingLabels, sealedPartLabels } from '#shared/words/complaint.ts';
import { caseWords } from '#shared/words/desk/case.ts';
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { dayFact, momentFact } from '#shared/words/moment.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { ComplaintEntry } from './complaint-answer.ts';
import type { Desk } from './desk.ts';
import { historyLine } from './history-line.ts';

type Names = Pick<Desk, 'staffName'>;

export const momentOf = (at: string): string => momentFact(instant(at))[language];

/** Parts that were opened, in words. */
export const partsSaid = (parts: readonly SealedPart[]): Label => ({
  zh: parts.map((part) => sealedPartLabels[part].zh).join('、'),
  en: parts.map((part) => sealedPartLabels[part].en.toLowerCase()).join(', '),
});

const NOTHING: Label = { zh: '', en: '' };
const dayOrNothing = (value: unknown): Label => (typeof value === 'string' ? dayFact(value as Day) : NOTHING);

/** What fills `{what}`: parts opened, the finding, or what was owed. */
function whatOf({ type, data }: Pick<ComplaintEntry, 'type' | 'data'>): Label {
  if (type === 'SealOpened') return partsSaid((data.parts ?? []) as readonly SealedPart[]);
  if (type === 'ComplaintFound') return findingLabels[data.finding as Finding] ?? NOTHING;
  return complaintDutyLabels[String(data.of ?? data.timer)] ?? NOTHING;
}

/** An event in words. */
export function sayComplaintEvent(names: Names, event: Pick<ComplaintEntry, 'type' | 'data'>, to: Language): string {
  const { type, data } = event;
  const clock = data.clock as { readonly due?: { readonly on?: Day } } | undefined;
  return say(complaintEventLabels[type], to, {
    staff: data.staff === undefined ? '' : names.staffName(String(data.staff)),
    // Elsewhere `by` says which side it was.
    on: dayOrNothing(type === 'RectificationBegun' ? data.by : clock?.due?.on),
    before: dayOrNothing(data.before),
    until: typeof data.answerBy === 'string' ? momentFact(instant(data.answerBy)) : NOTHING,
    what: whatOf(event),
    level: levelLabels[data.level as keyof typeof levelLabels] ?? NOTHING,
  });
}

/** Who did it, and when. */
export function byWhom(desk: Names, { at, actor }: Pick<ComplaintEntry, 'at' | 'actor'>): string {
  if (!actor) return momentOf(at);
  const who =
    actor.kind === 'staff'
      ? desk.staffName(actor.staff)
      : said(actor.kind === 'clock' ? caseWords.byClock : words.byReporter);
  return `${momentOf(at)} ${who}`;
}

/** `since`: only what came after that version, while somebody was writing. */
export function complaintTimeline(desk: Names, all: readonly ComplaintEntry[], since?: number): HTMLElement {
  const shown = all.filter(({ version }) => version > (since ?? 0)).reverse();
  return make(
    'ol',
    { class: 'history' },
    shown.map((entry) =>
      historyLine(sayComplaintEvent(desk, entry, language), byWhom(desk, entry), since !== undefined),
    ),
  );
}
