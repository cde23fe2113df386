// Whether two statements say the same, whatever the order of their keys; an absent key and an undefined one are alike.

/** Deep equality of plain JSON values. */
export function sameFacts(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as { readonly [key: string]: unknown };
  const right = b as { readonly [key: string]: unknown };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameFacts(left[key], right[key]));
}
