// How a ground of accountability is stated: the elements it needs, what the house notices of it, and that a case may cite it.
import type { Label } from '../../words/label.ts';
import { type Clause, type Means, record, rule } from './clause.ts';

const CITED = record('now', '责任追究案中可以引用', 'Cited by an accountability case');

/** An element without which nothing is proposed under the ground. */
export const needs = (zh: string, en: string): Means =>
  rule('now', `没有查明${zh}的，不得据此提出处理`, `Not proposed without ${en} on record`);
/** A flag for people: the clue names a matter and nobody (SV-4.5). */
export const noticed = (zh: string, en: string): Means => rule('now', `${zh}，生成线索`, `A clue arises of ${en}`);
export const BAD_EFFECT = needs('不良影响或后果', 'a bad effect');

export const ground = <const Id extends string>(
  id: Id,
  title: Label,
  summary: Label,
  means: readonly Means[] = [],
  reading?: Label,
): Clause<Id> => ({ id, title, summary, met: [...means, CITED], ...(reading === undefined ? {} : { reading }) });
