// What stands beside the date of a case: a notice, a stop, an extension asked for, offices that share it, a rating and what
// follows from it, other cases it belongs to. Only what there is.
import { groundLabels, levelLabels } from '#shared/words/case.ts';
import { sayDay } from '#shared/words/day.ts';
import { answerLabels, caseWords as words } from '#shared/words/desk/case.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { whoOf } from './waits.ts';

type Level = keyof typeof levelLabels;
const levelOf = (level: number): string => said(levelLabels[level as Level]);
const caseLink = ({ case: id, number }: { readonly case: string; readonly number: string }): HTMLElement =>
  make('a', { href: `#/cases/${id}`, class: 'case-number' }, number);

/** The page of the published record that an opinion is on. */
const recordLink = ({ facts }: Desk, { board, record }: NonNullable<CaseAnswer['about']>): HTMLElement =>
  make('a', { href: `${facts.root}boards/${board}/${record}/` }, said(disclosureBoardLabels[board]));

/** Each office with its answer, and the date they share. */
function jointOf(desk: Desk, { joint }: CaseAnswer): Child {
  if (!joint) return false;
  const day = sayDay(joint.dueOn, language);
  return [
    said(joint.settled ? words.jointDate : words.jointProposed, { day }),
    make(
      'ul',
      { class: 'plain-list' },
      Object.entries(joint.offices).map(([office, answer]) =>
        make('li', {}, desk.officeName(office), ' ', make('span', { class: 'small' }, said(answerLabels[answer]))),
      ),
    ),
  ];
}

function ratingOf({ rating }: CaseAnswer): Child {
  if (!rating) return false;
  const { level, manner, again, setAside } = rating;
  return [
    levelOf(level),
    manner !== undefined && make('span', { class: 'under' }, said(words.manner, { level: levelOf(manner) })),
    again && make('span', { class: 'under' }, said(words.ratedAgain, { level: levelOf(again.level) })),
    setAside && make('span', { class: 'under' }, said(setAside === 'confirmed' ? words.setAside : words.setAsideAsked)),
  ];
}

function followUpOf(desk: Desk, { followUp }: CaseAnswer): Child {
  if (!followUp) return false;
  const { owner, contacted, rectified, contactBy, rectifyBy } = followUp;
  const done = rectified ? words.rectified : contacted ? words.contacted : words.toContact;
  const at = rectified ?? contacted ?? contactBy;
  return [
    desk.staffName(owner),
    make('span', { class: 'under' }, said(done, { at: momentFact(at), until: momentFact(rectifyBy) })),
  ];
}

function noticeOf({ notice }: CaseAnswer): Child {
  if (!notice) return false;
  return said(notice.open.length > 0 ? words.noticeOpen : words.noticeDone, { n: notice.n, left: notice.open.length });
}

/** Rows of names and values; those that are false are left out by the page. */
export function standingOf(desk: Desk, view: CaseAnswer): readonly (readonly [string, Child])[] {
  const { suspended, extension, links = [], instructed, about, paper, disclosure } = view;
  return [
    [said(words.notice), noticeOf(view)],
    [
      said(words.suspension),
      suspended !== undefined &&
        said(words.suspendedFor, { ground: groundLabels[suspended.ground], from: momentFact(suspended.from) }),
    ],
    [
      said(words.extension),
      extension !== undefined &&
        said(words.extensionAsked, {
          name: desk.staffName(extension.by),
          who: whoOf(desk, { office: view.office, level: extension.level }),
        }),
    ],
    [said(words.joint), jointOf(desk, view)],
    [said(words.submittedTo), paper?.leader !== undefined && desk.staffName(paper.leader)],
    [said(words.instructedBy), instructed !== undefined && [desk.staffName(instructed.by), ' ', caseLink(instructed)]],
    [said(words.about), about !== undefined && recordLink(desk, about)],
    [said(words.links), links.length > 0 && links.map((one) => [caseLink(one), ' '])],
    [said(words.rating), ratingOf(view)],
    [said(words.followUp), followUpOf(desk, view)],
    [
      said(words.disclosure),
      disclosure !== undefined && make('a', { href: `#/disclosures/${disclosure}` }, view.number),
    ],
  ];
}
