// The head of a case: what it is, where it stands, by when and why, who has it and who had it, what was brought.
import type { JsonObject } from '#shared/decision.ts';
import { type Day, dayOf, type Instant, timeOf } from '#shared/time.ts';
import { channelLabels, kindLabels, stateLabels } from '#shared/words/case.ts';
import { sayDate, sayDay } from '#shared/words/day.ts';
import { caseWords as words } from '#shared/words/desk/case.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './answers.ts';
import type { Desk } from './desk.ts';
import { dayOn, lightOf, whyOf } from './say.ts';

const moment = (at: Instant): string => momentFact(at)[language];
const short = (at: Instant): string => `${sayDate(dayOf(at), language)} ${timeOf(at)}`;

function dueOf({ due, closedOn }: CaseAnswer): Child {
  if (!due) return said(closedOn ? words.noDueNow : words.undated);
  const later = due.lawfulOn !== undefined && due.lawfulOn !== due.on;
  return [
    dayOn(due.on),
    later && make('span', { class: 'under' }, said(words.lawful, { day: sayDay(due.lawfulOn as Day, language) })),
  ];
}

function closedOf({ closedOn, closing }: CaseAnswer): Child {
  if (!closedOn) return false;
  const verdict =
    closing &&
    make(
      'span',
      { class: `light ${closing.onTime ? 'fine' : 'late'}` },
      said(closing.onTime ? words.onTime : words.late),
    );
  return [dayOn(closedOn), ' ', verdict];
}

/** Title, number, where it stands, the date and why. */
export function caseHead(desk: Desk, view: CaseAnswer): HTMLElement {
  const { handOver } = view;
  const holder = `${desk.staffName(view.holder)}（${desk.officeName(view.office)}）`;
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
    pairs([
      [said(words.due), dueOf(view)],
      [said(words.closed), closedOf(view)],
      [said(words.holder), holder],
      [
        said(staffWords.waitingOn),
        view.state === 'handingOver' &&
          handOver !== undefined &&
          said(words.waiting, { office: desk.officeName(handOver.office), until: moment(handOver.acceptBy) }),
      ],
      [
        said(words.disclosure),
        view.disclosure !== undefined && make('a', { href: `#/disclosures/${view.disclosure}` }, view.number),
      ],
      [said(words.first), view.firstAsked !== view.holder && desk.staffName(view.firstAsked)],
    ]),
    view.due && whyOf(view.due),
  );
}

/** What was brought, and how to reach the person. */
export function caseContent(desk: Desk, view: CaseAnswer): HTMLElement {
  const text = (view.timeline[0]?.text ?? {}) as JsonObject;
  const contact = (text.contact ?? {}) as { readonly [key: string]: string };
  const reach = [contact.name, contact.organisation, contact.phone].filter(Boolean).join('，');
  const village = desk.facts.villages.find(({ id }) => id === view.village)?.name;
  const erased = view.timeline[0]?.text === null;
  return make(
    'section',
    { 'aria-labelledby': 'content' },
    make('h2', { id: 'content' }, said(words.content)),
    erased && make('p', { class: 'note' }, said(words.erased)),
    typeof text.body === 'string' && make('p', { class: 'said' }, text.body),
    pairs([
      [said(words.contact), reach || said(view.contact === 'declined' ? words.declined : words.noContact)],
      [said(words.onBehalfOf), text.onBehalfOf as string | undefined],
      [said(words.village), village],
      [
        said(words.item),
        view.item && make('span', { 'data-item': view.item.split('@')[0] ?? '' }, view.item.split('@')[0]),
      ],
      [said(words.externalNumber), text.externalNumber as string | undefined],
      [said(words.received), moment(view.receivedAt)],
      [said(words.lateReason), text.lateReason as string | undefined],
    ]),
  );
}

/** Who held it from when to when: the periods tile its life. */
export function custodyOf(desk: Desk, view: CaseAnswer): HTMLElement {
  return make(
    'section',
    { 'aria-labelledby': 'custody' },
    make('h2', { id: 'custody' }, said(words.custody)),
    make(
      'ol',
      { class: 'custody' },
      view.custody.map(({ holder, office, from, to }) =>
        make(
          'li',
          {},
          make('strong', {}, desk.staffName(holder)),
          make('span', {}, desk.officeName(office)),
          make('span', { class: 'small' }, `${short(from)} — ${to ? short(to) : said(words.custodyNow)}`),
        ),
      ),
    ),
  );
}
