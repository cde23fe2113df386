// Spreadsheets written byte by byte, as no library writes them: what other programs leave in their files.
import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these files. `claims` makes its headers say another unpacked size. */
export function zipped(files: { readonly [name: string]: string | Buffer }, claims?: number): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content as string);
    const packed = deflateRawSync(raw);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims ?? raw.length, 18);
    facts.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('504b0304', 'hex'), facts, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('504b01021400', 'hex'), facts, tail, path);
    offset += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  const n = Object.keys(files).length;
  end.writeUInt16LE(n, 8);
  end.writeUInt16LE(n, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A sheet: its rows in XML, what is joined, and whether it is hidden. */
export interface HandSheet {
  readonly name: string;
  readonly rows: string;
  readonly joined?: readonly string[];
  readonly hidden?: true;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A cell of text, in the row itself. */
export const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

/** A row of texts from column A on; empty ones are left out, as spreadsheets do. */
export const row = (n: number, values: readonly string[], more = ''): string =>
  `<row r="${n}"${more}>${values.map((value, i) => (value === '' ? '' : text(`${String.fromCharCode(65 + i)}${n}`, value))).join('')}</row>`;

/** Style 1 shows a day, 2 a moment, 3 four digits with zeros in front. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[$-804]yyyy/m/d\\ hh:mm"/><numFmt numFmtId="178" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs></styleSheet>`;

/** An .xlsx of these sheets. */
export function workbook(sheets: readonly HandSheet[], more: { readonly [name: string]: string } = {}): Buffer {
  const list = sheets
    .map(
      ({ name, hidden }, i) =>
        `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`,
    )
    .join('');
  const parts = sheets.map(({ rows, joined = [] }, i) => {
    const joins = joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const xml = `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rows}</sheetData>${joins ? `<mergeCells>${joins}</mergeCells>` : ''}</worksheet>`;
    return [`xl/worksheets/sheet${i + 1}.xml`, xml];
  });
  const relations = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`);
  return zipped({
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts),
    ...more,
  });
}
