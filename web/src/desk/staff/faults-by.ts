// What is wrong with a body before it is sent: what is needed and missing, and what the API's own schema says of the rest.
import * as v from 'valibot';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import type { Fault } from '../field-faults.ts';
import { language, said } from '../page.ts';

/** Fields that are chosen rather than typed. */
const CHOSEN =
  /^(kind|channel|item|offices?|staff|suggestedOffice|village|leader|ground|field|received|agreed|role|working|identity|finding|scope|adopted|owner)$/;

const valueAt = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as { [key: string]: unknown } | undefined)?.[key], body);

/** One fault per field, those needed first in the order given. Paths without a label are left to the API's answer. */
export function faultsBy(
  schema: v.GenericSchema,
  body: unknown,
  labels: { readonly [path: string]: Label },
  needed: readonly string[],
): readonly Fault[] {
  const faults = new Map<string, string>();
  for (const path of needed) {
    const field = labels[path];
    const value = valueAt(body, path);
    if (!field || (value !== undefined && value !== '')) continue;
    faults.set(path, said(CHOSEN.test(path) ? formWords.choose : formWords.fillIn, { field }));
  }
  const checked = v.safeParse(schema, body);
  for (const issue of checked.success ? [] : checked.issues) {
    const path = v.getDotPath(issue) ?? '';
    const field = labels[path];
    const [zh = '', en] = issue.message.split('|');
    if (!field || faults.has(path) || en === undefined) continue;
    faults.set(path, said(formWords.wrong, { field, says: language === 'en' ? en : zh }));
  }
  return Array.from(faults, ([path, says]) => ({ path, says }));
}
