// The other end of a link: two cases linked to each other come to rest, whatever either has become.
import { test } from 'vitest';
import type { CaseCommand } from '#shared/case/commands.ts';
import { atTheWindow, given, step } from './case-life.ts';
import { does, registers } from './does.ts';

const back = (n: number): CaseCommand => {
  const number = `LSK-2026-${String(n).padStart(6, '0')}`;
  return { type: 'link-back', case: String(n).padStart(32, '0'), number };
};
const linked = step('2026-09-24 10:05', '1001', does.link(9));

test('FI-1: a case learns of a link made in another, once, and not of one it made itself', () => {
  const after = given(atTheWindow)
    .at('2026-09-24 10:05')
    .by('clock')
    .when(back(9))
    .then({ type: 'CaseLinked', number: 'LSK-2026-000009' });
  after.at('2026-09-24 10:06').by('clock').when(back(9)).then();
  given(atTheWindow, linked).at('2026-09-24 10:06').by('clock').when(back(9)).then();
  given(atTheWindow).at('2026-09-24 10:05').by('clock').when(back(1)).then();
});

test('FI-1: a closed case learns of it too, one taken back at once does not, and one with many links keeps those', () => {
  const answered = given(atTheWindow, step('2026-09-24 10:05', '1001', does.answer));
  answered.at('2026-09-24 10:06').by('clock').when(back(9)).then('CaseLinked');
  const sent = step('2026-09-24 10:00', 'person', registers('petition', 'online', { firstAsked: '1001' }));
  const undone = given(sent, step('2026-09-24 10:05', 'person', does.takeBack));
  undone.at('2026-09-24 10:06').by('clock').when(back(9)).then();
  const many = Array.from({ length: 20 }, (_, i) => step('2026-09-24 10:05', '1001', does.link(i + 10)));
  given(atTheWindow, ...many)
    .at('2026-09-24 10:06')
    .by('clock')
    .when(back(9))
    .then();
});

test('FI-1: only the clock links back', () => {
  given(atTheWindow).at('2026-09-24 10:05').by('1001').when(back(9)).refusedBy('SV-1/only-what-is-allowed');
});
