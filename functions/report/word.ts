// A monthly report as a Word document in the layout of official papers (GB/T 9704: A4, top 37 mm, left 28 mm, 156 mm of text).
// The writer is large and seldom wanted: it is read in when somebody asks for the file.

import type * as Docx from 'docx';
import type { Section } from '#shared/report/sections.ts';

const MM = 56.7;
const mm = (n: number): number => Math.round(n * MM);
/** Sizes in half points: 小标宋 二号 for the title, 三号 for the text, 小四 in tables. */
const SIZE = { title: 44, text: 32, table: 24 } as const;
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' } as const;
const FANG_SONG = { ...SONG, eastAsia: '仿宋' } as const;
const HEI = { ...SONG, eastAsia: '黑体' } as const;

function paperOf(docx: typeof Docx) {
  const { AlignmentType, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const heading = (text: string) =>
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 240, after: 120 },
      keepNext: true,
      children: [new TextRun({ text, font: HEI, size: SIZE.text, color: '000000' })],
    });
  const line = (text: string) =>
    new Paragraph({
      indent: { firstLine: 640 },
      spacing: { line: 560, lineRule: 'exact' },
      children: [new TextRun({ text, font: FANG_SONG, size: SIZE.text })],
    });
  const cell = (text: string, bold: boolean, right: boolean) =>
    new TableCell({
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, font: SONG, size: SIZE.table })],
        }),
      ],
    });
  const table = ({ head, rows }: Section['tables'][number]) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true, false)) }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((value) => cell(String(value), false, typeof value === 'number')),
            }),
        ),
      ],
    });
  const centred = (text: string, size: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text, size, font: SONG, bold: size === SIZE.title })],
    });
  return { heading, line, table, centred };
}

/** The bytes of the document. */
export async function wordReport(
  { title, under }: { readonly title: string; readonly under: string },
  sections: readonly Section[],
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const paper = paperOf(docx);
  const numbers = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: SONG })],
  });
  const document = new Document({
    // Names nobody: the file says of itself what it is, not who fetched it.
    creator: title,
    lastModifiedBy: title,
    title: `${title} ${under}`,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) },
          },
        },
        footers: { default: new Footer({ children: [numbers] }) },
        children: [
          paper.centred(title, SIZE.title),
          paper.centred(under, SIZE.text),
          ...sections.flatMap((section) => [
            paper.heading(section.title),
            ...section.paragraphs.map(paper.line),
            ...section.tables.flatMap((one) => [paper.table(one), new Paragraph({ text: '' })]),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
