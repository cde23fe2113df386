// Whether the values of one policy entry may stand: known keys, right types, within what regulation and law allow.
import * as v from 'valibot';
import type { Label } from '../../words/label.ts';
import type { Entry } from './entry.ts';
import type { PolicyProblem } from './policy-error.ts';
import { sayExpected } from './say-value.ts';
import { valueSchema } from './value-schema.ts';

export type Descriptions = { readonly [group: string]: { readonly [key: string]: Entry } };

const UNKNOWN: Label = { zh: '没有这一项', en: 'is not a policy value' };
const NOT_A_GROUP: Label = { zh: '须为一组数值', en: 'must hold a group of values' };

const given = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

function refusal(entry: Entry, value: unknown): Label {
  const expected = sayExpected(entry);
  const law = entry.law ?? { zh: '', en: '' };
  return {
    zh: `“${entry.title.zh}”${expected.zh}${law.zh && `（${law.zh}）`}，现为 ${given(value)}`,
    en: `“${entry.title.en}” ${expected.en}${law.en && ` (${law.en})`}, but is ${given(value)}`,
  };
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every problem in an entry's values, by key; none when all may stand beside one another's types and bounds. */
export function checkValues(entry: string, values: Record<string, unknown>, described: Descriptions): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const [group, content] of Object.entries(values)) {
    const keys = Object.hasOwn(described, group) ? described[group] : undefined;
    if (keys === undefined) problems.push({ entry, key: group, says: UNKNOWN });
    else if (!isGroup(content)) problems.push({ entry, key: group, says: NOT_A_GROUP });
    else {
      for (const [name, value] of Object.entries(content)) {
        const key = `${group}.${name}`;
        const description = Object.hasOwn(keys, name) ? keys[name] : undefined;
        if (description === undefined) problems.push({ entry, key, says: UNKNOWN });
        else if (!v.is(valueSchema(description), value)) {
          problems.push({ entry, key, says: refusal(description, value) });
        }
      }
    }
  }
  return problems;
}
