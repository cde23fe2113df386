// One column of a list, as lists know it.

export interface Column {
  /** As errors call it. */
  readonly name: string;
  /** Other names under which lists carry it. */
  readonly also?: readonly string[];
  /** Without it a row means nothing; a list is known by these. */
  readonly required?: true;
  /** A row must say it, though a list is not known by it. */
  readonly needed?: true;
  /** It tells one row from another: no two rows share it. */
  readonly own?: true;
  /** Its cells are days or moments. */
  readonly day?: true;
}

/** The office that answers for something, as lists of any county call it. */
export const OFFICE_NAMES = [
  '承办单位',
  '承办部门',
  '承办科室',
  '承办机构',
  '责任单位',
  '责任所室',
  '责任科室',
  '责任部门',
  '实施主体',
  '实施机构',
  '实施部门',
  '办理部门',
  '办理单位',
  '办理机构',
  '办理科室',
  '受理单位',
  '受理部门',
  '主办科室',
  '牵头科室',
] as const;
