// From a year of appraisal that is final to a draft for its board (AP-4): sums alone leave the appraisals, names of nobody.

import type { CycleState } from '#shared/appraisal/cycle-record.ts';
import { gradeCounts } from '#shared/appraisal/grade-counts.ts';
import { appraisalDraft } from '#shared/disclosure/appraisal-draft.ts';
import type { DisclosureFields } from '#shared/disclosure/commands.ts';
import type { Instant } from '#shared/time.ts';
import { ofCycle } from '../appraisal/cards-in.ts';
import type { House } from '../house.ts';
import { Problem } from '../http/problem.ts';
import { load } from '../perform/load.ts';

/** What a year says of itself, to begin with. Throws 404 where there is none, 409 while a grade of it can still become another. */
export async function appraisalWords(house: House, year: string, at: Instant): Promise<DisclosureFields> {
  const id = `${year}-year`;
  const cycle = await load<CycleState>(house.tables, 'cycle', id);
  if (!cycle) throw new Problem('unknown');
  const cards = await ofCycle(house, id);
  const final = cards.length === cycle.state.count && cards.every(({ card }) => card.state === 'filed');
  if (!final) throw new Problem('refused', { refusal: { rule: 'AP-4/a-year-that-is-final', detail: { year } } });
  const { policy } = await house.lawAt(at);
  const counted = cards.map(({ card: { category, grade } }) => ({
    category,
    ...(grade === undefined ? {} : { grade }),
  }));
  return appraisalDraft(year, gradeCounts(counted, policy.figures.smallest));
}
