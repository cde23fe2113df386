// The two answers to a question that a body asks with true or false.
import { reportAnswers } from '#shared/words/desk/report.ts';
import type { Choice } from '../../field.ts';
import { said } from '../../page.ts';

export const yesOrNo: readonly Choice[] = (['yes', 'no'] as const).map((one) => ({
  value: String(one === 'yes'),
  text: said(reportAnswers[one]),
}));
