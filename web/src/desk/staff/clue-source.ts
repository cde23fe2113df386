// Where a clue comes from, as the desk says it and leads to it: a case, a complaint, a supervisor's report, a month of an
// office, something to be made public, a public column, the log of another record.
import type { ByHand, Source } from '#shared/accountability/events.ts';
import { sayMonth } from '#shared/words/day.ts';
import { logKinds, clueWords as words } from '#shared/words/desk/accountability.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import type { Label } from '#shared/words/label.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';

const nameOf = (desk: Desk, source: Source): string => {
  if ('named' in source) return desk.staffName(source.named);
  if ('office' in source) {
    const month = sayMonth(source.number, language);
    return said(words.officeMonth, { office: desk.officeName(source.office), month });
  }
  if ('column' in source) return said(disclosureBoardLabels[source.column]);
  if ('log' in source) {
    const [kind = '', id = ''] = source.log.split('#');
    return said(words.log, { kind: said(logKinds[kind] ?? words.record), number: source.number || id.slice(0, 8) });
  }
  return 'disclosure' in source ? `${said(words.disclosure)} ${source.number}`.trim() : source.number;
};

export const clueName = (desk: Desk, source: Source): string => said(words.clue, { number: nameOf(desk, source) });

const SOURCES: readonly (readonly [string, Label])[] = [
  ['report', words.report],
  ['complaint', words.complaint],
  ['office', words.fromOffice],
  ['disclosure', words.fromDisclosure],
  ['column', words.fromColumn],
  ['log', words.fromLog],
  ['named', words.byHand],
];

export const sourceLabel = (source: Source): Label => SOURCES.find(([key]) => key in source)?.[1] ?? words.case;

type WithPage = Exclude<
  Source,
  { readonly office: string } | { readonly column: string } | { readonly log: string } | ByHand
>;

export const hasPage = (source: Source): source is WithPage =>
  !('office' in source || 'column' in source || 'log' in source || 'named' in source);

function wayTo(source: WithPage): string {
  if ('case' in source) return `#/cases/${source.case}`;
  if ('complaint' in source) return `#/cases/${source.complaint}`;
  return 'report' in source ? `#/supervision/reports/${source.report}` : `#/disclosures/${source.disclosure}`;
}

/** The way to it, where there is a page of it. */
export function sourceLead(desk: Desk, source: Source): Node {
  if (!hasPage(source)) return document.createTextNode(nameOf(desk, source));
  return make('a', { href: wayTo(source) }, nameOf(desk, source));
}
