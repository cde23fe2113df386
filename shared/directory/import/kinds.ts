// What can be imported. Apart from the table itself, because the desk needs these names and not the schemas.

/** Lists of the directory and the registry, and registers of cases. */
export const IMPORT_KINDS = ['items', 'offices', 'staff', 'villages', 'commitments', 'catalogue', 'cases'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Most columns of a list. */
export const MOST_COLUMNS = 100;
