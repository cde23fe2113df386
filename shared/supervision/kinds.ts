// What supervision is made of: five kinds of record, one for each right of an efficacy supervisor (SV-4.3), and the
// subjects everything is sorted by (SV-2). Plain names; who may do what with them is decided in `access`.

/** As they stand in addresses. */
export const SUPERVISION_KINDS = ['spot-checks', 'reports', 'suggestions', 'inquiries', 'briefings'] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

/** The five rights of an efficacy supervisor, in the order of the regulation (SV-4.3). */
export const SUPERVISOR_RIGHTS = ['watch', 'report', 'suggest', 'investigate', 'know'] as const;
export type SupervisorRight = (typeof SUPERVISOR_RIGHTS)[number];

/** What is looked at (SV-2): lawful and fair work, banquets and gifts, idleness and inefficiency, absence. */
export const SUBJECTS = ['lawfulness', 'gifts', 'idleness', 'absence'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Whether what was suggested is done. */
export const ADOPTIONS = ['adopted', 'partly', 'notAdopted'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** States of a record; which of them a kind knows says `STATES_OF`. */
export const SUPERVISION_STATES = ['open', 'closed', 'takenUp', 'dismissed', 'answered', 'given', 'withdrawn'] as const;
export type SupervisionStateName = (typeof SUPERVISION_STATES)[number];

export const STATES_OF = {
  'spot-checks': ['open', 'closed'],
  reports: ['open', 'takenUp', 'dismissed'],
  suggestions: ['open', 'answered'],
  inquiries: ['open', 'answered'],
  briefings: ['given', 'withdrawn'],
} as const satisfies Readonly<Record<SupervisionKind, readonly SupervisionStateName[]>>;

/** What became of a finding: nobody answers for it yet, owed by an owner, reported done, found put right, set aside. */
export const FINDING_STATES = ['noted', 'owed', 'reported', 'corrected', 'setAside'] as const;
export type FindingStateName = (typeof FINDING_STATES)[number];
