// The pages of the live site that a door fills, as the publisher laid them down with the release; kept for a minute.
import type { Language } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { shellKey } from '../table/keys.ts';

const FRESH_MS = 60_000;
/** What each house keeps, by its tables. */
const keptBy = new WeakMap<House['tables'], Map<string, { readonly until: number; readonly text: string }>>();

/** The shell of a name in a language; undefined while no release with such a page is live. */
export async function shellPage(house: House, language: Language, name: string): Promise<string | undefined> {
  const key = shellKey(language, name);
  const kept = keptBy.get(house.tables) ?? new Map();
  keptBy.set(house.tables, kept);
  const known = kept.get(key.pk);
  if (known && known.until > Date.now()) return known.text;
  const row = await house.tables.get('ephemera', key);
  const text = row ? String(row.body) : undefined;
  if (text !== undefined) kept.set(key.pk, { until: Date.now() + FRESH_MS, text });
  return text;
}
