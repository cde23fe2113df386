// Reading what only a register of cases has: by which channel, of which kind, and numbers that other platforms gave.
import { CASE_KINDS, type CaseKind, type Channel } from '../../case/kinds.ts';
import { channelLabels, kindLabels } from '../../words/case.ts';
import { importWords } from '../../words/import.ts';
import { type Label, type Language, say } from '../../words/label.ts';
import { type ReadCell, saysNothing, textIn } from './cells.ts';
import type { Cell } from './table.ts';

/** Channels whose matters come in books and lists; what is written online or comes from above has its own way in. */
export const LISTED_CHANNELS = [
  'platform',
  'hotline',
  'letter',
  'box',
  'phone',
  'visit',
  'window',
] as const satisfies readonly Channel[];
export type ListedChannel = (typeof LISTED_CHANNELS)[number];

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Reads one of several by its name in either language, by its code, or by what books call it besides. */
export function oneOf<T extends string>(
  choices: readonly T[],
  labels: Readonly<Record<T, Label>>,
  also: { readonly [C in T]?: readonly string[] },
): (cell: Cell) => ReadCell<T | undefined> {
  const names = new Map(
    choices.flatMap((one) =>
      [one, labels[one].zh, labels[one].en, ...(also[one] ?? [])].map((name) => [folded(name), one] as const),
    ),
  );
  const inOne = (language: Language, comma: string): string =>
    say(importWords.oneOf, language, { choices: choices.map((one) => labels[one][language]).join(comma) });
  const error = { zh: inOne('zh', '、'), en: inOne('en', ', ') };
  return (cell) => {
    if (saysNothing(cell)) return { value: undefined };
    const value = names.get(folded(textIn(cell) ?? ''));
    return value === undefined ? { error } : { value };
  };
}

export const kindIn: (cell: Cell) => ReadCell<CaseKind | undefined> = oneOf(CASE_KINDS, kindLabels, {
  application: ['申请'],
  petition: ['信访', '诉求', '求助', '来信', '来访'],
  complaint: ['投诉', '举报'],
  suggestion: ['建议', '意见'],
});

const namedChannel = oneOf(LISTED_CHANNELS, channelLabels, {
  platform: ['平台'],
  hotline: ['热线电话', '来电热线'],
  letter: ['信件'],
  phone: ['来电'],
  visit: ['上门'],
  window: ['现场'],
});

/** `12345` and whatever people add to it is the platform of that name. */
export const channelIn = (cell: Cell): ReadCell<ListedChannel | undefined> =>
  /^12345/.test(folded(textIn(cell) ?? '')) ? { value: 'platform' } : namedChannel(cell);

/** How spreadsheets write a long number once its last digits are gone. */
const ROUNDED = /^\d(\.\d+)?e\+\d+$/i;

/** A number that another platform gave; one that a spreadsheet rounded is refused. */
export function externalNumberIn(cell: Cell): ReadCell<string | undefined> {
  if (saysNothing(cell)) return { value: undefined };
  const text = (textIn(cell) ?? '').normalize('NFKC').replace(/^(\d+)\.0$/, '$1');
  return ROUNDED.test(text) ? { error: importWords.rounded } : { value: text };
}

/** Text of several lines, as it was written. */
export const linesIn = (cell: Cell): ReadCell<string | undefined> => {
  const text = (typeof cell === 'string' ? cell : cell.join('\n')).replace(/\r\n?/g, '\n').trim();
  return { value: text === '' ? undefined : text };
};
