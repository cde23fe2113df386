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

/** Channels by which something arrives with nobody asked: whoever opens it is not the first responsible person (FI-1). */
const NOBODY_ASKED: ReadonlySet<Channel> = new Set(['online', 'box', 'platform']);
export const asksNobody = (channel: Channel): boolean => NOBODY_ASKED.has(channel);

/** Channels by which somebody rings up: the township's telephones and its hotline (FI-6, SC-6). */
const BY_TELEPHONE: ReadonlySet<Channel> = new Set(['phone', 'hotline']);
export const isCall = (channel: Channel): boolean => BY_TELEPHONE.has(channel);

/** Channels by which a superior passes something down, who may send the answer back (AC-1.15). */
const FROM_ABOVE: ReadonlySet<Channel> = new Set(['superior', 'platform']);
export const isFromAbove = (channel: Channel): boolean => FROM_ABOVE.has(channel);

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

/** States in which the matter has its end and may still be rated, reopened, reported back. */
export const CLOSED_STATES = ['answered', 'completed', 'refused', 'referredOutside', 'lapsed'] as const;

export const CASE_STATES = [...OPEN_STATES, ...CLOSED_STATES, 'withdrawn', 'archived'] as const;
export type CaseStateName = (typeof CASE_STATES)[number];

export type Light = 'green' | 'yellow' | 'red';

/** What may stop the clock of an application; the policy says which of these a township takes (TL-3). */
export const SUSPENSION_GROUNDS = ['hearing', 'inspection', 'publicity', 'higherAuthority'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** What can be put right afterwards, both values kept. */
export const CORRECTABLE = [
  'subject',
  'body',
  'kind',
  'item',
  'village',
  'dueOn',
  'contact.name',
  'contact.organisation',
  'contact.phone',
  'onBehalfOf',
  'agent',
  'from',
  'documentNumber',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];
