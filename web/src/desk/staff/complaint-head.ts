// The head of a complaint: number, state, who looks into it, the two dates and why, and what everybody must see first.
import type { ComplaintRating } from '#shared/complaint/state.ts';
import { type Day, dayOf } from '#shared/time.ts';
import { channelLabels, kindLabels, levelLabels } from '#shared/words/case.ts';
import { complaintStateLabels, findingLabels, scopeLabels } from '#shared/words/complaint.ts';
import { sayDay } from '#shared/words/day.ts';
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { type Child, make, notice, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import { verdict } from './case-head.ts';
import type { ComplaintAnswer } from './complaint-answer.ts';
import { momentOf } from './complaint-timeline.ts';
import { complaintWaits, namesOf } from './complaint-waits.ts';
import type { Desk } from './desk.ts';
import { dayOn, lightOf, whyOf } from './say.ts';

const done = (by: Day, label: string | false, more: Child = false): Child => [
  dayOn(by),
  label !== false && make('span', { class: 'under' }, label, ' ', more),
];

function dates({ replyOn, findingOn, reply, timeline }: ComplaintAnswer) {
  // Of what was taken up again only what was found since then counts.
  const [last] = [...timeline]
    .reverse()
    .filter(({ type }) => type === 'ComplaintFound' || type === 'ComplaintReopened');
  const found = last?.type === 'ComplaintFound' ? last.at : undefined;
  const on = (at: string): string => sayDay(dayOf(at as never), language);
  return [
    [
      said(words.replyBy),
      done(
        replyOn,
        reply !== undefined && said(words.repliedOn, { day: on(reply.toldAt) }),
        reply && verdict(reply.onTime),
      ),
    ],
    [said(words.findingBy), done(findingOn, found !== undefined && said(words.foundOn, { day: on(found) }))],
  ] as const;
}

const levelSaid = (level: number): string => said(levelLabels[level as keyof typeof levelLabels]);

const ratingSaid = ({ level, again }: ComplaintRating): string =>
  again === undefined ? levelSaid(level) : said(words.ratedAgain, { first: levelSaid(level), again: levelSaid(again) });

/** What everybody who may know of it must see before anything else. `refer`: said by what was opened. */
function banners(view: ComplaintAnswer, refer: boolean) {
  const { state, mayCarry, overlapsLaw, retaliation, withdrawnByPerson, awaitsAnswer } = view;
  const away = state === 'referred';
  return [
    away && mayCarry && notice(said(words.carry)),
    (overlapsLaw || refer) && !away && notice(said(words.refer), 'bad'),
    retaliation && notice(said(words.retaliation), 'bad'),
    withdrawnByPerson && notice(said(words.withdrawn)),
    awaitsAnswer && notice(said(words.followUp)),
  ];
}

export function complaintHead(desk: Desk, view: ComplaintAnswer, refer: boolean): HTMLElement {
  const { number, state, channel, light, assigned, decides, extension, finding, scope } = view;
  const away = state === 'referred';
  const waits = complaintWaits(view, refer);
  const asked =
    extension &&
    said(words.extensionAsked, {
      name: desk.staffName(extension.by),
      until: momentOf(extension.answerBy),
      who: namesOf(desk, decides),
    });
  return make(
    'header',
    { class: 'case-head' },
    make('h1', { tabindex: '-1' }, said(words.title, { number })),
    make(
      'p',
      { class: 'strip' },
      make('span', {}, said(kindLabels.complaint)),
      channel && make('span', {}, said(channelLabels[channel])),
      make('strong', {}, said(complaintStateLabels[state])),
      light !== null && lightOf(light),
    ),
    banners(view, refer),
    pairs([
      [
        said(words.next),
        waits.length > 0 &&
          make(
            'ul',
            { class: 'waits' },
            waits.map((one) => make('li', {}, one)),
          ),
      ],
      ...(away ? [] : dates(view)),
      [
        said(words.assigned),
        assigned.length === 0 ? said(away ? words.nobody : words.toAssign) : namesOf(desk, assigned),
      ],
      [said(words.decides), !away && decides.length > 0 && namesOf(desk, decides)],
      [said(words.extension), asked],
      [said(words.finding), finding && said(findingLabels[finding])],
      [said(words.scope), scope && said(scopeLabels[scope])],
      [said(words.rectifyBy), view.rectifyBy && dayOn(view.rectifyBy)],
      [said(words.reopened), view.reopened && said(words.reopenedTimes, { n: view.reopened.times })],
      [said(words.rating), view.rating && ratingSaid(view.rating)],
      [said(words.closedOn), view.closedOn && dayOn(view.closedOn)],
      [said(words.carriedAt), view.carriedAt && momentOf(view.carriedAt)],
      [said(words.received), momentOf(view.receivedAt ?? view.registeredAt)],
    ]),
    view.due && whyOf(view.due, view.reply ? words.whyFinding : words.whyReply),
  );
}
