// Reading a body: 415, 413, 400, in that order, before any rule is asked. Unknown fields are an error, not noise.
import * as v from 'valibot';
import { type Label, type Language, say } from '#shared/words/label.ts';
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
  written: { zh: '写法不对', en: 'is not written as it should be' },
  integer: { zh: '应为整数', en: 'must be a whole number' },
  least: { zh: '不能小于 {bound}', en: 'must be at least {bound}' },
  most: { zh: '不能大于 {bound}', en: 'must be at most {bound}' },
  longest: { zh: '不能超过 {bound} 字', en: 'at most {bound} characters' },
} as const;

/** The checks of numbers and lengths whose schemas bring no words of their own. */
const BY_CHECK: { readonly [type: string]: Label } = {
  picklist: SAYS.choice,
  literal: SAYS.choice,
  variant: SAYS.choice,
  regex: SAYS.written,
  integer: SAYS.integer,
  min_value: SAYS.least,
  max_value: SAYS.most,
  max_length: SAYS.longest,
};

function saysOf(issue: v.BaseIssue<unknown>, language: Language): string {
  const [zh, en] = issue.message.split('|');
  // The validator's own messages are English only and may hold a '|' between options: they begin with this word.
  if (en !== undefined && !issue.message.startsWith('Invalid ')) return language === 'en' ? en : (zh as string);
  if (issue.type === 'strict_object' && issue.expected === 'never') return SAYS.unknown[language];
  if (issue.received === 'undefined') return SAYS.missing[language];
  return say(BY_CHECK[issue.type] ?? SAYS.type, language, { bound: String(issue.requirement) });
}

/** Where a list was sent for a record: the validator takes a list for a record without fields. */
function listsForRecords(sent: unknown, taken: unknown, path = ''): string[] {
  if (sent === taken || typeof sent !== 'object' || typeof taken !== 'object' || !sent || !taken) return [];
  if (Array.isArray(sent) !== Array.isArray(taken)) return [path];
  return Object.entries(sent).flatMap(([key, value]) =>
    listsForRecords(value, (taken as { readonly [key: string]: unknown })[key], path === '' ? key : `${path}.${key}`),
  );
}

/** What is wrong with each field, in the reader's language. */
export const violationsOf = (issues: readonly v.BaseIssue<unknown>[], language: Language): Violation[] =>
  issues.slice(0, 50).map((issue) => ({ path: v.getDotPath(issue) ?? '', says: saysOf(issue, language) }));

/** Validates a value against a schema; throws the 400 that names each field. */
export function validated<S extends v.GenericSchema>(schema: S, value: unknown, language: Language): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Problem('malformed', { violations: violationsOf(result.issues, language) });
  const lists = listsForRecords(value, result.output);
  if (lists.length > 0) {
    throw new Problem('malformed', { violations: lists.slice(0, 50).map((path) => ({ path, says: SAYS.type })) });
  }
  return result.output;
}

/** Whether the bytes are what they say: not compressed, and in the one encoding that is read here. */
export function isPlainUtf8({ headers }: Call): boolean {
  const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return coding === 'identity' && /^(utf-?8|us-ascii)$/i.test(charset);
}

/** The JSON body of a call, validated. `limit` is in bytes. Throws 415, 413 or 400. */
export function bodyOf<S extends v.GenericSchema>(call: Call, schema: S, limit = BODY_LIMIT): v.InferOutput<S> {
  const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' || !isPlainUtf8(call)) throw new Problem('mediaType');
  if (call.body.byteLength > limit) throw new Problem('tooLarge');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(call.body));
  } catch {
    throw new Problem('malformed', { violations: [{ path: '', says: SAYS.json[call.language] }] });
  }
  return validated(schema, value, call.language);
}
