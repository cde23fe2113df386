// A list on disk becomes a table of cells, by the readers that the desk uses too; this machine lends the unpacking.
import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inflateRaw } from 'node:zlib';
import { headingScore } from '#shared/directory/import/headings.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { type Choice, tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { type Ground, MOST_BYTES, NoSheet } from '#shared/sheets/sheet.ts';
import { fileWords } from '#shared/words/import-file.ts';
import { say } from '#shared/words/label.ts';

/** What Node lends for reading spreadsheets. */
export const NODE_GROUND: Ground = {
  inflate: (packed, most) =>
    new Promise((resolve, reject) => {
      inflateRaw(packed, { maxOutputLength: most }, (fault, bytes) => (fault ? reject(fault) : resolve(bytes)));
    }),
  decode: (bytes, encoding, loose) => {
    try {
      return new TextDecoder(encoding, { fatal: loose === undefined, ignoreBOM: true }).decode(bytes);
    } catch (fault) {
      if (fault instanceof TypeError) return undefined;
      throw fault;
    }
  },
};

/** The file is no list that can be imported; says why in both languages. */
export class NoTable extends Error {
  override readonly name = 'NoTable';
  constructor({ label, facts }: NoSheet) {
    super(`${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`);
  }
}

/**
 * Reads a list. A kind that is not named is told by the headings.
 * Throws `NoTable`, or the system's error when the file cannot be read.
 */
export async function tableFrom(file: string, choice: Choice = {}): Promise<ImportTable> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new NoSheet(fileWords.tooLarge);
    const fits = (cells: readonly string[]): number => headingScore(cells, choice.kind);
    return tableIn(await readFile(basename(file), await readBytes(file), NODE_GROUND, fits), choice);
  } catch (fault) {
    throw fault instanceof NoSheet ? new NoTable(fault) : fault;
  }
}
