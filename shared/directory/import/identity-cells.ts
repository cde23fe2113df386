// Identity numbers in a list: no list of the house has a place for them, so a file that carries them is not taken, in
// whatever column they stand. The number itself is never repeated in what is said of it (DI-6).
import { holdsIdNumber } from '../../disclosure/scan/identity.ts';
import { letters } from '../../sheets/sheet.ts';
import { importWords } from '../../words/import.ts';
import { textIn } from './cells.ts';
import type { Finding, ImportTable } from './table.ts';

const FOR_THEM = /身份证|证件号|公民身份号码|idcard|idnumber/i;
/** Words of whoever turned to the house are kept as they came, and a number of a platform may look like anything. */
const AS_THEY_CAME: ReadonlySet<string> = new Set(['subject', 'body', 'externalNumber']);

/** Every cell that holds an identity number, or stands in a column made for them. */
export function identityCells(table: ImportTable, places: ReadonlyMap<string, number>): Finding[] {
  const { kind, columns, rows } = table;
  const spared = new Set(
    kind === 'cases' ? [...places].flatMap(([key, at]) => (AS_THEY_CAME.has(key) ? [at] : [])) : [],
  );
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at): Finding[] => {
      const text = spared.has(at) ? undefined : textIn(cell);
      if (
        text === undefined ||
        !(FOR_THEM.test(columns[at] ?? '') ? /\d{6}/.test(text) || /e\+1\d/i.test(text) : holdsIdNumber(text))
      )
        return [];
      const column = columns[at]?.trim() || letters(at);
      return [{ row, column, says: importWords.idNumber }];
    }),
  );
}
