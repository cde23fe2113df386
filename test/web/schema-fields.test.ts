// How a schema reads as a form: a demand counts wherever in the pipe it stands.
import { expect, test } from 'vitest';
import { publicText } from '#shared/directory/public-text.ts';
import { text } from '#shared/fields.ts';
import { SUPERVISION_BODIES } from '#shared/supervision/commands.ts';
import { askedBy, lengthOf, mayBeEmpty, type Schema } from '../../web/src/desk/staff/fields/schema.ts';

const length = (schema: unknown): number => lengthOf(schema as Schema);

test('a text that may be public is as long as any other, so that a long one is asked for on several lines', () => {
  expect(length(text(40))).toBe(40);
  expect(length(publicText(2000))).toBe(2000);
  const fields = new Map(askedBy(SUPERVISION_BODIES['spot-checks']).map(({ key, schema }) => [key, schema]));
  expect(length(fields.get('note'))).toBe(2000);
  expect(mayBeEmpty(fields.get('lookedAt') as Schema)).toBe(false);
  expect(mayBeEmpty(fields.get('findings') as Schema)).toBe(true);
});
