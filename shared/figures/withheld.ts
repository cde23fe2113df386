// Which groups of a breakdown are not shown: those that are too small, and as many more as it takes that none of them can
// be found by taking the others from the whole. The next smallest is taken for that, so that what most people look for
// stays; whoever reckons with this order as well can now and then tell a four from a three, and nothing more.

/**
 * Names of the groups to withhold. `sizes` are all parts of a whole whose size may be known. A group is withheld when
 * fewer than `smallest`; then the next smallest too (by name among equals), until at least two are, together they are
 * not fewer than `smallest`, and more than one each. `besides` are withheld for another reason and count as such.
 */
export function withheld(
  sizes: ReadonlyMap<string, number>,
  smallest: number,
  besides: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const rising = [...sizes].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const hidden = new Set(rising.filter(([name, size]) => size < smallest || besides.has(name)).map(([name]) => name));
  if (hidden.size === 0) return hidden;
  let together = rising.reduce((all, [name, size]) => all + (hidden.has(name) ? size : 0), 0);
  for (const [name, size] of rising) {
    if (hidden.size > 1 && together >= smallest && together > hidden.size) break;
    if (hidden.has(name)) continue;
    hidden.add(name);
    together += size;
  }
  return hidden;
}
