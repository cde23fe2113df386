// Reading a body: 415, 413, 400, in that order, before any rule is asked. Unknown fields are an error, not noise.
import * as v from 'valibot';
import type { Language } from '#shared/words/label.ts';
import type { Call } from './call.ts';
import { Problem, type Violation } from './problem.ts';

/** The largest JSON body, in bytes; attachments have their own door and limit. */
export const BODY_LIMIT = 256 * 1024;

const SAYS = {
  unknown: { zh: '没有这一项，请删除', en: 'no such field' },
  missing: { zh: '这一项必填', en: 'is required' },
  type: { zh: '填写的类型不对', en: 'has the wrong type' },
  choice: { zh: '只能从规定的选项中选择', en: 'must be one of the options' },
  json: { zh: '不是有效的 JSON', en: 'is not valid JSON' },
} as const;

function saysOf(issue: v.BaseIssue<unknown>, language: Language): string {
  const [zh, en] = issue.message.split('|');
  // The validator's own messages are English only and may hold a '|' between options: they begin with this word.
  if (en !== undefined && !issue.message.startsWith('Invalid ')) return language === 'en' ? en : (zh as string);
  if (issue.type === 'strict_object') return SAYS[issue.expected === 'never' ? 'unknown' : 'missing'][language];
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') return SAYS.choice[language];
  return SAYS[issue.received === 'undefined' ? 'missing' : 'type'][language];
}

/** What is wrong with each field, in the reader's language. */
export const violationsOf = (issues: readonly v.BaseIssue<unknown>[], language: Language): Violation[] =>
  issues.slice(0, 50).map((issue) => ({ path: v.getDotPath(issue) ?? '', says: saysOf(issue, language) }));

/** Validates a value against a schema; throws the 400 that names each field. */
export function validated<S extends v.GenericSchema>(schema: S, value: unknown, language: Language): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Problem('malformed', { violations: violationsOf(result.issues, language) });
  return result.output;
}

/** The JSON body of a call, validated. `limit` is in bytes. Throws 415, 413 or 400. */
export function bodyOf<S extends v.GenericSchema>(call: Call, schema: S, limit = BODY_LIMIT): v.InferOutput<S> {
  const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('mediaType');
  if (call.body.byteLength > limit) throw new Problem('tooLarge');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(call.body));
  } catch {
    throw new Problem('malformed', { violations: [{ path: '', says: SAYS.json[call.language] }] });
  }
  return validated(schema, value, call.language);
}
