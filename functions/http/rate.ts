// How often one address may do something, counted in windows of machine time under a salted hash: no address is kept.
import type { House } from '../house.ts';
import { rateKey } from '../table/keys.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

export interface Budget {
  readonly purpose: string;
  readonly most: number;
  readonly seconds: number;
}

/** Wrong numbers or codes from one address before lookups rest (TL-3). */
export const WRONG_CODES: Budget = { purpose: 'wrong-code', most: 20, seconds: 600 };
/** Forms sent without proof of work, from one address. */
export const PLAIN_FORMS: Budget = { purpose: 'plain-form', most: 10, seconds: 600 };

const windowOf = (call: Call, house: House, { purpose, seconds }: Budget) => {
  const now = Math.floor(Date.now() / 1000);
  const window = Math.floor(now / seconds);
  const key = rateKey(house.keyed('rate', `${purpose}\n${call.address}\n${window}`));
  const left = (window + 1) * seconds - now;
  return { key, left, expires: now + 2 * seconds };
};

const tooMany = (left: number): never => {
  throw new Problem('tooMany', { headers: { 'retry-after': String(left) } });
};

/** Throws 429 when the budget of this window is already spent; counts nothing. */
export async function withinBudget(call: Call, house: House, budget: Budget): Promise<void> {
  const { key, left } = windowOf(call, house, budget);
  const row = await house.tables.get('ephemera', key);
  if (Number(row?.n ?? 0) >= budget.most) tooMany(left);
}

/** Counts one and throws 429 when that is one too many. */
export async function spend(call: Call, house: House, budget: Budget): Promise<void> {
  const { key, left, expires } = windowOf(call, house, budget);
  if ((await house.tables.count(key, expires)) > budget.most) tooMany(left);
}
