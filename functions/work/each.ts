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
  throwAll(failures);
  return done;
}

/** The same for what does not depend on one another: those of one group at once, group after group. */
export async function eachTogether<T, R>(groups: Iterable<readonly T[]>, act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const failures: unknown[] = [];
  for (const group of groups) {
    for (const one of await Promise.allSettled(group.map(act))) {
      if (one.status === 'fulfilled') done.push(one.value);
      else failures.push(one.reason);
    }
  }
  throwAll(failures);
  return done;
}

/** So many of a list at a time, in order. */
export function* groupsOf<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += most) yield list.slice(i, i + most);
}

function throwAll(failures: readonly unknown[]): void {
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} failed: ${String(failures[0])}`);
}
