// An efficacy file as sections of paragraphs and tables: the one order in which it is read on screen, on paper and in the
// spreadsheet. Nothing is computed here but words.
import { heldIn } from '../appraisal/pack.ts';
import type { Section, SectionTable } from '../report/sections.ts';
import { dayOf } from '../time.ts';
import { gradeCapLabels, moveLabels, outcomeLabels, responsibilityLabels } from '../words/accountability-grounds.ts';
import { gradeLabels, ungradedLabels } from '../words/appraisal.ts';
import { sayDate } from '../words/day.ts';
import { categoryLabels } from '../words/directory.ts';
import { readAsLabels, fileWords as words } from '../words/efficacy-file.ts';
import { type Label, type Language, say } from '../words/label.ts';
import { momentFact } from '../words/moment.ts';
import { sayPeriod } from '../words/period.ts';
import { giftOutcomeLabels, signedStateLabel } from '../words/signed.ts';
import { appraisalSection } from './appraisal-section.ts';
import type { EfficacyFile, FiledDecision, GradedYear } from './file.ts';

const NONE = '—';

interface Saying {
  readonly language: Language;
  readonly t: (label: Label, facts?: Parameters<typeof say>[2]) => string;
}

const table = ({ t }: Saying, head: readonly Label[], rows: SectionTable['rows']): SectionTable => ({
  head: head.map((one) => t(one)),
  rows,
});
/** A section of one table, which says so where it is empty. */
function listed(
  saying: Saying,
  title: Label,
  none: Label,
  { head, rows }: { readonly head: readonly Label[]; readonly rows: SectionTable['rows'] },
  before: readonly string[] = [],
): Section {
  const empty = rows.length === 0;
  return {
    title: saying.t(title),
    paragraphs: empty ? [...before, saying.t(none)] : before,
    tables: empty ? [] : [table(saying, head, rows)],
  };
}

function personOf(file: EfficacyFile, saying: Saying): Section {
  const { t, language } = saying;
  const rows = [
    [t(words.name), file.name],
    [t(words.number), file.staff],
    [t(words.post), file.title],
    ...(file.officeName === undefined ? [] : [[t(words.office), file.officeName]]),
    [t(words.category), categoryLabels[file.category][language]],
  ];
  return { title: t(words.person), paragraphs: [], tables: [table(saying, [words.item, words.content], rows)] };
}

function yearRow(file: EfficacyFile, one: GradedYear, { t, language }: Saying): string[] {
  const {
    grade,
    ungraded,
    quarters = [],
    yearEnd,
    total,
  } = file.appraisals.find(({ id }) => id === one.appraisal) ?? ({} as Partial<EfficacyFile['appraisals'][number]>);
  const graded = grade === undefined ? undefined : gradeLabels[one.category][grade][language];
  const none = ungraded === undefined ? t(words.noGrade) : ungradedLabels[ungraded][language];
  return [
    one.year,
    quarters.map((quarter) => quarter.total).join('、') || NONE,
    yearEnd ?? NONE,
    total ?? NONE,
    one.warnings === 0
      ? t(words.notWarned)
      : t(words.warnedTimes, { n: one.warnings, cap: gradeCapLabels[one.cap][language] }),
    graded ?? none,
  ];
}

function yearsOf(file: EfficacyFile, saying: Saying): Section {
  const explained = file.years.map(({ year, quartersPercent, yearEndPercent, from }) =>
    saying.t(words.computed, { year, quarters: quartersPercent, yearEnd: yearEndPercent, ...from }),
  );
  const head = [words.year, words.quarterMean, words.yearEnd, words.total, words.warned, words.grade];
  const rows = file.years.map((one) => yearRow(file, one, saying));
  return listed(saying, words.years, words.noYears, { head, rows }, explained);
}

function servedOf({ appraisals }: EfficacyFile, saying: Saying): Section {
  const { t, language } = saying;
  const rows = appraisals.flatMap((one) => {
    const { pack } = one;
    if (!pack) return [];
    const { onTime, firstInquiry, ratings, upheld } = pack;
    const rated = Object.entries(ratings).map(([level, n]) => t(words.ratingOf, { level, n }));
    return [
      [
        sayPeriod(one.cycle, language),
        heldIn(pack),
        onTime.closedOnTime,
        onTime.closedLate,
        onTime.overdue,
        onTime.percent === undefined ? NONE : `${onTime.percent}%`,
        firstInquiry.asked,
        firstInquiry.handedOver,
        firstInquiry.returned,
        firstInquiry.secondNotices,
        rated.join('、') || NONE,
        // Nothing is said of complaints to whoever is told of none, whether there are any or not.
        upheld === undefined ? NONE : upheld.length,
      ],
    ];
  });
  const { period, held, onTime, late, overdue, rate, asked, handedOver, returned, secondNotices, ratings } = words;
  const counted = [held, onTime, late, overdue, rate, asked, handedOver, returned, secondNotices, ratings];
  const head = [period, ...counted, words.upheldComplaints];
  return listed(saying, words.served, words.noServed, { head, rows }, rows.length > 0 ? [t(words.servedNote)] : []);
}

/** What follows from a decision, as it stands now (AC-2.5). */
function effectSaid({ effect, countyReportedOn }: FiledDecision, { t, language }: Saying): string {
  if (!effect) return t(words.noEffect);
  const parts = [
    ...(effect.nth === undefined ? [] : [t(words.nth, { n: effect.nth })]),
    ...(effect.cap === 'none' ? [] : [gradeCapLabels[effect.cap][language]]),
    ...(effect.move === undefined ? [] : [moveLabels[effect.move][language]]),
    ...(effect.county || countyReportedOn !== undefined ? [t(words.toCounty)] : []),
  ];
  return parts.join('；') || t(words.noEffect);
}

function decisionsOf({ decisions }: EfficacyFile, saying: Saying): Section {
  const { language } = saying;
  const rows = decisions.map((one) => [
    one.servedAt === undefined ? saying.t(words.notServed) : sayDate(dayOf(one.servedAt), language),
    one.grounds.map((ground, i) => `${ground} ${one.groundTitles[i]?.[language] ?? ''}`).join('；'),
    responsibilityLabels[one.responsibility][language],
    one.decided === undefined ? NONE : outcomeLabels[one.decided][language],
    one.servedAt === undefined ? NONE : outcomeLabels[one.inForce][language],
    effectSaid(one, saying),
  ]);
  const head = [words.servedOn, words.grounds, words.responsibility, words.decided, words.standing, words.leadsTo];
  return listed(saying, words.decisions, words.noDecisions, { head, rows });
}

function commendationsOf({ commendations }: EfficacyFile, saying: Saying): Section {
  const rows = commendations.map((one) => [sayDate(one.on, saying.language), one.byName, one.case?.number ?? NONE]);
  const head = [words.approvedOn, words.approvedBy, words.fromCase];
  return listed(saying, words.commendations, words.noCommendations, { head, rows });
}

function giftsOf({ gifts }: EfficacyFile, saying: Saying): Section[] {
  if (!gifts) return [];
  const rows = gifts.map(({ on, outcome, state }) => [
    sayDate(on, saying.language),
    giftOutcomeLabels[outcome][saying.language],
    signedStateLabel('gift', state)[saying.language],
  ]);
  const head = [words.giftOn, words.giftOutcome, words.giftState];
  return [listed(saying, words.gifts, words.noGifts, { head, rows }, [saying.t(words.giftsNote)])];
}

function readingsOf({ readings }: EfficacyFile, saying: Saying): Section[] {
  if (!readings) return [];
  const rows = readings.map(({ at, name, by, as }) => [
    momentFact(at)[saying.language],
    `${name}（${by}）`,
    readAsLabels[as][saying.language],
  ]);
  const head = [words.readAt, words.readBy, words.readAs];
  return [listed(saying, words.readings, words.noReadings, { head, rows }, [saying.t(words.readingsNote)])];
}

/** The sections, in order. @param language of headings and labels; what people wrote stays as it is */
export function fileSections(file: EfficacyFile, language: Language): Section[] {
  const saying: Saying = { language, t: (label, facts = {}) => say(label, language, facts) };
  const { appraisals } = file;
  const none: Section = { title: saying.t(words.appraisals), paragraphs: [saying.t(words.noAppraisals)], tables: [] };
  return [
    personOf(file, saying),
    yearsOf(file, saying),
    ...(appraisals.length === 0 ? [none] : appraisals.map((one) => appraisalSection(one, language))),
    servedOf(file, saying),
    decisionsOf(file, saying),
    commendationsOf(file, saying),
    ...giftsOf(file, saying),
    ...readingsOf(file, saying),
  ];
}

/** Title and the line under it. */
export const fileHeading = ({ township, name, staff, asOf }: EfficacyFile, language: Language) => ({
  title: words.title[language],
  under: say(words.under, language, { township, name, number: staff, day: sayDate(dayOf(asOf), language) }),
});
