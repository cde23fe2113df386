// What is read where the number of a record stood that was taken down (DI-6).

const GONE = '（已撤下）';

/** A text without these numbers and ids. */
export const unquoted = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, GONE), text);
