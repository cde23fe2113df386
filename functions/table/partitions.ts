// The partitions in which records of a kind are found by an index; the access patterns are those at the head of `keys.ts`.

/** Partition of the `office` index for those still owed, of the `month` index for those done with. */
export const disclosuresOf = (board: string): string => `disclosure#${board}`;

/** Partition of the `office` index while something is owed to the record, of the `month` index afterwards. */
export const accountabilityIn = (state: string): string => `accountability#${state}`;

/** Partitions of signed records: of the `office` index while they wait, of the `month` index always. */
export const signedWaiting = (kind: string): string => `${kind}#waiting`;
export const signedIn = (kind: string, month: string): string => `${kind}#${month}`;
/** Partition of the `person` index for what somebody was commended for. */
export const commendedOf = (staff: string): string => `commended#${staff}`;
/** Partition of the `person` index for the gifts somebody entered. */
export const giftsOf = (staff: string): string => `gifts#${staff}`;

/** Partitions of appraisals: of the `month` index for all of a cycle, of the `person` index for all of a person. */
export const appraisalsIn = (cycle: string): string => `appraisal#${cycle}`;
export const appraisalsOf = (staff: string): string => `appraised#${staff}`;
/** Partition of the `month` index for all cycles of appraisal. */
export const CYCLES = 'cycle';

/** Partition of the `month` index for all monthly reports. */
export const REPORTS = 'report';

/**
 * Partition of the `person` index for all of a kind, of the `office` index for those something is owed to, and of the
 * `month` index for all of a month.
 */
export const supervisionOf = (kindOrMonth: string): string => `supervision#${kindOrMonth}`;
