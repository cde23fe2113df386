// What an import would change of what is there, field by field: what stands now and what would stand, in the words in
// which whoever approves reads an entry.
import type { Column } from '#shared/directory/import/column.ts';
import { COLUMNS } from '#shared/directory/import/columns.ts';
import type { ImportKind } from '#shared/directory/import/kinds.ts';
import { factsOf, namesOf, type Saying, told } from './batch-members.ts';
import type { Change } from './checked.ts';

/** `from` is null where whoever asks may not read what stands there. */
export interface SaidChange {
  readonly row: number;
  readonly name: string;
  readonly fields: { readonly label: string; readonly from: string | null; readonly to: string }[];
}

/** Changes as a sentence or a screen shows them; an empty text is an empty field. */
export function saidChanges(kind: ImportKind, changes: readonly Change[], saying: Saying): SaidChange[] {
  const columns: { readonly [key: string]: Column } = COLUMNS[kind];
  const fieldsOf = (says: object): { readonly [key: string]: unknown } => ({
    ...namesOf(says),
    ...factsOf(kind, says, saying),
  });
  return changes.map(({ row, name, was, is }) => {
    const [before, after] = [fieldsOf(was), fieldsOf(is)];
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
      const from = before[key] === null ? null : told(before[key]);
      const to = told(after[key]);
      return from === to ? [] : [{ label: columns[key]?.name ?? key, from, to }];
    });
    return { row, name, fields };
  });
}
