// What the township itself shows on its boards: names of staff, telephones and places of offices. The scanner leaves
// these alone, because a hint at every turn is soon read by nobody.
import type { Directory } from '../directory/directory.ts';

export interface PubliclyKnown {
  readonly names: ReadonlySet<string>;
  /** Digits only. */
  readonly phones: ReadonlySet<string>;
  readonly places: readonly string[];
  /** Social assistance names no place below the township, so a village is a hint there (DI-5). */
  readonly villagesStayInside?: boolean;
  /** What the villages are called, without 村 and the like at the end. */
  readonly villages?: readonly string[];
}

const digits = (phone: string): string => phone.replace(/\D/g, '');

const stem = (village: string): string => village.replace(/(?:(?:行政|自然)?村|社区|居委会)$/, '');

/** From the directory as it is now; people who have left are no longer public. */
export function publiclyKnown(directory: Directory): PubliclyKnown {
  const offices = [...directory.offices.values()].filter((office) => office.open);
  const staff = [...directory.staff.values()].filter((member) => member.active);
  return {
    names: new Set(staff.map((member) => member.name)),
    phones: new Set(offices.flatMap(({ phone }) => (phone ? [digits(phone)] : []))),
    villages: [...directory.villages.values()].map(({ name }) => stem(name)).filter((name) => name.length > 1),
    places: offices.flatMap(({ place }) => (place ? [place] : [])),
  };
}
