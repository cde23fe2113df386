// What stands beside the fields of a matter of accountability while it is written.
import { expect, test } from 'vitest';
import { matterHints } from '#shared/words/desk/matter.ts';

test.each([
  'propose.facts',
  'propose.elements.finding',
  'decide.reasons',
  'decide-review.reasons',
  'corrected.note',
  'not-corrected.note',
])('SV-4.1: whoever writes %s, which the person concerned reads, is told to say nothing of who reported', (field) => {
  expect(matterHints[field]?.zh).toContain('不写反映人');
  expect(matterHints[field]?.en).toContain('say nothing of who reported');
});
