// The grade of a year (AP-4), given as the table was settled and reckoned anew when what bound it fell away (AC-2.5): a revoked
// warning, or a case that was open at the year's end. Nothing is ever lowered by it.
import { GRADE_CAPS } from '../accountability/ladder.ts';
import { type Decision, decided, type Law } from '../decision.ts';
import type { Instant } from '../time.ts';
import type { GradeCommand, RegradeCommand } from './commands.ts';
import type { AppraisalEvent } from './events.ts';
import { capped, GRADES, gradeOf } from './grade.ts';
import type { AppraisalState } from './state.ts';
import { objectionEnd } from './windows.ts';

type Decided = Decision<AppraisalEvent>;

/** AP-4: the grade that the table of the year came to; told again it changes nothing. */
export function grade(law: Law, state: AppraisalState, { type: _, ...grading }: GradeCommand, at: Instant): Decided {
  if (state.state !== 'scored') return decided();
  return decided({ type: 'Graded', data: { ...grading, objectUntil: objectionEnd(law, 'year', at) } });
}

/** The best grade of this score under a cap; excellent only where it was given already, or a place is left. */
function reached({ grade, total }: AppraisalState, { cap, placeLeft, numbers }: RegradeCommand) {
  if (total === undefined) return undefined;
  const best = capped(gradeOf(total, { appraisal: numbers }), cap);
  return best === 'excellent' && grade !== 'excellent' && !placeLeft ? 'competent' : best;
}

export function regrade(law: Law, state: AppraisalState, command: RegradeCommand, at: Instant): Decided {
  const { grade: before, ungraded, cap: bound } = state;
  const { cap, openCase } = command;
  const grade = reached(state, command);
  if (grade === undefined || bound === undefined) return decided();
  if (ungraded === 'open-accountability') {
    if (openCase) return decided();
    return decided({ type: 'Regraded', data: { grade, cap, objectUntil: objectionEnd(law, 'year', at) } });
  }
  const lighter = GRADE_CAPS.indexOf(cap) < GRADE_CAPS.indexOf(bound);
  if (before === undefined || !lighter || GRADES.indexOf(grade) >= GRADES.indexOf(before)) return decided();
  return decided({ type: 'Regraded', data: { grade, cap } });
}
