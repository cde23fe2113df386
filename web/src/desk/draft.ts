// What is typed and not yet sent, kept in this tab until it is sent, thrown away or the person signs out. Never in
// localStorage: the next person at the counter shall not find it.

const PREFIX = 'draft ';

type Values = { readonly [name: string]: string | boolean };

/** A store that refuses (private window, full) loses a convenience, nothing else. */
const quietly = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

export const keepDraft = <T = Values>(name: string, values: T): void =>
  void quietly(() => sessionStorage.setItem(PREFIX + name, JSON.stringify(values)));

export const keptDraft = <T = Values>(name: string): T | undefined =>
  quietly(() => JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as T | null) ?? undefined;

export const dropDraft = (name: string): void => void quietly(() => sessionStorage.removeItem(PREFIX + name));
