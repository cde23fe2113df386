// One after another, and none of them stops the rest: what failed is thrown at the end, so that whoever called knows
// and tries again, while a single record that cannot be followed holds up nobody else's.

/** Does `act` for each of `list` in order. Throws what failed (alone, or as an AggregateError) after all had their turn. */
export async function each<T, R>(list: Iterable<T> | AsyncIterable<T>, act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const failures: unknown[] = [];
  for await (const one of list) {
    try {
      done.push(await act(one));
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} failed: ${String(failures[0])}`);
  return done;
}
