// The papers that steps hand to the person: what is missing (FI-3), where to go (FI-4, FI-5), why it was refused (TL-3), why
// the clock stands (TL-3). Each is made from the entry of the history it belongs to, so that it can be printed again later.
import type { SuspensionGround } from '#shared/case/kinds.ts';
import type { Day, Instant } from '#shared/time.ts';
import { groundLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { slipNames, slipWords as words } from '#shared/words/desk/slips.ts';
import { momentFact } from '#shared/words/moment.ts';
import { make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { missingList } from './say.ts';
import { type SlipFacts, sentence, slip } from './slip.ts';
import { officeAt, on, opening, type Paper, row, signed, textOf, whereOf } from './slip-parts.ts';

type Made = Omit<SlipFacts, 'number' | 'code'>;

function noticeSlip(paper: Paper): Made {
  const { desk, view, entry } = paper;
  const { n, missing, stopsClock, lapseAt } = entry.data as {
    n: number;
    missing: number;
    stopsClock: boolean;
    lapseAt?: Instant;
  };
  const rows = (entry.text?.missing ?? []) as unknown as Parameters<typeof missingList>[0];
  const asks = missing > 0;
  const next = stopsClock
    ? said(words.countsAnew)
    : view.due
      ? said(words.stays, { on: sayDay(view.due.on, language) })
      : said(words.examinedSoon);
  return {
    name: slipNames.NoticeIssued,
    own: `${view.number}-${said(words.noticeMark)}${n}`,
    content: [
      opening(paper, asks ? 'noticeLead' : 'nothingLead'),
      asks && missingList(rows),
      pairs([
        row('changed', textOf(entry, 'changeOfCircumstances')),
        row('handIn', asks && whereOf(desk, officeAt(view, entry.at))),
        row('askAt', !asks && whereOf(desk, officeAt(view, entry.at))),
        row('until', lapseAt && [on(lapseAt), make('span', { class: 'under' }, said(words.lapses))]),
        row('next', next),
      ]),
    ],
    signed: signed(paper),
  };
}

function handOverSlip(paper: Paper): Made {
  const { desk, view, entry } = paper;
  const { office, staff, acceptBy } = entry.data as { office: string; staff?: string; acceptBy: Instant };
  const there = desk.offices.find(({ id }) => id === office);
  const person = staff ?? there?.head;
  const member = desk.staff.find(({ number }) => number === person);
  return {
    name: slipNames.CaseHandedOver,
    content: [
      opening(paper, 'handOverLead'),
      pairs([
        row('goTo', desk.officeName(office)),
        row('place', there?.place),
        row('see', member && said(words.personWithTitle, { name: member.name, title: member.title })),
        row('phone', member?.phone ?? there?.phone),
        row('acceptedBy', momentFact(acceptBy)[language]),
        row(
          'firstAsked',
          sentence(
            words.stillFirst,
            { name: desk.staffName(view.firstAsked) },
            { where: whereOf(desk, view.firstOffice) },
          ),
        ),
      ]),
    ],
    signed: signed(paper, false),
  };
}

function outsideSlip(paper: Paper): Made {
  const { desk, view, entry } = paper;
  return {
    name: slipNames.CaseReferredOutside,
    content: [
      opening(paper, 'outsideLead'),
      pairs([
        row('goTo', textOf(entry, 'to')),
        row('why', textOf(entry, 'explanation')),
        row('askAt', whereOf(desk, officeAt(view, entry.at))),
      ]),
    ],
    signed: signed(paper, false),
  };
}

function refusalSlip(paper: Paper): Made {
  const { desk, view, entry } = paper;
  return {
    name: slipNames.CaseRefused,
    content: [
      opening(paper, 'refusalLead'),
      pairs([
        row('reasons', textOf(entry, 'reasons')),
        row('basis', textOf(entry, 'basis')),
        row('remedy', textOf(entry, 'remedy')),
        row('askAt', whereOf(desk, officeAt(view, entry.at))),
      ]),
    ],
    signed: signed(paper),
  };
}

function suspensionSlip(paper: Paper): Made {
  const { desk, view, entry } = paper;
  const { ground, until, clock } = entry.data as unknown as {
    ground: SuspensionGround;
    until: Instant;
    clock: { due: { on: Day } };
  };
  return {
    name: slipNames.CaseSuspended,
    content: [
      opening(paper, 'suspensionLead'),
      pairs([
        row('ground', said(groundLabels[ground])),
        row('basis', textOf(entry, 'basis')),
        row('expected', on(until)),
        row('newDue', sayDay(clock.due.on, language)),
        row('askAt', whereOf(desk, officeAt(view, entry.at))),
      ]),
    ],
    signed: signed(paper),
  };
}

const PAPERS = {
  NoticeIssued: noticeSlip,
  CaseHandedOver: handOverSlip,
  CaseReferredOutside: outsideSlip,
  CaseRefused: refusalSlip,
  CaseSuspended: suspensionSlip,
} as const;

/** The paper of an entry; undefined where it has none. */
export function slipOf(desk: Desk, view: CaseAnswer, entry: TimelineEntry): HTMLElement | undefined {
  const paper = PAPERS[entry.type as keyof typeof PAPERS];
  return paper && slip(desk, { number: view.number, ...paper({ desk, view, entry }) });
}
