// Roles a person can hold besides being on the staff. Head of an office and supervising leader are not roles:
// they are relations written in the directory and computed from it.

export const ROLES = [
  'appraisal-group',
  'leading-group',
  'chair',
  'investigator',
  'publisher',
  'administrator',
  'supervisor',
] as const;
export type Role = (typeof ROLES)[number];

/** Granting one of these takes a second holder of authority (the chair), and an empty house asks for a chair first. */
export const GUARDED_ROLES: readonly Role[] = [
  'appraisal-group',
  'leading-group',
  'investigator',
  'publisher',
  'administrator',
  'supervisor',
];
