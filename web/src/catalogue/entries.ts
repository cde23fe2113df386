// The disclosure catalogue as its page shows it: entries under their matter, the clock in words, the place to read each.
import type { CatalogueEntry } from '#shared/disclosure/snapshot/directory.ts';
import type { Snapshot } from '#shared/disclosure/snapshot.ts';
import type { Day } from '#shared/time.ts';
import { catalogueWords as words } from '#shared/words/boards/catalogue.ts';
import { sayDay } from '#shared/words/day.ts';
import { type Language, say } from '#shared/words/label.ts';
import { itemPath } from '../items/limit.ts';
import { boards } from '../site/boards.ts';

/** Entries by matter, in the order in which matters first occur in the catalogue. */
export function byMatter(entries: readonly CatalogueEntry[]): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const matters = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const known = matters.get(entry.matter);
    if (known) known.push(entry);
    else matters.set(entry.matter, [entry]);
  }
  return matters;
}

/** How many days an entry has, and whether they are its own or the general ones (20 working days, 政府信息公开条例 Art. 26). */
export function sayClock({ clock }: CatalogueEntry, language: Language): string {
  const { days, unit, own } = clock;
  if (own && days === 0) return words.atOnce[language];
  if (own) return say(unit === 'working' ? words.ownWorking : words.ownCalendar, language, { n: days });
  return say(unit === 'working' ? words.generalWorking : words.generalCalendar, language, { n: days });
}

export interface Place {
  /** Without base and language. */
  readonly path: string;
  readonly name: string;
}

/** Where an entry is to be read; undefined while this site has no such board or guide. */
export function placeOf({ board, item }: CatalogueEntry, snapshot: Snapshot, language: Language): Place | undefined {
  const service = snapshot.items.find((one) => one.id === item);
  if (service) return { path: itemPath(service.id), name: say(words.guideOf, language, { name: service.name }) };
  const known = boards.find((one) => one.id === board);
  return known && { path: known.path, name: say(words.onBoard, language, { name: known.name }) };
}

/** An entry counts as filled when a fact stands under it, or stood there until its period was over. */
export const isFilled = ({ updatedOn, stood }: CatalogueEntry): boolean =>
  updatedOn !== undefined || stood !== undefined;

/** What stood under an entry last and is down because its period is over; nothing where there is no such thing. */
export function sayStood({ stood }: CatalogueEntry, language: Language): string {
  if (!stood) return '';
  const on = sayDay(stood.on as Day, language);
  if (stood.until === undefined) return say(words.stoodOnce, language, { on });
  return say(words.stood, language, { on, until: sayDay(stood.until as Day, language) });
}
