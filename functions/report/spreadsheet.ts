// A monthly report as a spreadsheet: a sheet for each section that has tables, words typed as text so that nothing is computed.
import type { Section, SectionCell } from '#shared/report/sections.ts';
import { textCell } from '../spreadsheet-cell.ts';

/** Names of sheets hold 31 characters, and none of these signs. */
const nameOf = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const cell = (value: SectionCell) => (typeof value === 'number' ? { value, type: Number } : textCell(value));
const bold = (value: string) => ({ ...textCell(value), fontWeight: 'bold' as const });

function rowsOf({ title, paragraphs, tables }: Section) {
  return [
    [bold(title)],
    ...paragraphs.map((text) => [textCell(text)]),
    ...tables.flatMap(({ head, rows }) => [[], head.map(bold), ...rows.map((row) => row.map(cell))]),
  ];
}

const COLUMN = { width: 20 };

/** The bytes of the workbook. The writer is read in when it is wanted. */
export async function spreadsheetReport(
  { title, under }: { readonly title: string; readonly under: string },
  sections: readonly Section[],
): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const sheets = sections.map((section, i) => ({
    data: [...(i === 0 ? [[bold(title)], [textCell(under)]] : []), ...rowsOf(section)],
    sheet: nameOf(section.title),
    columns: Array.from({ length: 8 }, () => COLUMN),
    orientation: 'landscape' as const,
  }));
  return new Uint8Array(await writeXlsx(sheets as never).toBuffer());
}
