// Whose words stand in the texts of a record: whoever wrote any of them does not approve it (DI-6).
import type { TextField } from './boards.ts';

type AlsoBy = { readonly [F in TextField]?: readonly string[] };

export interface Written {
  /** Who wrote in each text last; an empty text has no writer. */
  readonly writers: { readonly [F in TextField]?: string };
  /** Whose words stand in a text besides theirs. */
  readonly alsoBy?: AlsoBy;
}

/** What of an edit tells whose words they are; see `DisclosureEdited`. */
interface Change {
  readonly filled: readonly TextField[];
  readonly emptied: readonly TextField[];
  readonly redacted?: readonly TextField[];
  readonly continued?: readonly TextField[];
}

/** Whose words they are after a change by somebody. A redaction is no writing: the text keeps its writers. */
export function writtenAfter(
  { writers, alsoBy = {} }: Written,
  { filled, emptied, redacted = [], continued = [] }: Change,
  by: string,
): Written {
  const written = filled.filter((field) => !redacted.includes(field));
  const isLeft = ([field]: [string, unknown]) => ![...written, ...emptied].includes(field as TextField);
  const stays = continued.map((field): [TextField, string[]] => {
    const before = new Set([...(alsoBy[field] ?? []), ...(writers[field] === undefined ? [] : [writers[field]])]);
    return [field, [...before].filter((one) => one !== by)];
  });
  const also = [...Object.entries(alsoBy).filter(isLeft), ...stays.filter(([, names]) => names.length > 0)];
  const last = Object.entries(writers).filter(([field]) => !emptied.includes(field as TextField));
  return {
    writers: { ...Object.fromEntries(last), ...Object.fromEntries(written.map((field) => [field, by])) },
    ...(also.length > 0 ? { alsoBy: Object.fromEntries(also) } : {}),
  };
}
