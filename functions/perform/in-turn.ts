// One after the other inside this process: those who want the same thing wait for each other instead of losing it to
// each other. Between processes nothing is promised: what must not happen twice is kept by a condition on the write.
const last = new Map<string, Promise<unknown>>();

/** Acts once everyone who asked for `name` before has finished, however that ended. Answers or throws as `act` does. */
export function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = before.then(act, act);
  last.set(name, mine);
  const leave = (): void => {
    if (last.get(name) === mine) last.delete(name);
  };
  mine.then(leave, leave);
  return mine;
}
