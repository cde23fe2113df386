// A published opinion with the answer to it, field by field (DI-6): it stands under the record it is about and names
// nobody's number.
import * as v from 'valibot';
import { dayOf } from '../time.ts';
import type { Texts } from './boards.ts';
import { type Opinion, OpinionSchema } from './snapshot/records.ts';
import { type StateOn, shortId } from './state.ts';

/** The public opinion. Throws when a text is missing or anything does not fit the schema. */
export const publicOpinion = (
  id: string,
  { facts, publishedAt }: StateOn<'opinions'>,
  { asked, outcome }: Texts,
): Opinion =>
  v.parse(OpinionSchema, {
    id: shortId(id),
    about: facts.about.record,
    asked,
    outcome,
    receivedOn: facts.receivedOn,
    closedOn: facts.closedOn,
    publishedOn: publishedAt && dayOf(publishedAt),
  });
