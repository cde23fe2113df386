// The signal of a public column that stays empty or stale past its clock (AC-1.3): the publishers see the fault at once, and
// when the clock has run out it is a matter for the group.
import type { columnFaults, KeptColumn } from '../directory/catalogue/faults.ts';
import type { Day } from '../time.ts';
import type { Found } from './signal.ts';

type Fault = ReturnType<typeof columnFaults>[number];

/** What a column shows that is at fault: the same until something new stands in it. */
export function columnSignal(fault: Fault): Found & { readonly column: KeptColumn } {
  const newest = fault.what === 'stale' ? fault.newest : undefined;
  return {
    column: fault.board,
    signal: 'column-unkept',
    ground: 'AC-1.3',
    period: newest ?? 'empty',
    evidence: { ...(newest === undefined ? {} : { since: newest as Day }), due: fault.since },
  };
}
