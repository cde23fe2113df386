// What the screen asks of its site, once a minute: its own page, whether it is another release, and who is in today.

/** The mark by which releases differ; undefined where an answer is not this page (an error, somebody's login page). */
const releaseOf = (page: Document): string | undefined =>
  page.querySelector('meta[name="release"]')?.getAttribute('content') ?? undefined;

async function pageAt(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  } catch {
    // No network: the caller says so and asks again.
    return undefined;
  }
}

export interface News {
  /** The page, where it is another release than the one shown. */
  readonly page: Document | undefined;
}

/** Looks for a newer release; undefined when the site could not be reached. */
export async function askForNews(): Promise<News | undefined> {
  const page = await pageAt(location.pathname);
  const release = page && releaseOf(page);
  if (page === undefined || release === undefined) return undefined;
  return { page: release === releaseOf(document) ? undefined : page };
}

/** Puts another release in the place of the shown one without leaving the page, so that a failing network cannot blank it. */
export function putInPlace(page: Document): void {
  for (const part of ['main', '.hall-head', '.hall-hotline', 'meta[name="release"]']) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
    if (old && fresh) old.replaceWith(document.importNode(fresh, true));
  }
}

const line = (className: string, text: string): HTMLElement => {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
};

/** Fills in who is in today from the board of that name; without an answer the way there is shown instead. */
export async function fillWhereabouts(): Promise<void> {
  const board = await pageAt(document.body.dataset.whereabouts ?? '');
  const section = document.querySelector<HTMLElement>('.turn.whereabouts');
  const holder = section?.querySelector('.rows');
  if (!section || !holder) return;
  const people = board ? Array.from(board.querySelectorAll('table.first tbody tr')) : [];
  for (const old of Array.from(holder.querySelectorAll('.person'))) holder.removeChild(old);
  const asOf = section.querySelector('.as-of');
  // Outside office hours the board says that nobody need be in; so does the screen.
  const said = ['.facts dd', '.closed'].map((at) => board?.querySelector(at)?.textContent?.trim() ?? '');
  if (asOf) asOf.textContent = people.length > 0 ? said.filter(Boolean).join('　') : '';
  holder.querySelector('.elsewhere')?.classList.toggle('replaced', people.length > 0);
  for (const person of people) {
    const row = document.createElement('div');
    row.className = 'row person';
    const cells = Array.from(person.querySelectorAll('th, td')).map((cell) => cell.cloneNode(true) as Element);
    const [name, status, ...more] = cells;
    const office = name?.querySelector('.under');
    if (office) name?.removeChild(office);
    const facts = more.slice(0, 2).flatMap((cell) => {
      const value = (cell.textContent ?? '').trim();
      return value === '' ? [] : [`${cell.getAttribute('data-label') ?? ''} ${value}`];
    });
    const under = line('under', [office?.textContent ?? '', ...facts].join('　'));
    const light = status?.querySelector('.light');
    const what = line('what', `${(name?.textContent ?? '').trim()}　`);
    if (light) what.appendChild(light);
    row.appendChild(what);
    row.appendChild(under);
    holder.appendChild(row);
  }
}
