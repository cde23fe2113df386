// Whom and what a list means by a name: an open office, somebody on the staff.
import type { Law } from '#shared/decision.ts';
import { importWords } from '#shared/words/import.ts';
import type { Facts, Label } from '#shared/words/label.ts';

/** Names as they are compared: without spaces, in the width of every day. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The open office of this name or id. */
export const officeNamed = ({ directory }: Law, written: string): string | undefined =>
  [...directory.offices.values()].find(
    ({ open, id, name }) => open && (id === written || folded(name) === folded(written)),
  )?.id;

/** Who is meant by a number or a name, or why that cannot be said. */
export type Person = { readonly number: string } | { readonly says: Label; readonly facts: Facts };

export function personNamed({ directory }: Law, written: string): Person {
  if (directory.staff.has(written) || /^\d+$/.test(written)) return { number: written };
  const facts = { name: written };
  const [one, ...others] = [...directory.staff.values()].filter(
    ({ active, name }) => active && folded(name) === folded(written),
  );
  if (!one) return { says: importWords.noStaffName, facts };
  return others.length > 0 ? { says: importWords.severalOfName, facts } : { number: one.number };
}
