// Whether two texts say the same in another type: full-width or half-width signs, another form of quotes, other spaces. A list
// that went through a spreadsheet comes back so, and nothing of it is a change.

const WIDE = /[\uff01-\uff5e]/g;
const TO_ASCII = 0xfee0;
const QUOTES: { readonly [quote: string]: string } = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" };

/** A text in one type. Spaces count only between letters and figures, where they part words. */
export const plainType = (text: string): string =>
  text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_ASCII))
    .replace(/[“”„‘’]/g, (quote) => QUOTES[quote] as string)
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, '');

/** What is said anew, with every text that says the same as the one in its place worded as that one. */
export function wordedAs<T>(kept: unknown, anew: T): T {
  if (typeof anew === 'string') {
    return typeof kept === 'string' && plainType(kept) === plainType(anew) ? (kept as T) : anew;
  }
  if (typeof anew !== 'object' || anew === null || typeof kept !== 'object' || kept === null) return anew;
  if (Array.isArray(anew)) return anew.map((one, i) => wordedAs(Array.isArray(kept) ? kept[i] : undefined, one)) as T;
  const before = kept as { readonly [key: string]: unknown };
  return Object.fromEntries(Object.entries(anew).map(([key, one]) => [key, wordedAs(before[key], one)])) as T;
}
