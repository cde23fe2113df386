// An opinion on what is published, and an objection to it (DI-5, DI-6): a matter of its own with number, code and clock.
// It is shown beside the record only after it was answered and approved.
import * as v from 'valibot';
import { Contact } from '#shared/case/commands.ts';
import { BOARDS } from '#shared/disclosure/boards.ts';
import type { About } from '#shared/disclosure/facts.ts';
import type { DisclosureState } from '#shared/disclosure/state.ts';
import { text } from '#shared/fields.ts';
import { say } from '#shared/words/label.ts';
import { opinionWords } from '#shared/words/opinions.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { wordsOf } from '../perform/disclosure-words.ts';
import { load } from '../perform/load.ts';
import { placeOf } from './public-place.ts';
import { SubmitAnswer, submitting } from './submitting.ts';

const optional = v.exactOptional;
/** Opinions on opinions are not taken: whoever has one writes on the record itself. */
const ON = BOARDS.filter((board) => board !== 'opinions');

export const Opinion = v.pipe(
  v.strictObject({
    board: optional(v.picklist(ON)),
    /** Number of a result, or id of a record of another board. */
    record: optional(text(60)),
    number: optional(text(60)),
    text: text(10_000),
    /** An objection to what is put up for objections; it is handled as a petition. */
    objection: optional(v.boolean()),
    contact: optional(Contact),
  }),
  v.check(
    ({ record, number }) => (record ?? number) !== undefined,
    '请写明是对哪一条公开信息|name the published record',
  ),
);
type Opinion = v.InferOutput<typeof Opinion>;

/** The record as it stands in public: where, of which office, under which title. Throws 409 for one that does not. */
export async function publicRecordAt(house: House, { board = 'results', record, number }: Omit<Opinion, 'text'>) {
  const name = (record ?? number ?? '').trim();
  const about: About = { board, record: board === 'results' ? name.toUpperCase() : name.toLowerCase() };
  const key = await placeOf(house, board, about.record);
  const row = key && (await house.tables.get('registry', key));
  const id = String(row?.by ?? row?.record ?? '');
  const standing = row && id !== '' ? await load<DisclosureState>(house.tables, 'disclosure', id) : undefined;
  if (standing?.state.state !== 'published') {
    throw new Problem('refused', { refusal: { rule: 'DI-6/opinions-are-on-what-is-public' } });
  }
  const { texts } = await wordsOf(house.tables, id);
  return { about, office: standing.state.office, title: texts.title ?? about.record };
}

/** The record that a form names as `<board>/<number or id>`; what names none is looked for in vain. */
export function recordIn(about: string): { readonly board: (typeof ON)[number]; readonly record: string } {
  const [name = '', record = ''] = about.split('/');
  return { board: ON.find((board) => board === name) ?? 'results', record };
}

/** The longest part of a title that fits into a subject with the words around it. */
const LONGEST = 80;

/** What an opinion is registered as, with the record it is about. */
export async function asMatter(house: House, opinion: Opinion) {
  const { about, office, title } = await publicRecordAt(house, opinion);
  const { text: body, objection, contact } = opinion;
  const words = objection ? opinionWords.objection : opinionWords.opinion;
  const order = {
    kind: objection ? ('petition' as const) : ('suggestion' as const),
    channel: 'online' as const,
    subject: say(words, 'zh', { title: [...title].slice(0, LONGEST).join('') }),
    body,
    ...(office === '' ? {} : { office }),
    ...(contact ? { contact } : {}),
  };
  return { order, given: { about } };
}

async function submit(call: Call, house: House) {
  const opinion = bodyOf(call, Opinion);
  return submitting(call, house, () => asMatter(house, opinion));
}

export const opinionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/public/opinions',
    summary: { zh: '对公开信息提意见或异议', en: 'An opinion on a published record, or an objection to it' },
    staff: false,
    body: Opinion,
    answers: { 201: SubmitAnswer },
    problems: ['malformed', 'refused', 'tooLarge', 'mediaType', 'keyReused', 'tooMany', 'busy'],
    takes: ['Idempotency-Key', 'Proof'],
    handle: submit,
  },
];
