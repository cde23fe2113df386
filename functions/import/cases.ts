// A register of cases checked as a whole before anything is written: which rows are new, which put a known case right,
// and everything the schema, the law and the numbers already taken have against it, each by row and column.
import { can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Of, RegisterBody } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { type Actor, type Law, type Refusal, staffActor } from '#shared/decision.ts';
import type { CaseColumn } from '#shared/directory/import/columns.ts';
import { headingOf } from '#shared/directory/import/headings.ts';
import { type CaseRow, readCases } from '#shared/directory/import/readers.ts';
import { type Finding, type ImportTable, MOST_CASES_OF_OTHERS } from '#shared/directory/import/table.ts';
import type { Instant } from '#shared/time.ts';
import { correctableLabels, kindLabels } from '#shared/words/case.ts';
import { importWords } from '#shared/words/import.ts';
import type { Label } from '#shared/words/label.ts';
import { RULES, type RuleId } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import { history, load, type Standing } from '../perform/load.ts';
import { shownOf } from '../routes/registering.ts';
import { abreast } from '../table/abreast.ts';
import type { Key } from '../table/keys.ts';
import { bodyOfRow, type Names, namesFor } from './case-bodies.ts';
import { correctionOf, type Difference, differencesOf, firstRefusal } from './case-differences.ts';
import { channelOf, type PlacedRow, placed, takenBy } from './case-places.ts';
import { repeated } from './check.ts';
import type { Change, Checked } from './checked.ts';

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
type Judged = CaseMember | 'unchanged' | 'refused';

export type CheckedCases = Omit<Checked, 'members' | 'basis'> & { readonly members: readonly CaseMember[] };

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

/** What a check finds row by row, and what it looked up on the way. */
interface Desk {
  readonly house: House;
  readonly names: Names;
  readonly law: Law;
  readonly who: StaffWho;
  readonly actor: Actor;
  readonly at: Instant;
  readonly find: (row: number, key: string | undefined, says: Label, facts?: Finding['facts']) => void;
  readonly refuse: (row: number, key: string | undefined, refused: Refusal) => 'refused';
  readonly warn: (row: number, key: string, says: Label, facts?: Finding['facts']) => void;
  readonly shown: (body: Pick<RegisterBody, 'item' | 'channel'>) => ReturnType<typeof shownOf>;
}

/** Registrations name few items and channels: each pair is looked up once. */
function lookingUp(house: House, at: Instant): Desk['shown'] {
  const seen = new Map<string, ReturnType<typeof shownOf>>();
  return (body) => {
    const key = JSON.stringify([body.channel, body.item]);
    const known = seen.get(key) ?? shownOf(house, body, at);
    seen.set(key, known);
    return known;
  };
}

/** A number and a code are drawn only when it is written; the law asks nothing of them. */
const UNDRAWN = { number: '', follow: '' };

async function newCase(desk: Desk, row: number, body: RegisterBody, place: Key | undefined): Promise<Judged> {
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
async function knownCase(desk: Desk, { row, body, record }: Meant, id: string): Promise<Judged> {
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

type Meant = PlacedRow & { readonly body: RegisterBody };

/** Checks a register that this person brings. What it finds and would do depend on the house at this moment. */
export async function checkCases(house: House, table: ImportTable, who: StaffWho, at: Instant): Promise<CheckedCases> {
  const heading = headingOf(table.kind, table.columns);
  const { records, errors: unread, warnings: noted } = readCases(table);
  const [errors, warnings] = [[...unread], [...noted]];
  if (!can(who, 'directory.import').allowed && table.rows.length > MOST_CASES_OF_OTHERS)
    errors.push({ says: importWords.tooMany, facts: { most: MOST_CASES_OF_OTHERS } });
  const find: Desk['find'] = (row, key, says, facts = {}) =>
    errors.push({ row, ...(key === undefined ? {} : { column: heading(key) }), says, facts });
  const names = await namesFor(
    house,
    records.map(({ record }) => record),
    at,
  );
  const desk: Desk = {
    house,
    names,
    law: await house.lawAt(at),
    who,
    actor: staffActor(who.number),
    at,
    find,
    refuse: (row, key, { rule, detail }) => {
      find(row, key, RULES[rule], detail);
      return 'refused';
    },
    warn: (row, key, says, facts = {}) => warnings.push({ row, column: heading(key), says, facts }),
    shown: lookingUp(house, at),
  };
  const meant = placed(house, records).flatMap((one): Meant[] => {
    const { row, record } = one;
    if (record.externalNumber === undefined && record.occurredAt === undefined) {
      find(row, 'occurredAt', importWords.withoutNumber);
      return [];
    }
    const person = record.firstAsked === undefined ? undefined : names.person(record.firstAsked);
    if (person && 'says' in person) {
      find(row, 'firstAsked', person.says, person.facts);
      return [];
    }
    return [{ ...one, body: bodyOfRow(names, record, person?.number) }];
  });
  const numbered = records.filter(({ record }) => record.externalNumber !== undefined);
  const identity = (record: CaseRow) => JSON.stringify([channelOf(record), record.externalNumber]);
  errors.push(...repeated(numbered, heading('externalNumber'), identity));
  const taken = await takenBy(house, meant);
  const judged = await abreast(meant, async (one): Promise<Judged> => {
    const id = taken.get(one.place.pk);
    if (id === undefined) return newCase(desk, one.row, one.body, one.numbered ? undefined : one.place);
    return one.numbered ? knownCase(desk, one, id) : 'unchanged';
  });
  const members = judged.filter((one) => typeof one === 'object');
  const fresh = members.filter((one) => 'register' in one).length;
  const changes = members.flatMap((one) => ('change' in one ? [one.change] : []));
  const unchanged = judged.filter((one) => one === 'unchanged').length;
  return { members, fresh, changed: members.length - fresh, unchanged, changes, errors, warnings };
}
