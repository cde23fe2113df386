// Which boards take approved records, and which texts people write for each. What the system itself knows of a record
// (dates, office, kind) is never typed again: it comes from the source.

export const BOARDS = ['results'] as const;
export type Board = (typeof BOARDS)[number];

/** What is put up for objections (DI-5), and decisions for comment (DI-1). */
export const NOTICE_CATEGORIES = [
  'minimum-living',
  'destitute-support',
  'temporary-relief',
  'housing',
  're-employment',
  'conscription',
  'land',
  'decision',
  'other',
] as const;
export type NoticeCategory = (typeof NOTICE_CATEGORIES)[number];

export const DISCLOSURE_STATES = ['draft', 'submitted', 'published', 'expired', 'withdrawn'] as const;
export type DisclosureStateName = (typeof DISCLOSURE_STATES)[number];

/** Free text of a result, in the order in which it is read. All of it is needed before it goes up for approval. */
export const TEXT_FIELDS = ['title', 'asked', 'outcome'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The texts as they stand; what is not written yet is missing. */
export type Texts = { readonly [F in TextField]?: string };

/** Kinds of case that a results board never takes: they name people by their nature, or are the township's own mail. */
export const NEVER_PUBLISHED: ReadonlySet<string> = new Set(['complaint', 'document']);
