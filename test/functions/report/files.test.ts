// The monthly report as files that other programs open (SV-4.4): what they say, what they compute, and how they are called.
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { spreadsheetReport } from '#functions/report/spreadsheet.ts';
import { wordReport } from '#functions/report/word.ts';
import { headers } from '#functions/routes/report-file.ts';
import { NODE_GROUND } from '#infra/local/cli/table-file.ts';
import type { ReportDocument } from '#shared/report/edition.ts';
import { reportHeading, reportSections } from '#shared/report/sections.ts';
import { zipOf } from '#shared/sheets/zip.ts';
import { figuresOf } from '../../shared/report/given.ts';

const said = { by: '1006', name: '柳样某', title: '镇党委书记', at: '2026-10-13T01:00:00.000Z' };
const DOCUMENT: ReportDocument = {
  form: 'monthly-report/1',
  township: { code: 'LSK', name: '柳试镇' },
  month: '2026-09',
  edition: 1,
  draftedAt: '2026-10-08T00:35:00.000Z',
  figures: figuresOf('2026-09'),
  words: { causes: '=HYPERLINK("http://evil.example","点我")', measures: '增加值班 <b>&amp;' },
  comments: [],
  signatures: [{ ...said, dissent: true, comment: '+1+1' }],
  previous: '0'.repeat(64),
};
const heading = reportHeading(DOCUMENT, true, 'zh');
const sections = reportSections(DOCUMENT, 'zh');

let word: string;
let sheets: Uint8Array;
beforeAll(async () => {
  [word, sheets] = await Promise.all([
    wordReport(heading, sections).then(textOfWord),
    spreadsheetReport(heading, sections),
  ]);
}, 60_000);

async function textOfWord(bytes: Uint8Array): Promise<string> {
  const zip = zipOf(bytes, NODE_GROUND);
  const xml = await zip.text('word/document.xml');
  expect(zip.has('[Content_Types].xml')).toBe(true);
  return String(xml);
}

test('SV-4.4: the document opens and says month, figures, words and who signed, on A4', () => {
  for (const words of [
    '柳试镇效能建设月报',
    '2026年9月',
    '按期办结',
    '增加值班 &lt;b&gt;&amp;amp;',
    '柳样某',
    '保留不同意见',
  ]) {
    expect(word).toContain(words);
  }
  expect(word).toMatch(/w:w="119\d\d" w:h="168\d\d"/);
  // Fields of a document fetch and compute; what people wrote is none.
  expect(word).not.toContain('w:hyperlink');
});

test('SV-4.4: the spreadsheet opens with its sections, and nothing that was written is computed', async () => {
  const whole = await readSheet(Buffer.from(sheets), 1);
  expect(whole[0]?.[0]).toBe('柳试镇效能建设月报');
  expect(whole.find(([name]) => name === '收件')?.slice(0, 3)).toEqual(['收件', 0]);
  const causes = await readSheet(Buffer.from(sheets), '原因分析');
  expect(causes.flat()).toContain(DOCUMENT.words.causes);
  const signed = await readSheet(Buffer.from(sheets), '签署');
  expect(signed.flat()).toContain('保留不同意见：+1+1');
  const zip = zipOf(sheets, NODE_GROUND);
  for (let n = 1; zip.has(`xl/worksheets/sheet${n}.xml`); n++) {
    expect(await zip.text(`xl/worksheets/sheet${n}.xml`)).not.toContain('<f>');
  }
});

test('SV-4.4: a file is called by month and edition and by nobody; a draft says that it is one', () => {
  expect(headers('docx', DOCUMENT, true, heading.title)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'cache-control': 'no-store',
  });
  expect(headers('xlsx', DOCUMENT, true, heading.title)['content-disposition']).toMatch(
    /^attachment; filename="monthly-report-2026-09-1\.xlsx"; filename\*=UTF-8''[\w%.-]+$/,
  );
  expect(headers('docx', DOCUMENT, false, heading.title)['content-disposition']).toContain('2026-09-draft.docx');
});

test('SV-4.4: few complaints are told by number alone, and no section names an office beside them', () => {
  const few = sections.find(({ title }) => title === '投诉举报');
  expect(few?.tables).toEqual([]);
  expect(few?.paragraphs.join()).not.toMatch(/民政办|%/);
});

test('SV-4.4: the first report says that none was frozen before it, a later one the digest of that one', () => {
  const roots = (previous: string) =>
    reportSections({ ...DOCUMENT, previous }, 'zh')
      .find(({ title }) => title === '本月每日封账值')
      ?.paragraphs.join();
  expect(roots('0'.repeat(64))).toContain('此前没有定稿的月报');
  expect(roots('ab'.repeat(32))).toContain('ab'.repeat(32));
});

test('SV-4.4: in English, offices and township have the English names they had when it was counted; without one, their own', () => {
  const line = figuresOf('2026-09').whole;
  const offices = ['civil-affairs', 'safety'].map((name) => ({ name, line }));
  const officeNames = { 'civil-affairs': '民政办', safety: '安监办' };
  const officeNamesEn = { 'civil-affairs': 'Civil affairs' };
  const figures = { ...DOCUMENT.figures, offices, officeNames, officeNamesEn };
  const township = { ...DOCUMENT.township, nameEn: 'Liushi Township' };
  const document = { ...DOCUMENT, township, figures };
  const names = (language: 'zh' | 'en') => reportSections(document, language)[1]?.tables[0]?.rows.map(([name]) => name);
  expect(names('en')).toEqual(['Civil affairs', '安监办']);
  expect(names('zh')).toEqual(['民政办', '安监办']);
  expect(reportHeading(document, true, 'en').title).toBe('Liushi Township: monthly report on efficacy');
  expect(reportHeading(DOCUMENT, true, 'en').title).toContain('柳试镇');
});

test('SV-4.4: a month or year before of which no records were kept has no column, and the report says so', () => {
  const [whole] = sections;
  expect(whole?.tables[0]?.head).toEqual(['项目', '本月']);
  expect(whole?.paragraphs).toContain('上月（2026年8月）没有电子记录，不作比较。');
});

test('SV-4.4: no heading of a report stands over nothing, in a month in which nothing was received either', () => {
  for (const language of ['zh', 'en'] as const) {
    const bare = reportSections(DOCUMENT, language).filter(
      ({ paragraphs, tables }) => paragraphs.length + tables.length === 0,
    );
    expect(bare.map(({ title }) => title)).toEqual([]);
  }
  expect(sections.filter(({ paragraphs }) => paragraphs.includes('本月没有收到事项，不分列。'))).toHaveLength(3);
});
