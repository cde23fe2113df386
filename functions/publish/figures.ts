// The figures over all cases, published or not: months are counted from the cards of their cases, and one that is over
// only when a case of it changed. Nothing leaves but sums, and none that rest on too few (SC-1).
import type { CaseState } from '#shared/case/state.ts';
import type { Figures } from '#shared/disclosure/snapshot/figures.ts';
import { type Fact, factOf } from '#shared/figures/fact.ts';
import { figuresOf } from '#shared/figures/figures-of.ts';
import { judgesOf, type Promised } from '#shared/figures/promises.ts';
import { type Counting, merged, type Tallies, tallied } from '#shared/figures/tally.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { sha256 } from '../perform/envelope.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import * as load from '../perform/load.ts';
import { abreast } from '../table/abreast.ts';
import { stateKey } from '../table/keys.ts';
import { monthsBack } from '../table/months.ts';
import type { Row, Tables } from '../table/tables.ts';
import { type Kept, keep, type Rules, standingOf } from './month-rows.ts';

type Source = Pick<House, 'tables' | 'township' | 'lawAt'>;

/** Raised when a tally comes to hold something else: what was kept in the old form is counted again. */
const FORM = 1;

const idOf = ({ pk }: Row): string => pk.slice('case#'.length);

/** What is counted of the cases registered in a month. Of rows from before there were figures the state tells it. */
async function factsOf(tables: Tables, month: string): Promise<Fact[]> {
  const rows = await tables.all({ table: 'cases', index: 'month', pk: month });
  const told = rows.map((row) => ({ row, counted: (row.card as CaseCard).counted }));
  const older = told.filter(({ counted }) => counted === undefined).map(({ row }) => stateKey('case', idOf(row)));
  const states = await tables.getMany('cases', older);
  const read = states.map((row) => factOf(load.standingOf<CaseState>(idOf(row), row).state));
  return [...told.map(({ counted }) => counted), ...read].filter((fact) => fact != null);
}

interface Around {
  readonly counting: Counting;
  readonly rules: Rules;
  readonly at: Instant;
}

function counted(facts: readonly Fact[], counting: Counting): Kept {
  const closed = tallied(
    facts.filter(({ open }) => !open),
    counting,
  );
  return { closed, open: facts.filter(({ open }) => open) };
}

/** The cases registered in one month; a month that is over is read only when one of them changed. */
async function monthOf(tables: Tables, month: string, { counting, rules, at }: Around): Promise<Kept> {
  if (month >= counting.today.slice(0, 7)) return counted(await factsOf(tables, month), counting);
  const { kept: known, mark, settled } = await standingOf(tables, month, rules, at);
  if (known) return known;
  const kept = counted(await factsOf(tables, month), counting);
  if (settled) await keep(tables, month, { kept, mark, rules, at });
  return kept;
}

/**
 * Counts over all cases by month of receipt, as of the township's day at an instant. For use inside: nothing is left out.
 * Without `promises` none is judged, though some may be counted.
 */
export async function talliesNow(house: Source, at: Instant, promises?: readonly Promised[]): Promise<Tallies> {
  const { tables, township } = house;
  const { policy, calendar } = await house.lawAt(at);
  const goodFrom = policy.rating.badUpTo + 1;
  const judges = judgesOf(promises ?? [], { calendar, hours: policy.hours.sessions });
  const counting = { today: dayOf(at), goodFrom, promises: judges };
  const form = `${FORM}/${goodFrom}`;
  const rules = promises ? { form, promises: sha256(JSON.stringify(promises)) } : { form };
  const months = monthsBack(township.since, at);
  const parts = await abreast(months, (month) => monthOf(tables, month, { counting, rules, at }));
  return merged([...parts.map(({ closed }) => closed), ...parts.map(({ open }) => tallied(open, counting))]);
}

/**
 * The figures of the public site at an instant: the same rows on the same day give the same figures. `commitments` are
 * those in force; one without a number, or that says nothing of what it covers, is not measured.
 */
export async function figuresNow(house: Source, at: Instant, commitments: readonly Promised[]): Promise<Figures> {
  const promises = commitments.map(({ id, covers, days, unit, inForceFrom }) => ({
    id,
    covers,
    days,
    unit,
    inForceFrom,
  }));
  const { policy } = await house.lawAt(at);
  const tallies = await talliesNow(house, at, promises);
  const { smallest } = policy.figures;
  return figuresOf(tallies, { on: dayOf(at), since: house.township.since, smallest, promises });
}
