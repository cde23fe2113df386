// Which pages the screen has: every section, cut where its rows no longer fit. It is measured, not guessed, because the
// same page hangs on a wide screen, an upright one and a projector.

/** One page: a section and those of its rows that are shown together. */
export interface Turn {
  readonly section: HTMLElement;
  readonly rows: readonly HTMLElement[];
}

const rowsOf = (section: HTMLElement): HTMLElement[] =>
  Array.from(section.querySelectorAll<HTMLElement>('.row')).filter((row) => !row.classList.contains('replaced'));

/** Shows a page and nothing else. */
export function show(turns: readonly Turn[], at: number): void {
  const now = turns[at];
  for (const { section, rows } of turns) {
    section.hidden = section !== now?.section;
    for (const row of rows) row.hidden = true;
  }
  for (const row of now?.rows ?? []) row.hidden = false;
}

/** Cuts what lies in `main` into pages that fit into it. A row that is too tall alone gets a page of its own. */
export function turnsOf(main: HTMLElement): readonly Turn[] {
  const sections = Array.from(main.querySelectorAll<HTMLElement>('.turn'));
  for (const section of sections) section.hidden = true;
  return sections.flatMap((section) => {
    const rows = rowsOf(section);
    if (rows.length === 0) return [{ section, rows }];
    const turns: Turn[] = [];
    let page: HTMLElement[] = [];
    section.hidden = false;
    for (const row of rows) row.hidden = true;
    for (const row of rows) {
      row.hidden = false;
      if (page.length > 0 && section.offsetHeight > main.clientHeight) {
        turns.push({ section, rows: page });
        for (const earlier of page) earlier.hidden = true;
        page = [];
      }
      page.push(row);
    }
    section.hidden = true;
    return [...turns, { section, rows: page }];
  });
}

/** How long a page stays, in ms: longer where there is more to read, never so long that it seems to hang. */
export function stay({ section, rows }: Turn): number {
  const read = rows.length > 0 ? rows.map((row) => row.textContent ?? '').join('') : (section.textContent ?? '');
  return Math.min(30_000, 8_000 + read.replace(/\s+/g, '').length * 120);
}
