// Tables as CSV (RFC 4180) that spreadsheets open rightly and that cannot run as formulas there.

/** Begins a formula, or a trick that ends in one, when a spreadsheet reads the cell. */
const FORMULA = /^[\s]*[=+\-@|％＝＋－＠]|^[\t\r\n]/;

const cell = (value: string | number | boolean | undefined): string => {
  const text = value === undefined ? '' : String(value);
  const inert = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** CSV with a byte-order mark and CRLF, as spreadsheets write it; text that a spreadsheet would compute is quoted with `'`. */
export const csv = (
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string => `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
