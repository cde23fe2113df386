// The course of a record of supervision, the newest first: what was done, when, by whom, and the words that belong to it.
// What the page shows above is not said again.
import { sayDate } from '#shared/words/day.ts';
import { supervisionDeskWords as words } from '#shared/words/desk/supervision.ts';
import { supervisionWords } from '#shared/words/supervision.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import { historyLine } from './history-line.ts';
import { momentOn } from './say.ts';
import type { SupervisionEntry, SupervisionPage } from './supervision-kinds.ts';

/** Words of an event that stand nowhere above. */
const SHOWN: readonly SupervisionEntry['type'][] = [
  'CorrectionReported',
  'CorrectionConfirmed',
  'CorrectionReturned',
  'FindingSetAside',
  'ReportDismissed',
  'BriefingWithdrawn',
];

/** `title` is the heading over it; empty for none. */
export function course(desk: Desk, view: SupervisionPage, title = said(words.history)): HTMLElement {
  const entries = [...view.timeline].reverse().map((one) => entry(desk, view, one));
  return make('section', {}, title && make('h2', {}, title), make('ol', { class: 'history' }, entries));
}

function entry(desk: Desk, { adoptedLabel }: SupervisionPage, { type, at, byName, data, text }: SupervisionEntry) {
  const { owner, clock, to } = data;
  const finding = data.finding ?? data.timer?.split('#')[1];
  const says = said(supervisionWords.events[type], {
    n: finding ?? '',
    name: owner === undefined ? '' : desk.staffName(owner),
    day: clock === undefined ? '' : sayDate(clock.dueOn, language),
    state: adoptedLabel ?? '',
    to: to === undefined ? '' : momentOn(to),
  });
  // What the clock noticed of one finding says which.
  const which = data.timer?.includes('#') ? `（${finding}）` : '';
  return historyLine(
    `${says}${which}`,
    `${momentOn(at)} ${byName ?? said(words.byClock)}`,
    false,
    text === null && make('p', { class: 'note' }, said(words.erased)),
    text && SHOWN.includes(type) && make('p', { class: 'said' }, Object.values(text).join('\n')),
  );
}
