// The sheet of a month for use inside: nothing is left out for being small, and each column says how it is counted.
import * as v from 'valibot';
import type { Directory } from '#shared/directory/directory.ts';
import { monthSheet, SHEET_COLUMNS, type SheetGroup } from '#shared/figures/month-sheet.ts';
import { dayOf } from '#shared/time.ts';
import { channelLabels, kindLabels } from '#shared/words/case.ts';
import { sheetFormulas, sheetLabels } from '#shared/words/figures.ts';
import type { Label, Language } from '#shared/words/label.ts';
import { registersWords as words } from '#shared/words/registers.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { json, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { talliesNow } from '../publish/figures.ts';

const Query = v.strictObject({
  month: v.optional(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, `${words.month.zh}|${words.month.en}`))),
});

const Line = v.record(v.picklist(SHEET_COLUMNS), v.nullable(v.number()));
const Groups = v.array(v.strictObject({ name: v.string(), label: v.string(), line: Line }));
const Answer = v.strictObject({
  month: v.string(),
  before: v.string(),
  asOf: v.string(),
  columns: v.array(v.strictObject({ name: v.picklist(SHEET_COLUMNS), label: v.string(), formula: v.string() })),
  whole: Line,
  wholeBefore: Line,
  change: Line,
  channels: Groups,
  kinds: Groups,
  offices: Groups,
});

const said =
  (labels: { readonly [name: string]: Label }, language: Language) =>
  ({ name, line }: SheetGroup) => ({ name, label: labels[name]?.[language] ?? name, line });

function officeLabels({ offices }: Directory): { readonly [id: string]: Label } {
  return Object.fromEntries(
    [...offices.values()].map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn ?? name }]),
  );
}

async function read(call: Call, house: House): Promise<Reply> {
  const who = await staffCalling(call, house);
  demand(who, 'figures.read', undefined);
  const { at, language } = call;
  const running = dayOf(at).slice(0, 7);
  const { month = running } = validated(Query, call.query, language);
  if (month > running) throw new Problem('malformed', { violations: [{ path: 'month', says: words.future }] });
  const [tallies, { directory }] = await Promise.all([talliesNow(house, at), house.shelf()]);
  const sheet = monthSheet(tallies, month);
  const answer: v.InferInput<typeof Answer> = {
    ...sheet,
    asOf: dayOf(at),
    columns: SHEET_COLUMNS.map((name) => ({
      name,
      label: sheetLabels[name][language],
      formula: sheetFormulas[name][language],
    })),
    channels: sheet.channels.map(said(channelLabels, language)),
    kinds: sheet.kinds.map(said(kindLabels, language)),
    offices: sheet.offices.map(said(officeLabels(directory), language)),
  };
  return json(200, answer, { 'cache-control': 'no-store' });
}

export const figuresRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/figures',
    summary: { zh: '月度办件统计', en: 'The figures of a month' },
    staff: true,
    query: Query,
    answers: { 200: Answer },
    problems: ['malformed', 'unauthenticated', 'forbidden'],
    handle: read,
  },
];
