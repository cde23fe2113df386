// The history of a case, the newest first: what happened, who did it, when, what follows from it, and the words that belong
// to it.
import type { Correctable } from '#shared/case/kinds.ts';
import { type Day, type Instant, instant } from '#shared/time.ts';
import { kindLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { eventWords } from '#shared/words/desk/case-history.ts';
import { type CommandField, fieldLabels } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { TimelineEntry } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { historyLine } from './history-line.ts';
import { missingList } from './say.ts';
import { notesOf, sayEvent } from './say-event.ts';
import { correction } from './written.ts';

const moment = (at: string): string => momentFact(instant(at))[language];

function actorOf(desk: Desk, { actor }: TimelineEntry): string {
  if (actor.kind === 'staff') return desk.staffName(actor.staff);
  return said(actor.kind === 'clock' ? words.byClock : words.byPerson);
}

/** A structured value as people read it. An item's name comes when the list of items has. */
function reading(desk: Desk, field: Correctable, value: string | undefined): Child {
  if (value === undefined) return said(eventWords.empty);
  if (field === 'kind') return said(kindLabels[value as keyof typeof kindLabels]);
  if (field === 'dueOn') return sayDay(value as Day, language);
  if (field === 'village') return desk.facts.villagesEver.find(({ id }) => id === value)?.name ?? value;
  if (field !== 'item') return value;
  const id = value.split('@')[0] ?? '';
  return make('span', { 'data-item': id }, id);
}

/** Both values of a correction, the one that stood and the one that stands. */
function corrected(desk: Desk, all: readonly TimelineEntry[], entry: TimelineEntry): HTMLElement {
  const field = entry.data.field as Correctable;
  const { was, to } = correction(all, entry);
  return pairs([
    [said(eventWords.was), was === undefined ? reading(desk, field, was) : make('s', {}, reading(desk, field, was))],
    [said(eventWords.now), reading(desk, field, to)],
  ]);
}

interface Telling {
  readonly how: string;
  readonly at: Instant;
}

function partOf(key: string, value: unknown): HTMLElement | false {
  if (key === 'told' || key === 'confirmed') {
    const { how, at } = value as Telling;
    const label = key === 'told' ? words.saidTold : words.saidConfirmed;
    return make('p', { class: 'small' }, said(label, { how, at: moment(at) }));
  }
  if (key === 'missing') {
    const rows = value as Parameters<typeof missingList>[0];
    return rows.length > 0 && missingList(rows);
  }
  const text = Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : value;
  if (typeof text !== 'string') return false;
  const name = fieldLabels[key as CommandField];
  return make('p', { class: 'said' }, name && make('span', { class: 'small' }, `${said(name)} `), text);
}

/** The words of an entry; those of the registration stand in the case's content already. */
function wordsOf(entry: TimelineEntry): Child[] {
  if (entry.type === 'CaseRegistered') return [];
  if (entry.text === null) return [make('p', { class: 'note' }, said(words.erased))];
  const shownAbove = entry.type === 'CaseCorrected' ? 'to' : '';
  return Object.entries(entry.text ?? {})
    .filter(([key]) => key !== shownAbove)
    .map(([key, value]) => partOf(key, value));
}

interface Shown {
  /** Only entries after this version, marked: they came while someone was writing. */
  readonly since?: number;
  /** What can be printed of an entry. */
  readonly slipOf?: (entry: TimelineEntry) => Child;
}

/** `all` are the entries of the whole case, because a correction tells what stood before. */
export function timeline(desk: Desk, all: readonly TimelineEntry[], { since, slipOf }: Shown = {}): HTMLElement {
  const line = (entry: TimelineEntry): HTMLElement => {
    const notes = notesOf(desk, entry, language);
    return historyLine(
      sayEvent(desk, entry, language),
      `${moment(entry.at)} ${actorOf(desk, entry)}`,
      since !== undefined,
      notes.length > 0 && make('p', { class: 'small' }, notes.join(language === 'zh' ? '；' : '; ')),
      entry.type === 'CaseCorrected' && entry.text !== null && corrected(desk, all, entry),
      wordsOf(entry),
      slipOf?.(entry),
    );
  };
  const shown = all.filter(({ version }) => version > (since ?? 0));
  return make('ol', { class: 'history' }, [...shown].reverse().map(line));
}
