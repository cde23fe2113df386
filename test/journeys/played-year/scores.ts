// Scores as people set them in the played year: each step of an appraisal a little below the one before, until it comes to what
// was meant. In points, by the criteria of the template that the appraisal itself shows.

export interface Template {
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
}
export type Points = Readonly<Record<string, number>>;

/** Half points of a total spread over the criteria by weight, the rest where there is room. */
export function spread({ criteria }: Template, total: number): Points {
  const halves = criteria.map(({ weight }) => Math.floor((weight * 2 * total) / 100));
  let left = total * 2 - halves.reduce((a, b) => a + b, 0);
  for (let i = 0; left > 0; i = (i + 1) % criteria.length) {
    if ((halves[i] as number) >= (criteria[i]?.weight ?? 0) * 2) continue;
    halves[i] = (halves[i] as number) + 1;
    left -= 1;
  }
  return Object.fromEntries(criteria.map(({ id }, i) => [id, (halves[i] as number) / 2]));
}

/** The same with so many half points more on one criterion, as far as there is room. */
export function raised({ criteria }: Template, scores: Points, which: number, halves: number): Points {
  const { id, weight } = criteria[which % criteria.length] as Template['criteria'][number];
  return { ...scores, [id]: Math.min(weight, (scores[id] ?? 0) + halves / 2) };
}

/** What is sent to come from one set of scores to another: only what changes, each with its reason. */
export function sent(before: Points | undefined, after: Points): { scores: Points; reasons: Record<string, string> } {
  if (!before) return { scores: after, reasons: {} };
  const changed = Object.entries(after).filter(([id, points]) => (before[id] ?? 0) !== points);
  return {
    scores: Object.fromEntries(changed),
    reasons: Object.fromEntries(changed.map(([id]) => [id, '与所附事实不符，重新核定'])),
  };
}
