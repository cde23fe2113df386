// The head of a case: what it is, where it stands, whose turn it is, by when and why, who has it.
import { type Day, dayOf } from '#shared/time.ts';
import { channelLabels, kindLabels, stateLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { type Child, make, notice, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import { standingOf } from './case-standing.ts';
import type { Desk } from './desk.ts';
import { dayOn, lightOf, whyOf } from './say.ts';
import { waitsOf } from './waits.ts';

function dueOf({ due, closedOn, closing }: CaseAnswer): Child {
  if (!due) return said(closedOn ? words.noDueNow : words.undated);
  const later = due.lawfulOn !== undefined && due.lawfulOn !== due.on;
  return [
    dayOn(due.on),
    due.provisional && !closing && [' ', make('span', { class: 'small' }, said(words.provisional))],
    later && make('span', { class: 'under' }, said(words.lawful, { day: sayDay(due.lawfulOn as Day, language) })),
  ];
}

/** Whether somebody was told in time. */
export function verdict(onTime: boolean): HTMLElement {
  return make('span', { class: `light ${onTime ? 'fine' : 'late'}` }, said(onTime ? words.onTime : words.late));
}

/** What ended without an answer has nobody told of one. */
const endOf = ({ state }: CaseAnswer) => (state === 'withdrawn' || state === 'lapsed' ? words[state] : words.closed);

/** Reopened, the first verdict stands beside the second date (SC-1). */
function closedOf(view: CaseAnswer): Child {
  const { closedOn, closing, reopened } = view;
  return [
    closedOn && [dayOn(closedOn), ' ', endOf(view) === words.closed && closing && verdict(closing.onTime)],
    reopened &&
      make(
        'span',
        { class: 'under' },
        said(words.firstClosing, { day: sayDay(dayOf(reopened.first.toldAt), language), n: reopened.times }),
        ' ',
        verdict(reopened.first.onTime),
      ),
  ];
}

/** What everybody must see before anything else: an emergency, a group that elects who speaks for it. */
function banners(desk: Desk, { emergency, reportedUp, timeline }: CaseAnswer): HTMLElement[] {
  const { told = [], visitors } = (timeline[0]?.data ?? {}) as { told?: readonly string[]; visitors?: number };
  const names = told.map((number) => desk.staffName(number)).join(language === 'zh' ? '、' : ', ');
  const up = said(reportedUp ? words.reportedUp : words.notReportedUp);
  return [
    ...(emergency ? [notice(said(words.emergency, { names }), reportedUp ? '' : 'bad', make('p', {}, up))] : []),
    ...(visitors === undefined
      ? []
      : [notice(said(words.group, { n: visitors, most: desk.facts.groupVisit.representatives }))]),
  ];
}

/** Title, number, where it stands, what it waits for, the date and why. */
export function caseHead(desk: Desk, view: CaseAnswer): HTMLElement {
  const holder = said(words.personOfOffice, {
    name: desk.staffName(view.holder),
    office: desk.officeName(view.office),
  });
  const waits = waitsOf(desk, view);
  return make(
    'header',
    { class: 'case-head' },
    make('h1', { tabindex: '-1' }, view.subject ?? said(staffWords.noSubject)),
    make(
      'p',
      { class: 'strip' },
      make('span', { class: 'case-number' }, view.number),
      make('span', {}, said(kindLabels[view.kind])),
      make('span', {}, said(channelLabels[view.channel])),
      make('strong', {}, said(stateLabels[view.state])),
      view.light !== null && lightOf(view.light),
    ),
    banners(desk, view),
    pairs([
      [said(words.waitsFor), waits],
      [said(words.due), dueOf(view)],
      [said(endOf(view)), (view.closedOn ?? view.reopened) && closedOf(view)],
      [said(words.holder), holder],
      [said(words.first), view.firstAsked !== view.holder && desk.staffName(view.firstAsked)],
      ...standingOf(desk, view),
    ]),
    view.due && whyOf(view.due),
  );
}
