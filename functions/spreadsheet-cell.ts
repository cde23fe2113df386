// A text as a cell of a spreadsheet that is written here: typed as text, so that nothing in it is ever computed, shortened
// or taken for a date.

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The writer looks texts up in a plain object and would take `constructor` for one it knows: a space keeps them apart. */
const distinct = (text: string): string => (text in {} ? `${text} ` : text);

/** Null for an empty text: no cell. */
export const textCell = (value: string) =>
  value === ''
    ? null
    : { value: distinct(value), type: String, format: '@', wrap: true, alignVertical: 'top' as const };
