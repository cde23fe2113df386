// Where a cell of a list of persons stands, as a person finds it again.
import { fieldLabels } from '../../words/disclosure.ts';
import type { Label } from '../../words/label.ts';
import type { Cell } from '../people.ts';

export interface Place {
  /** Counted from 1, as rows are read. */
  readonly row: number;
  readonly cell: Cell;
}

/** 第3行备注、第5行姓名 */
export const sayCells = (places: readonly Place[]): Label => ({
  zh: places.map(({ row, cell }) => `第${row}行${cellLabels[cell].zh}`).join('、'),
  en: places.map(({ row, cell }) => `row ${row}, ${cellLabels[cell].en}`).join('; '),
});

export const cellLabels: { readonly [C in Cell]: Label } = {
  name: { zh: '姓名', en: 'name' },
  village: fieldLabels.village,
  note: { zh: '备注', en: 'remark' },
};
