// The kinds of case, the channels they arrive by, and the states they pass through (domain words, English in code).

export const CASE_KINDS = [
  'inquiry',
  'application',
  'petition',
  'complaint',
  'suggestion',
  'directive',
  'document',
  'error',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What people bring themselves; directives and documents come from superiors and other authorities. */
export const PUBLIC_KINDS = ['inquiry', 'application', 'petition', 'complaint', 'suggestion', 'error'] as const;

export const CHANNELS = [
  'window',
  'phone',
  'letter',
  'visit',
  'online',
  'box',
  'hotline',
  'platform',
  'supervisor',
  'superior',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** States in which the matter is still owed something. */
export const OPEN_STATES = [
  'registered',
  'locating',
  'handingOver',
  'arbitration',
  'assigned',
  'inProgress',
  'awaitingMaterials',
  'suspended',
] as const;

export const CASE_STATES = [
  ...OPEN_STATES,
  'answered',
  'completed',
  'refused',
  'referredOutside',
  'lapsed',
  'withdrawn',
  'archived',
] as const;
export type CaseStateName = (typeof CASE_STATES)[number];

export type Light = 'green' | 'yellow' | 'red';
