// What a clue rests on, line by line, so that whoever decides can check each part of it: entries of the record, days, counts,
// and the cases that were counted.
import type { Source } from '#shared/accountability/events.ts';
import type { Evidence } from '#shared/signals/signal.ts';
import { dayFact } from '#shared/words/moment.ts';
import { evidenceWords as words } from '#shared/words/signals.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';

/** A count in its unit, beside the number from which it is looked at. */
function counted({ count, from, unit = 'times' }: Evidence): string | undefined {
  if (count === undefined || from === undefined) return undefined;
  if (unit === 'level') return said(words.level, { n: count, from });
  return said(words.counted, { count: said(words[unit], { n: count }), from: said(words[unit], { n: from }) });
}

export function evidenceOf(source: Source, evidence: Evidence): HTMLElement {
  const { events = [], since, due, cases = [] } = evidence;
  const lines = [
    ...events.map(({ version, on }) => said(words.event, { version, on: dayFact(on) })),
    due && said(words.due, { on: dayFact(due) }),
    since && said(words.since, { on: dayFact(since) }),
    counted(evidence),
  ].filter((line): line is string => line !== undefined && line !== '');
  const named = cases.filter((one) => !('case' in source) || one.case !== source.case);
  return make(
    'section',
    { 'aria-labelledby': 'evidence' },
    make('h2', { id: 'evidence' }, said(words.title)),
    make('p', { class: 'note' }, said(words.note)),
    make(
      'ul',
      {},
      lines.map((line) => make('li', {}, line)),
    ),
    named.length > 0 && [
      make('h3', {}, said(words.named)),
      make(
        'ul',
        {},
        named.map((one) => make('li', {}, make('a', { href: `#/cases/${one.case}` }, one.number))),
      ),
    ],
  );
}
