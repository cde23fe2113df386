// What one row of a register comes to: a new case, corrections of the case that has its number, nothing, or a refusal by
// the column it is about. Nothing is written.
import { can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { Of, RegisterBody } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import type { CaseColumn } from '#shared/directory/import/columns.ts';
import { correctableLabels, kindLabels } from '#shared/words/case.ts';
import { importWords } from '#shared/words/import.ts';
import type { RuleId } from '#shared/words/rules.ts';
import { history, load, type Standing } from '../perform/load.ts';
import type { Key } from '../table/keys.ts';
import type { Names } from './case-bodies.ts';
import type { Desk } from './case-desk.ts';
import { correctionOf, type Difference, differencesOf, firstRefusal } from './case-differences.ts';
import type { MeantRow } from './case-places.ts';
import type { Change } from './checked.ts';

/** A row as it would be carried out. */
export type CaseMember =
  | { readonly row: number; readonly register: RegisterBody; readonly place: Key | undefined }
  | {
      readonly row: number;
      readonly of: Standing<CaseState>;
      readonly corrections: readonly Of<'correct'>[];
      readonly change: Change;
    };

/** What a check makes of a row; findings are kept beside it. */
export type Judged = CaseMember | 'unchanged' | 'refused';

/** The column that a refusal of a registration is about. */
const COLUMN_OF: { readonly [rule in RuleId]?: CaseColumn } = {
  'SV-4.1/a-complaint-is-taken-by-itself': 'kind',
  'FI-4/an-open-office-receives': 'office',
  'DI-1/a-known-village': 'village',
  'TL-2/an-item-in-force': 'item',
  'TL-2/an-application-names-its-item': 'item',
  'AC-1.20/classified-papers-stay-outside': 'subject',
  'FI-1/one-external-number-once': 'externalNumber',
  'FI-1/occurred-within-the-window': 'occurredAt',
  'FI-1/first-asked-is-on-the-staff': 'firstAsked',
  'TL-4/a-date-only-from-a-superior': 'dueOn',
  'TL-4/a-date-set-is-not-in-the-past': 'dueOn',
};
const columnOf = (field: Correctable): string => field.replace('contact.', '');

/** A number and a code are drawn only when it is written; the law asks nothing of them. */
const UNDRAWN = { number: '', follow: '' };

/** The case that a row would become; the law is asked, and a row it refuses is named. */
export async function newCase(desk: Desk, row: number, body: RegisterBody, place: Key | undefined): Promise<Judged> {
  const given = { ...UNDRAWN, ...(await desk.shown(body)) };
  const { refused } = caseLaw.decide(desk.law, null, { type: 'register', ...body, given }, desk.actor, desk.at);
  return refused ? desk.refuse(row, COLUMN_OF[refused.rule], refused) : { row, register: body, place };
}

/** What is never put right by an import; another value than the record's is left out with a word. */
function leftAsRegistered(desk: Desk, row: number, body: RegisterBody, state: CaseState): void {
  const kept = { occurredAt: state.receivedAt, office: state.suggestedOffice, firstAsked: state.firstAsked };
  for (const [key, is] of Object.entries(kept)) {
    const said = body[key as keyof typeof kept];
    if (said !== undefined && said !== is) desk.warn(row, key, importWords.fixed, { number: state.number });
  }
}

/**
 * The corrections of a known case. An administrator makes them by the right to import, whether or not the case is
 * theirs to correct; everybody else needs the right to correct that very case, and must know of it.
 */
export async function knownCase(desk: Desk, { row, body, record }: MeantRow, id: string): Promise<Judged> {
  const { house, names, who, law, actor, at } = desk;
  const keeps = can(who, 'directory.import').allowed;
  const of = await load<CaseState>(house.tables, 'case', id);
  // A complaint is nobody's to be told of by a list (SV-4.1); what its sender took back at once is hidden from everyone.
  const open = of && of.state.kind !== 'complaint' && !of.state.undone;
  if (!open || !(keeps || knowsCase(who, involvedIn(of.state)))) {
    const detail = { number: body.externalNumber ?? '' };
    return desk.refuse(row, 'externalNumber', { rule: 'FI-1/one-external-number-once', detail });
  }
  leftAsRegistered(desk, row, body, of.state);
  const differences = differencesOf(record, body, of.state, await history(house.tables, 'case', id));
  if (differences.length === 0) return 'unchanged';
  const own = can(who, 'case.correct', of.state);
  const verdict = keeps ? ({ allowed: true } as const) : own;
  if (!verdict.allowed) return desk.refuse(row, 'externalNumber', { rule: verdict.rule });
  const given = await desk.shown(body);
  const corrections = differences.map((one) => correctionOf(one, given));
  const refusal = firstRefusal(law, of, corrections, actor, at);
  // The right to import lets nobody read what they could not read before.
  const change = changeOf(row, of.state, differences, names, own.allowed);
  if (!refusal) return { row, of, corrections, change };
  const { field, refused } = refusal;
  const detail = { ...refused.detail, field: correctableLabels[field] };
  return desk.refuse(row, columnOf(field), { ...refused, detail });
}

/** What of a case a row would change, by the keys of its columns. */
function changeOf(
  row: number,
  { number }: CaseState,
  differences: readonly Difference[],
  { villageName }: Names,
  reads: boolean,
): Change {
  const shown = (field: Correctable, value: string | undefined): string | undefined => {
    if (value === undefined) return undefined;
    if (field === 'kind') return kindLabels[value as keyof typeof kindLabels].zh;
    return field === 'village' ? villageName(value) : value;
  };
  const of = (say: (one: Difference) => string | null | undefined): object =>
    Object.fromEntries(differences.map((one) => [columnOf(one.field), say(one)]));
  const was = of(({ field, from }) => (reads ? shown(field, from) : null));
  return { row, name: number, was, is: of(({ field, to }) => shown(field, to)) };
}
