// The bytes of an edition, made from the history of its report alone: what was counted, written, said and signed. The same
// history gives the same bytes on any machine.
import { canonicalText } from '#shared/canonical.ts';
import { type StoredEvent, staffOf } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { ReportDocument, Said } from '#shared/report/edition.ts';
import type { ReportFigures } from '#shared/report/figures.ts';
import { REPORT_PARTS, type ReportState } from '#shared/report/state.ts';
import type { Township } from '#shared/township.ts';
import type { Told } from '../perform/load.ts';

/** First words of every edition: what kind of text it is, and in which form. */
const FORM = 'monthly-report/1';

type Text = { readonly [key: string]: unknown };
const textOf = ({ text }: Told): Text => text ?? {};
const wordIn = (told: Told, field: string): string => String(textOf(told)[field] ?? '');

/** From the event that began the edition on. */
function ofEdition(told: readonly Told[]): readonly Told[] {
  const begun = told.findLastIndex(({ event }) => event.type === 'ReportReopened' || event.type === 'ReportDrafted');
  return told.slice(Math.max(0, begun));
}

/** What was said of the words as they now stand: of those that were sent back nothing is carried on. */
function ofTheseWords(part: readonly Told[]): readonly Told[] {
  return part.slice(part.findLastIndex(({ event }) => event.type === 'ReportReturned') + 1);
}

function figuresIn(told: readonly Told[]): ReportFigures {
  const figures = told.findLast((one) => textOf(one).figures !== undefined)?.text?.figures;
  if (!figures) throw new Error('a report without its figures');
  return figures as ReportFigures;
}

/** Each part as it was written last; a further edition goes on from the words of the one before. */
function wordsIn(told: readonly Told[]): ReportDocument['words'] {
  const written = told.filter(({ event }) => event.type === 'ReportWritten').map(textOf);
  return Object.fromEntries(
    REPORT_PARTS.flatMap((part) => {
      const last = written.findLast((text) => text[part] !== undefined);
      return last ? [[part, String(last[part])]] : [];
    }),
  );
}

/**
 * The edition that a history ends with.
 * @param told every event of the report up to the signing
 * @param directory names and titles as they are now
 */
export function documentOf(
  told: readonly Told[],
  state: ReportState,
  around: { readonly township: Township; readonly directory: Directory; readonly previous: string },
): ReportDocument {
  const { township, directory, previous } = around;
  const said = ({ actor, at }: StoredEvent): Said => {
    const by = staffOf(actor);
    const member = directory.staff.get(by);
    return { by, name: member?.name ?? by, title: member?.title ?? '', at };
  };
  const part = ofEdition(told);
  const standing = ofTheseWords(part);
  const of = (type: string) => standing.filter(({ event }) => event.type === type);
  const [begun] = part;
  const reason = begun && wordIn(begun, 'reason');
  const submitted = of('ReportSubmitted').at(-1);
  const closed = of('ReportClosed').at(-1);
  return {
    form: FORM,
    township: { code: township.code, name: township.name.zh, nameEn: township.name.en },
    month: state.month,
    edition: state.edition,
    ...(reason ? { reason } : {}),
    draftedAt: state.draftedAt,
    ...(submitted ? { submitted: said(submitted.event) } : {}),
    figures: figuresIn(told),
    words: wordsIn(told),
    comments: of('ReportCommented').map((one) => ({ ...said(one.event), comment: wordIn(one, 'comment') })),
    signatures: of('ReportSigned').map((one) => {
      const comment = wordIn(one, 'comment');
      const { dissent } = one.event.data as { readonly dissent: boolean };
      return { ...said(one.event), dissent, ...(comment === '' ? {} : { comment }) };
    }),
    ...(closed ? { closed: { ...said(closed.event), reason: wordIn(closed, 'reason') } } : {}),
    previous,
  };
}

/** The text that is hashed and kept. */
export const bytesOf = (document: ReportDocument): string => canonicalText(document);
