// What the words of a registration point to while it is typed (FI-2): items, offices and people, and cases it may repeat.
// Sent as a body because the words are somebody's own; nothing of it is stored or noted down.
import * as v from 'valibot';
import type { Directory } from '#shared/directory/directory.ts';
import { clearableText, slug } from '#shared/fields.ts';
import { SIMILAR_WHYS } from '#shared/suggest/similar.ts';
import { type SuggestItem, suggest } from '#shared/suggest/suggest.ts';
import type { Instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { demand, staffCalling } from '../http/commanding.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { itemsInForce } from '../perform/kept-item.ts';
import { similarTo } from './similar.ts';

const optional = v.exactOptional;

/** Half typed is well typed: what is no number yet is compared as it stands. */
const Suggestions = v.strictObject({
  subject: clearableText(100),
  body: optional(clearableText(10_000)),
  item: optional(slug),
  village: optional(slug),
  contact: optional(v.strictObject({ name: optional(clearableText(60)), phone: optional(clearableText(40)) })),
});
const through = v.array(v.strictObject({ by: v.string(), text: v.string(), item: v.optional(v.string()) }));
const words = v.array(v.string());
const SuggestionsAnswer = v.strictObject({
  items: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      office: v.string(),
      handler: v.optional(v.string()),
      words,
      through,
    }),
  ),
  offices: v.array(v.strictObject({ id: v.string(), words, through })),
  handlers: v.array(v.strictObject({ staff: v.string(), office: v.string(), words, through })),
  similar: v.array(v.looseObject({ id: v.string(), number: v.string(), why: v.array(v.picklist(SIMILAR_WHYS)) })),
});

/** Items in force as they are suggested from. */
const itemsOf = async (house: House, at: Instant): Promise<SuggestItem[]> =>
  (await itemsInForce(house, at)).map(({ id, item }) => ({
    ...item,
    id,
    materials: item.materials.map((material) => material.name),
  }));

/** People of an open office, who can be handed something. */
const peopleOf = ({ staff, offices }: Directory) =>
  [...staff.values()].flatMap(({ number, office, duties, active, roles }) =>
    active && office !== undefined && offices.get(office)?.open === true && !roles.includes('supervisor')
      ? [{ number, office, duties }]
      : [],
  );

async function suggestions(call: Call, house: House) {
  const who = await staffCalling(call, house);
  demand(who, 'case.register', undefined);
  const typed = bodyOf(call, Suggestions);
  const { directory } = await house.shelf();
  const [items, similar] = await Promise.all([itemsOf(house, call.at), similarTo(house, who, call.at, typed)]);
  const offices = [...directory.offices.values()].filter(({ open }) => open);
  const handler = (one: SuggestItem): SuggestItem =>
    one.handler !== undefined && directory.staff.get(one.handler)?.active !== true
      ? { ...one, handler: undefined }
      : one;
  const found = suggest(typed, { items: items.map(handler), offices, people: peopleOf(directory) });
  return json(200, { ...found, similar }, { 'cache-control': 'no-store' });
}

export const suggestionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/suggestions',
    summary: { zh: '登记时的提示', en: 'Suggestions while registering' },
    staff: true,
    body: Suggestions,
    answers: { 200: SuggestionsAnswer },
    problems: ['malformed', 'unauthenticated', 'forbidden', 'tooLarge', 'mediaType'],
    handle: suggestions,
  },
];
