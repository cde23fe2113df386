// Items' names in place of their ids, once the list of items has come.
import type { Desk } from './desk.ts';

export async function nameItems(desk: Desk, within: HTMLElement): Promise<void> {
  const places = Array.from(within.querySelectorAll<HTMLElement>('[data-item]'));
  const items = places.length === 0 ? [] : await desk.items().catch(() => []);
  for (const place of places) {
    const name = items.find((item) => item.id === place.dataset.item)?.name;
    if (name) place.textContent = name;
  }
}
