// What lists and search may show of the words of cases: the subject as it now reads and the details. Read in batches;
// a case whose words were erased has none.
import type { House } from '../house.ts';
import type { CaseCard } from '../perform/kept-case.ts';
import { historyKey, privateKey } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';

/** A case as lists have it: its id, the version of its record, and what its row shows. */
export interface ListedCase {
  readonly id: string;
  readonly version: number;
  readonly card: CaseCard;
}

export interface CaseText {
  readonly subject: string;
  readonly body: string;
}

interface Written {
  readonly subject?: string;
  readonly body?: string;
  /** In place of both where one was corrected. */
  readonly to?: string;
}

const said = (row: Row): Written => JSON.parse(String(row.body)) as Written;

/** Words of these cases by id, a hundred cases to a batch; those erased are left out. */
export async function caseTexts(
  house: Pick<House, 'tables'>,
  cases: readonly ListedCase[],
): Promise<ReadonlyMap<string, CaseText>> {
  const placeOf = ({ id, card }: ListedCase) => privateKey('case', id, card.subjectAt ?? 1);
  const keys = cases.flatMap((one) => [
    privateKey('case', one.id, 1),
    ...((one.card.subjectAt ?? 1) > 1 ? [placeOf(one)] : []),
  ]);
  const rows = await house.tables.getMany('cases', keys);
  const kept = new Map(rows.filter((row) => !row.erased).map((row) => [`${row.pk}/${row.sk}`, said(row)]));
  return new Map(
    cases.flatMap((one): [string, CaseText][] => {
      const first = kept.get(`${historyKey('case', one.id)}/${privateKey('case', one.id, 1).sk}`);
      const { pk, sk } = placeOf(one);
      const newest = kept.get(`${pk}/${sk}`);
      if (!first || !newest) return [];
      return [[one.id, { subject: newest.subject ?? newest.to ?? '', body: first.body ?? '' }]];
    }),
  );
}
