// The date shown before registering, counted by the same calendar that will count it then: the kind's limit from now, or
// from when it really arrived.
import type { CaseKind } from '#shared/case/kinds.ts';
import type { Day } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { ask } from '../ask.ts';
import { fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { instantOf } from './moment-input.ts';
import { whyOf } from './say.ts';

export interface Previewed {
  readonly kind: string;
  readonly dueOn: string;
  readonly occurredAt: string;
}

/** An element that follows what is chosen. Only the newest question's answer is shown. */
export function duePreview(desk: Desk): { readonly element: HTMLElement; readonly follow: (typed: Previewed) => void } {
  const element = make('div', { class: 'due-preview', role: 'status' }, make('p', {}, said(words.dueUnknown)));
  let newest = '';

  async function follow(typed: Previewed): Promise<void> {
    const question = JSON.stringify(typed);
    if (question === newest) return;
    newest = question;
    const line = (text: string) => fillWith(element, make('p', {}, text));
    if (typed.kind === '') return line(said(words.dueUnknown));
    if (typed.dueOn !== '') return line(said(words.dueSet, { day: sayDay(typed.dueOn as Day, language) }));
    if (typed.kind === 'application') return line(said(words.dueApplication, { days: desk.facts.examined }));
    const { limit, unit } = desk.facts.limits[typed.kind as CaseKind];
    const start = instantOf(typed.occurredAt) ?? desk.now();
    const query = `start=${encodeURIComponent(start)}&limit=${limit}&unit=${unit}`;
    try {
      const due = await ask<{ dueOn: Day; says: readonly string[] }>(`${desk.facts.root}api/calendar/due?${query}`);
      if (newest !== question) return;
      const day = make('strong', {}, sayDay(due.dueOn, language));
      const [before = '', after = ''] = said(words.dueBefore).split('{day}');
      fillWith(element, make('p', {}, before, day, after), whyOf(due));
    } catch {
      // No date in advance is no reason not to register; the answer will say it.
      if (newest === question) line(said(words.duePast));
    }
  }
  return { element, follow: (typed) => void follow(typed) };
}
