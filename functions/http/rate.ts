// How often one address may do something, counted in windows of machine time under a salted hash: no address is kept.
import { filled } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { rateKey } from '../table/keys.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

export interface Budget {
  readonly purpose: string;
  readonly most: number;
  readonly seconds: number;
}

/** Wrong numbers or codes from one address before lookups rest (TL-3): 80 bits are not guessed, and people mistype. */
export const WRONG_CODES: Budget = { purpose: 'wrong-code', most: 20, seconds: 60 };
/** Forms sent without proof of work, from one address. */
export const PLAIN_FORMS: Budget = { purpose: 'plain-form', most: 10, seconds: 600 };

/** Matters sent with a proof of work, from one address: more than a hall of people sends, and a flood is slowed to it (SC-6). */
export const SUBMISSIONS: Budget = { purpose: 'submission', most: 60, seconds: 600 };

/** Files that are to come with a complaint, and their pieces, from one address: six large ones, and as much again. */
export const FILES: Budget = { purpose: 'file', most: 140, seconds: 600 };

const WAIT = {
  zh: '请过 {minutes} 分钟再试，急事请打电话 {hotline}。',
  en: 'Please wait {minutes} minutes, or call {hotline} if it is urgent.',
};

/** What people do under number and code with a proof of work, from one address. */
export const STEPS: Budget = { purpose: 'step', most: 60, seconds: 600 };

/** A window opens with the first act counted in it, so that no edge of the clock gives anyone twice the budget. */
const openWindow = async (call: Call, house: House, { purpose, seconds }: Budget) => {
  const now = Math.floor(Date.now() / 1000);
  const key = rateKey(house.keyed('rate', `${purpose}\n${call.address}`));
  const row = await house.tables.get('ephemera', key);
  const until = Number(row?.expires ?? 0);
  return { key, row, now, until, live: until > now, next: now + seconds };
};

const tooMany = ({ township: { hotline } }: House, left: number): never => {
  const detail = filled(WAIT, { minutes: Math.ceil(left / 60), hotline });
  throw new Problem('tooMany', { detail, headers: { 'retry-after': String(left) } });
};

/** Throws 429 when the budget of the window is already spent; counts nothing. */
export async function withinBudget(call: Call, house: House, budget: Budget): Promise<void> {
  const { row, now, until, live } = await openWindow(call, house, budget);
  if (live && Number(row?.n) >= budget.most) tooMany(house, until - now);
}

/** Counts one and throws 429 when that is one too many. */
export async function spend(call: Call, house: House, budget: Budget): Promise<void> {
  const { key, row, now, until, live, next } = await openWindow(call, house, budget);
  if (!live) {
    const fresh = { ...key, n: 1, expires: next };
    const condition = row ? { attribute: 'expires', is: row.expires } : ({ absent: true } as const);
    if (await house.tables.put({ table: 'ephemera', row: fresh, condition })) return;
  }
  if ((await house.tables.count(key)) > budget.most) tooMany(house, (live ? until : next) - now);
}
