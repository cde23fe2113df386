// Asking the tables for many rows at once, though not for all of them.
const ABREAST = 8;

/** Does something for each of many, a few at a time; answers in order. */
export async function abreast<T, R>(all: readonly T[], act: (one: T, i: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < all.length; i += ABREAST) {
    done.push(...(await Promise.all(all.slice(i, i + ABREAST).map((one, j) => act(one, i + j)))));
  }
  return done;
}
