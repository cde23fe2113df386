// What was done with a publication, by whom, when and why; and why it came back, for whoever has to change it.
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { make, notice } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer, DisclosureEntry } from './answers.ts';
import type { Desk } from './desk.ts';
import { historyLine } from './history-line.ts';
import { momentOn } from './say.ts';

const actorOf = ({ actor }: DisclosureEntry, desk: Desk): string =>
  actor.kind === 'staff' ? desk.staffName(actor.staff) : said(words.byItself);

const reasonOf = ({ text }: DisclosureEntry): string | undefined =>
  typeof text?.reason === 'string' ? text.reason : undefined;

const newestFirst = ({ timeline = [] }: DisclosureAnswer): DisclosureEntry[] => [...timeline].reverse();

/** Why the words came back, until they are submitted again. */
export function returnedBecause(view: DisclosureAnswer, desk: Desk): HTMLElement | false {
  const last = newestFirst(view).find(({ type }) => type === 'DisclosureReturned' || type === 'DisclosureSubmitted');
  if (view.state !== 'draft' || last?.type !== 'DisclosureReturned') return false;
  return notice(said(words.returnedBecause, { name: actorOf(last, desk), reason: reasonOf(last) ?? '' }));
}

/** Every step, the newest first. */
export function disclosureHistory(view: DisclosureAnswer, desk: Desk): HTMLElement | false {
  const lines = newestFirst(view).map((entry) => {
    const reason = reasonOf(entry);
    const under = `${actorOf(entry, desk)} ${momentOn(entry.at)}`;
    return historyLine(entry.label, under, false, reason !== undefined && make('p', { class: 'said' }, reason));
  });
  return (
    lines.length > 0 &&
    make('section', {}, make('h2', {}, said(words.history)), make('ol', { class: 'history' }, lines))
  );
}
