// Following a case with number and code: one read of one row, the same road for an unknown number and a wrong code.
import * as v from 'valibot';
import type { Follow } from '#shared/case/follow.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import { eventLabels, followLabels, stateLabels } from '#shared/words/case.ts';
import { type Language, say } from '#shared/words/label.ts';
import { dayFact } from '#shared/words/moment.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { spend, WRONG_CODES, withinBudget } from '../http/rate.ts';
import { followKey } from '../table/keys.ts';
import { followHash, typedCode, typedNumber } from './query-code.ts';

/** Number and code as typed, of any shape: a misspelt one is answered like a wrong one. */
export const Lookup = v.strictObject({
  number: v.string(),
  code: v.string(),
});
export type Lookup = v.InferOutput<typeof Lookup>;

/** The person's view. Throws 404 for anything that does not fit, 429 after too many such from one address. */
export async function lookUp(call: Call, house: House, { number, code }: Lookup): Promise<Follow> {
  await withinBudget(call, house, WRONG_CODES);
  const hash = followHash(typedNumber(number), typedCode(code));
  const row = await house.tables.get('cases', followKey(hash));
  if (!row || row.erased) {
    await spend(call, house, WRONG_CODES);
    throw new Problem('unknown');
  }
  return JSON.parse(String(row.body)) as Follow;
}

/** The view as it is answered: names of offices instead of ids, and why the date is what it is. */
export async function progress(house: House, view: Follow, language: Language) {
  const { directory } = await house.shelf();
  const officeName = (id: string): string => {
    const office = directory.offices.get(id);
    return (language === 'en' ? office?.nameEn : undefined) ?? office?.name ?? id;
  };
  const { case: _id, due, steps, office, ...rest } = view;
  return {
    ...rest,
    stateLabel: stateLabels[view.state][language],
    office: officeName(office),
    dueOn: due?.on ?? null,
    due: due && { on: due.on, at: due.at, provisional: due.provisional, why: due.why, says: explainDue(due, language) },
    steps: steps.map((step) => ({
      ...step,
      office: officeName(step.office),
      label: say(followLabels[step.type] ?? eventLabels[step.type], language, {
        office: officeName(step.office),
        ...(step.moved ? { before: dayFact(step.moved.before), on: dayFact(step.moved.on) } : {}),
      }),
    })),
  };
}
