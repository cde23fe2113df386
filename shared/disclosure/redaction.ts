// When a change of words is a redaction: something was left out or masked and nothing was said anew. Whoever does only that
// is a second reader still; whoever writes words of their own is not (DI-6).

/** What a mask puts in the place of what it hides. */
const MASKED = /[*＊]|（[^（）]{1,8}略）/g;

/** Whether every sign of the new text stood in the old one, in the same order, masks apart. */
export function isRedaction(before: string, after: string): boolean {
  const left = [...before];
  let at = 0;
  for (const sign of after.replace(MASKED, '')) {
    at = left.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
