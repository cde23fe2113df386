// A monthly report as sections of paragraphs and tables: the one order in which it is read on screen, on paper, in the
// document and in the spreadsheet. Nothing is computed here but words.
import { FINDINGS } from '../complaint/state.ts';
import { RATES } from '../disclosure/report-draft.ts';
import { SHEET_COLUMNS, type SheetColumn, type SheetGroup } from '../figures/month-sheet.ts';
import type { Instant } from '../time.ts';
import { channelLabels, kindLabels, stateLabels } from '../words/case.ts';
import { findingLabels } from '../words/complaint.ts';
import { sayDate, sayMonth } from '../words/day.ts';
import { problemStatusLabels } from '../words/disclosure.ts';
import { sheetLabels } from '../words/figures.ts';
import { type Label, type Language, say } from '../words/label.ts';
import { momentFact } from '../words/moment.ts';
import { countedStepLabels } from '../words/report.ts';
import { sectionWords as words } from '../words/report-sections.ts';
import { accountabilityShown } from './accountability-section.ts';
import type { ReportDocument } from './edition.ts';
import type { Against, CountedStep } from './figures.ts';

export type SectionCell = string | number;
export interface SectionTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly SectionCell[])[];
}
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly SectionTable[];
}

type Labels = { readonly [name: string]: Label | undefined };
type Parts = Partial<Pick<Section, 'paragraphs' | 'tables'>>;

const figure = (column: SheetColumn, value: number | null, signed = false): SectionCell => {
  if (value === null) return '—';
  const plus = signed && value > 0 ? '+' : '';
  if (RATES.has(column)) return `${plus}${value}%`;
  return plus === '' ? value : `${plus}${value}`;
};

/** Columns of the tables of groups: those that tell offices apart and still fit on A4. */
const OF_GROUPS = ['received', 'doneOnTime', 'doneLate', 'notDone', 'overdue', 'completionRate', 'onTimeRate'] as const;

/** The sections, in order. @param language of headings and labels; what people wrote stays as it is */
export function reportSections(document: ReportDocument, language: Language): Section[] {
  const { figures, words: written, comments, signatures, closed, previous } = document;
  const t = (label: Label, facts = {}): string => say(label, language, facts);
  const section = (title: Label, { paragraphs = [], tables = [] }: Parts): Section => ({
    title: t(title),
    paragraphs,
    tables: tables.filter(({ rows }) => rows.length > 0),
  });
  const table = (head: readonly Label[], rows: SectionTable['rows']): SectionTable => ({
    head: head.map((one) => t(one)),
    rows,
  });
  const named = (labels: Labels, name: string): string => labels[name]?.[language] ?? name;
  const officeName = (id: string): string =>
    (language === 'en' ? figures.officeNamesEn?.[id] : undefined) ?? figures.officeNames[id] ?? id;
  const moment = (at: string): string => momentFact(at as Instant)[language];
  const lines = (text: string | undefined): string[] => (text === undefined ? [t(words.unwritten)] : text.split('\n'));

  /** Another month beside this one, where records were kept then. */
  const beside = (head: Label, missing: Label, { month, line, change }: Against) =>
    line && change
      ? {
          head: [head, words.change],
          cells: (column: SheetColumn) => [figure(column, line[column]), figure(column, change[column], true)],
          notes: [],
        }
      : { head: [], cells: () => [], notes: [t(missing, { month: sayMonth(month, language) })] };
  const months = [
    beside(words.monthBefore, words.noMonthBefore, figures.monthBefore),
    beside(words.yearBefore, words.noYearBefore, figures.yearBefore),
  ];
  const groups = (title: Label, head: Label, all: readonly SheetGroup[], nameOf: (name: string) => string): Section =>
    section(title, {
      paragraphs: all.length === 0 ? [t(words.noGroups)] : [],
      tables: [
        table(
          [head, ...OF_GROUPS.map((column) => sheetLabels[column])],
          all.map(({ name, line }) => [nameOf(name), ...OF_GROUPS.map((column) => figure(column, line[column]))]),
        ),
      ],
    });
  const counted = (title: Label, head: Label, rows: SectionTable['rows']): SectionTable => table([title, head], rows);
  const { overdue, complaints, supervision, signed, hot, roots } = figures;
  const late = overdue.count === 0 ? words.overdueNone : words.overdueCount;

  return [
    section(words.whole, {
      paragraphs: [
        t(words.counted, { day: sayDate(figures.countedOn, language) }),
        ...months.flatMap(({ notes }) => notes),
        ...(document.reason === undefined ? [] : [t(words.reason, { reason: document.reason })]),
      ],
      tables: [
        table(
          [words.figure, words.thisMonth, ...months.flatMap(({ head }) => head)],
          SHEET_COLUMNS.map((column) => [
            t(sheetLabels[column]),
            figure(column, figures.whole[column]),
            ...months.flatMap(({ cells }) => cells(column)),
          ]),
        ),
      ],
    }),
    groups(words.offices, words.office, figures.offices, officeName),
    groups(words.kinds, words.kind, figures.kinds, (name) => named(kindLabels, name)),
    groups(words.channels, words.channel, figures.channels, (name) => named(channelLabels, name)),
    section(words.causes, {
      paragraphs: [...lines(written.causes), t(words.stepsNote)],
      tables: [
        counted(
          words.lateBy,
          words.count,
          Object.entries(overdue.byState).map(([state, n]) => [named(stateLabels, state), n]),
        ),
        counted(
          words.steps,
          words.times,
          Object.entries(figures.steps).map(([step, n]) => [t(countedStepLabels[step as CountedStep]), n]),
        ),
      ],
    }),
    section(words.overdue, {
      paragraphs: [t(late, { n: overdue.count, listed: overdue.listed.length })],
      tables: [
        table(
          [words.number, words.office, words.days],
          overdue.listed.map(({ number, office, days }) => [number, officeName(office), days]),
        ),
      ],
    }),
    section(words.complaints, {
      paragraphs: [
        t(words.complaintsLead, { received: complaints.received, found: complaints.found }),
        ...(complaints.results ? [] : [t(words.complaintsFew)]),
        ...(complaints.answered ? [t(words.answered, complaints.answered)] : []),
      ],
      tables: complaints.results
        ? [
            table(
              [words.finding, words.count],
              FINDINGS.map((finding) => [t(findingLabels[finding]), complaints.results?.[finding] ?? 0]),
            ),
          ]
        : [],
    }),
    section(words.supervision, {
      tables: [
        table(
          [words.figure, words.count],
          [
            [t(words.checks), supervision.spotChecks],
            [t(words.found), supervision.corrections.received],
            [t(words.corrected), supervision.corrections.done],
            [t(words.correctionsOverdue), supervision.corrections.overdue],
            [t(words.suggestions), supervision.suggestions.received],
            [t(words.inquiries), supervision.inquiries.received],
            [t(words.openings), signed.openings],
            [t(words.commendations), signed.commendations],
          ],
        ),
      ],
    }),
    ...(figures.accountability
      ? [section(words.accountability, accountabilityShown(figures.accountability, language))]
      : []),
    section(words.hot, {
      paragraphs: hot.length === 0 ? [t(words.hotNone)] : [],
      tables: [
        table(
          [words.matter, words.office, words.status],
          hot.map(({ title, office, status }) => [title, officeName(office), named(problemStatusLabels, status)]),
        ),
      ],
    }),
    section(words.measures, { paragraphs: lines(written.measures) }),
    ...(written.remarks === undefined ? [] : [section(words.remarks, { paragraphs: lines(written.remarks) })]),
    ...(comments.length === 0
      ? []
      : [section(words.comments, { paragraphs: comments.map(({ name, comment }) => `${name}：${comment}`) })]),
    section(words.signatures, {
      paragraphs: [
        ...(signatures.length === 0 ? [t(words.unsigned)] : []),
        ...(closed ? [t(words.closed, { name: closed.name, reason: closed.reason })] : []),
      ],
      tables: [
        table(
          [words.name, words.post, words.signedAt, words.opinion],
          signatures.map(({ name, title, at, dissent, comment }) => [
            name,
            title,
            moment(at),
            [t(dissent ? words.dissents : words.agrees), comment].filter(Boolean).join('：'),
          ]),
        ),
      ],
    }),
    section(words.roots, {
      // The chain begins with noughts, which say nothing to a reader.
      paragraphs: [t(/^0+$/.test(previous) ? words.rootsFirst : words.rootsNote, { previous })],
      tables: [
        table(
          [words.day, words.root],
          roots.map(({ day, root }) => [day, root]),
        ),
      ],
    }),
  ];
}

/** What stands above it: whose report, of which month, which edition, and whether it is frozen. */
export function reportHeading(
  { township, month, edition }: ReportDocument,
  frozen: boolean,
  language: Language,
): { readonly title: string; readonly under: string } {
  const under = say(words.under, language, { month: sayMonth(month, language), n: edition });
  return {
    title: say(words.title, language, { township: (language === 'en' && township.nameEn) || township.name }),
    under: frozen ? under : `${under} · ${words.draft[language]}`,
  };
}
