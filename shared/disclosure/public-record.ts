// A published record of the boards that people write for, field by field (DI-5). A list of persons leaves masked, and
// without places where it is about social assistance.
import * as v from 'valibot';
import { dayOf } from '../time.ts';
import { type HandBoard, type NoticeCategory, SOCIAL_ASSISTANCE, type Texts } from './boards.ts';
import { mask } from './mask.ts';
import { type Person, peopleIn } from './people.ts';
import { type PublicRecord, RecordSchema } from './snapshot/records.ts';
import { recordName, type StateOn } from './state.ts';

const masked = (people: readonly Person[], category: NoticeCategory | undefined) =>
  people.map(({ name, village, note }) => ({
    name: mask('name', name),
    ...(village === undefined || (category && SOCIAL_ASSISTANCE.has(category)) ? {} : { village }),
    ...(note === undefined ? {} : { note }),
  }));

/** What each board shows besides title and days. */
const OWN: { readonly [B in HandBoard]: (state: StateOn<HandBoard>, texts: Texts) => object } = {
  notices: ({ facts: { category, office }, until }, { body, basis, people, outcome }) => ({
    category,
    office,
    body,
    ...(basis === undefined ? {} : { basis }),
    until,
    ...(outcome === undefined ? {} : { outcome }),
    people: masked(peopleIn(people), category),
  }),
  'hot-problems': ({ facts: { office, status } }, { problem, progress }) => ({ office, status, problem, progress }),
  complaints: ({ facts: { office } }, { asked, outcome }) => ({ ...(office ? { office } : {}), asked, outcome }),
  appraisal: ({ facts: { period } }, { body }) => ({ period, body }),
  /** Whoever makes it another month's report leaves the figures behind. */
  'monthly-report': ({ facts: { month }, figures }, { body }) => ({
    month,
    body,
    ...(figures?.month === month ? { figures } : {}),
  }),
  commendations: ({ facts: { office } }, { body }) => ({ ...(office ? { office } : {}), body }),
};

/** The public record. Throws when a text is missing or anything does not fit the schema. */
export function publicRecord(id: string, state: StateOn<HandBoard>, texts: Texts): PublicRecord {
  const { board, facts, publishedAt, correctedAt } = state;
  return v.parse(RecordSchema, {
    board,
    id: recordName(id, state),
    title: texts.title,
    publishedOn: publishedAt && dayOf(publishedAt),
    ...(correctedAt === undefined ? {} : { correctedOn: dayOf(correctedAt) }),
    ...(facts.catalogue === undefined ? {} : { catalogue: facts.catalogue }),
    ...OWN[board](state, texts),
  });
}
