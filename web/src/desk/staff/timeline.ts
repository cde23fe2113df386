// The history of a case, the newest first: what happened, who did it, when, and the words that belong to it.
import type { JsonObject } from '#shared/decision.ts';
import { type Day, type Instant, instant } from '#shared/time.ts';
import { eventLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { type CommandField, fieldLabels } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { TimelineEntry } from './answers.ts';
import type { Desk } from './desk.ts';

const listing = (names: readonly string[]): string => names.join(language === 'zh' ? '、' : ', ');
const moment = (at: string): string => momentFact(instant(at))[language];

/** An event in words: 转办至民政办. */
export function sayEvent(desk: Desk, { type, data }: TimelineEntry): string {
  const office = data.suggestedOffice ?? data.office;
  const staff = data.to ?? data.holder ?? data.staff;
  const due = (data.clock as { due?: { on?: string } } | null | undefined)?.due?.on;
  return said(eventLabels[type], {
    office: office === undefined ? '' : desk.officeName(String(office)),
    staff: staff === undefined ? '' : desk.staffName(String(staff)),
    told: listing(((data.told ?? []) as string[]).map((number) => desk.staffName(number))),
    before: data.before === undefined ? '' : sayDay(data.before as Day, language),
    on: due === undefined ? '' : sayDay(due as Day, language),
  });
}

function actorOf(desk: Desk, { actor }: TimelineEntry): string {
  if (actor.kind === 'staff') return desk.staffName(actor.staff);
  return said(actor.kind === 'clock' ? words.byClock : words.byPerson);
}

/** The words of an entry; those of the registration stand in the case's content already. */
function wordsOf(entry: TimelineEntry): HTMLElement[] {
  if (entry.type === 'CaseRegistered') return [];
  if (entry.text === null) return [make('p', { class: 'note' }, said(words.erased))];
  const text = (entry.text ?? {}) as JsonObject;
  return Object.keys(text).flatMap((key) => {
    const value = text[key];
    if (key === 'told' && value && typeof value === 'object') {
      const { how, at } = value as unknown as { how: string; at: Instant };
      return [make('p', { class: 'small' }, said(words.saidTold, { how, at: moment(at) }))];
    }
    if (typeof value !== 'string') return [];
    const name = fieldLabels[key as CommandField];
    return [make('p', { class: 'said' }, name && make('span', { class: 'small' }, `${said(name)} `), value)];
  });
}

/** Entries newer than `seen` are marked: they came while someone was writing. */
export function timeline(desk: Desk, entries: readonly TimelineEntry[], seen = Number.POSITIVE_INFINITY): HTMLElement {
  return make(
    'ol',
    { class: 'history' },
    [...entries]
      .reverse()
      .map((entry) =>
        make(
          'li',
          { class: entry.version > seen ? 'is-new' : undefined },
          make(
            'p',
            {},
            make('strong', {}, sayEvent(desk, entry)),
            ' ',
            make('span', { class: 'under' }, `${moment(entry.at)} ${actorOf(desk, entry)}`),
          ),
          wordsOf(entry),
        ),
      ),
  );
}
