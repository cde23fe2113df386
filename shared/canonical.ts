// One text for one content: keys in order, nothing between them. What is hashed is written this way.

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, content]) => [key, ordered(content)]));
};

/** JSON that is the same for the same content, in whatever order its keys were set. */
export const canonicalText = (value: unknown): string => JSON.stringify(ordered(value));
