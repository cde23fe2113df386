// The date shown before registering, counted by the same calendar that will count it then: the kind's limit from now, or
// from when it really arrived.
import type { CaseKind } from '#shared/case/kinds.ts';
import { type Day, dayOf, type Instant, instantOn, plusDays } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import type { Label } from '#shared/words/label.ts';
import { ask } from '../ask.ts';
import { fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { whyOf } from './say.ts';

/** What of a registration its date depends on. */
export interface Previewed {
  readonly kind?: unknown;
  readonly dueOn?: unknown;
  readonly occurredAt?: unknown;
  readonly urgency?: unknown;
}

/** What is owed by the date, where it is not simply an answer. */
const OWED: { readonly [kind: string]: Label } = { directive: words.dueDirective, document: words.duePaper };

/** What is to be done the same day and comes after hours has the next working day (TL-4). */
function beginOf({ facts: { lateCalls }, now }: Desk, occurredAt: unknown, limit: number): Instant {
  const start = occurredAt === undefined ? now() : (occurredAt as Instant);
  const on = dayOf(start);
  return limit === 0 && start > instantOn(on, lateCalls.close) ? instantOn(plusDays(on, 1), '00:00') : start;
}

/** An element that follows what is chosen. Only the newest question's answer is shown. */
export function duePreview(desk: Desk): { readonly element: HTMLElement; readonly follow: (typed: Previewed) => void } {
  const element = make('div', { class: 'due-preview', role: 'status' }, make('p', {}, said(words.dueUnknown)));
  let newest = '';

  async function follow({ kind, dueOn, occurredAt, urgency }: Previewed): Promise<void> {
    const question = JSON.stringify([kind, dueOn, occurredAt, urgency]);
    if (question === newest) return;
    newest = question;
    const line = (text: string) => fillWith(element, make('p', {}, text));
    if (kind === undefined) return line(said(words.dueUnknown));
    if (dueOn !== undefined) return line(said(words.dueSet, { day: sayDay(dueOn as Day, language) }));
    if (kind === 'application') return line(said(words.dueApplication, { days: desk.facts.examined }));
    const { limit, unit } = urgency === 'urgent' ? desk.facts.urgent : desk.facts.limits[kind as CaseKind];
    const start = beginOf(desk, occurredAt, limit);
    const query = `start=${encodeURIComponent(start)}&limit=${limit}&unit=${unit}`;
    try {
      const due = await ask<{ dueOn: Day; says: readonly string[] }>(`${desk.facts.root}api/calendar/due?${query}`);
      if (newest !== question) return;
      const day = make('strong', {}, sayDay(due.dueOn, language));
      const [before = '', after = ''] = said(OWED[String(kind)] ?? words.dueBefore).split('{day}');
      fillWith(element, make('p', {}, before, day, after), whyOf(due));
    } catch {
      // No date in advance is no reason not to register; the answer will say it.
      if (newest === question) line(said(words.duePast));
    }
  }
  return { element, follow: (typed) => void follow(typed) };
}
