// A text as a cell of a spreadsheet that is written here: typed as text, so that nothing in it is ever computed, shortened
// or taken for a date.

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The writer looks texts up in a plain object and would take `constructor` for one it knows: a space keeps them apart. */
const distinct = (text: string): string => (text in {} ? `${text} ` : text);

/** Spreadsheets read `_x0041_` as the character of that number: where a text says so itself, it is written out. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Null for an empty text: no cell. */
export const textCell = (value: string) =>
  value === ''
    ? null
    : { value: literal(distinct(value)), type: String, format: '@', wrap: true, alignVertical: 'top' as const };
