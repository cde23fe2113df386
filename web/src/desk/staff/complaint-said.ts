// The words of a complaint once its seal was opened: in order, each under the event that said them. They stand in this
// page and nowhere else, and go with it.
import type { JsonObject } from '#shared/decision.ts';
import { type Day, instant } from '#shared/time.ts';
import { complaintEventLabels } from '#shared/words/complaint.ts';
import { sayDay } from '#shared/words/day.ts';
import { caseWords } from '#shared/words/desk/case.ts';
import { identityLabels, complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { complaintFields } from '#shared/words/desk/complaint-steps.ts';
import { formWords } from '#shared/words/desk.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make, notice, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { SaidEntry } from './complaint-answer.ts';
import type { FileSaid, FilesOf } from './complaint-files.ts';
import { byWhom } from './complaint-timeline.ts';
import { namesOf } from './complaint-waits.ts';
import type { Desk } from './desk.ts';
import { sayTelling } from './shown-body.ts';

const comma = language === 'zh' ? '，' : ', ';
const colon = language === 'zh' ? '：' : ': ';

interface Contact {
  readonly name?: string;
  readonly organisation?: string;
  readonly phone?: string;
  readonly declined?: boolean;
}

interface TargetSaid {
  readonly office?: string;
  readonly staff?: string;
  /** In the reporter's own words. */
  readonly words?: string;
}

/** Whom it names, in words. */
export function sayTarget(desk: Desk, { office, staff, words: own }: TargetSaid): string {
  return [office && desk.officeName(office), staff && desk.staffName(staff), own].filter(Boolean).join(comma);
}

/** Sorted by what supervision looks at (SV-2); what no list knows any more stands last, by its id. */
function groundsSaid({ facts }: Desk, grounds: readonly string[]): HTMLElement {
  const known = facts.matters.flatMap(({ title: subject, matters }) =>
    matters
      .filter(({ id }) => grounds.includes(id))
      .map(({ id, title }) => ({ id, says: `${subject}${colon}${title}` })),
  );
  const others = grounds
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) => ({ id, says: facts.grounds.find((one) => one.id === id)?.title ?? '' }));
  return make(
    'ul',
    { class: 'plain-list' },
    [...known, ...others].map(({ id, says }) =>
      make('li', {}, says, ' ', make('span', { class: 'small' }, id.replace(/\/.*/, ''))),
    ),
  );
}

/** How the parts read that are no plain text. */
const READ: { readonly [key: string]: (desk: Desk, value: never) => Child } = {
  identity: (_, value: keyof typeof identityLabels) => said(identityLabels[value]),
  target: sayTarget,
  grounds: groundsSaid,
  keepFrom: namesOf,
  witness: (desk, value: string) => desk.staffName(value),
  office: (desk, value: string) => desk.officeName(value),
  village: ({ facts }, value: string) => facts.villagesEver.find(({ id }) => id === value)?.name ?? value,
  item: (_, value: string) => make('span', { 'data-item': value }, value),
  occurredAt: (_, value: string) => momentFact(instant(value))[language],
  dueOn: (_, value: Day) => sayDay(value, language),
  told: (_, value: never) => sayTelling(value),
  contact: (_, { name, organisation, phone, declined }: Contact) =>
    declined ? said(caseWords.declined) : [name, organisation, phone].filter(Boolean).join(comma),
};

function readValue(desk: Desk, key: string, value: unknown): Child {
  const read = READ[key];
  if (read) return read(desk, value as never);
  return value === true ? said(formWords.yes) : String(value);
}

/** Kept for the rules of recusal alone: the numbers behind whom it is about. */
const UNSAID = 'named';

/** What one part says; texts of the matter stand as they were written. */
function wordsOf(desk: Desk, { files: _, ...part }: JsonObject): HTMLElement {
  return pairs(
    Object.entries(part)
      .filter(([key, value]) => key !== UNSAID && value !== undefined && value !== null && value !== false)
      .map(
        ([key, value]) => [said(complaintFields[key] ?? { zh: key, en: key }), readValue(desk, key, value)] as const,
      ),
  );
}

/** Few complaints come with files: what opens them is fetched where there are some. */
function filesBelow(desk: Desk, of: FilesOf, files: readonly FileSaid[]): HTMLElement {
  const place = make('div', {});
  import('./complaint-files.ts').then(
    ({ complaintFiles }) => place.append(complaintFiles(desk, of, files)),
    () => place.append(notice(said(formWords.unreachable), 'bad')),
  );
  return place;
}

const entry = (desk: Desk, of: FilesOf, { type, matter, identity, ...by }: SaidEntry): HTMLElement =>
  make(
    'li',
    {},
    make(
      'p',
      {},
      make('strong', {}, said(complaintEventLabels[type], { staff: '', what: '', on: '', before: '', until: '' })),
      ' ',
      make('span', { class: 'under' }, byWhom(desk, by)),
    ),
    matter && wordsOf(desk, matter),
    Array.isArray(matter?.files) && filesBelow(desk, of, matter.files as unknown as readonly FileSaid[]),
    identity && [make('h4', {}, said(words.saidIdentity)), wordsOf(desk, identity)],
  );

/** What was opened, the first word first. */
export function complaintSaid(desk: Desk, of: FilesOf, all: readonly SaidEntry[]): HTMLElement {
  if (all.length === 0) return make('p', { class: 'none' }, said(words.nothingSaid));
  return make(
    'ol',
    { class: 'history sealed-words' },
    all.map((one) => entry(desk, of, one)),
  );
}
