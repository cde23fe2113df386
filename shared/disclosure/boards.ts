// Which boards take approved records, and the texts people write for them. What the system itself knows of a record
// (dates, office, kind) is never typed again: it comes from the source. What each board asks for: `board-rules.ts`.

/** Boards whose records come from a case, and boards that people write for. */
export const CASE_BOARDS = ['results', 'opinions'] as const;
export const HAND_BOARDS = [
  'notices',
  'hot-problems',
  'complaints',
  'appraisal',
  'monthly-report',
  'commendations',
] as const;
export const BOARDS = [...CASE_BOARDS, ...HAND_BOARDS] as const;
export type CaseBoard = (typeof CASE_BOARDS)[number];
export type HandBoard = (typeof HAND_BOARDS)[number];
export type Board = CaseBoard | HandBoard;

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

/** Social assistance: no place finer than the township is shown (DI-5). */
export const SOCIAL_ASSISTANCE: ReadonlySet<NoticeCategory> = new Set([
  'minimum-living',
  'destitute-support',
  'temporary-relief',
  'housing',
]);

export const DISCLOSURE_STATES = ['draft', 'submitted', 'published', 'expired', 'withdrawn'] as const;
export type DisclosureStateName = (typeof DISCLOSURE_STATES)[number];

/** Free text of all boards, in the order in which it is read. `people` holds a list as JSON, see `people.ts`. */
export const TEXT_FIELDS = ['title', 'asked', 'outcome', 'problem', 'progress', 'body', 'basis', 'people'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The texts as they stand; what is not written yet is missing. */
export type Texts = { readonly [F in TextField]?: string };

/** Kinds of case that the boards for cases never take: they name people by their nature, or are the township's own mail. */
export const NEVER_PUBLISHED: ReadonlySet<string> = new Set(['complaint', 'document']);
