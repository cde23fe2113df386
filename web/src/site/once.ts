// What is the same on thousands of pages is rendered once per build and kept here as finished HTML.

const kept = new Map<string, string>();

/** The HTML kept under a name; the first call renders it. */
export async function once(name: string, render: () => Promise<string>): Promise<string> {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const html = await render();
  kept.set(name, html);
  return html;
}
