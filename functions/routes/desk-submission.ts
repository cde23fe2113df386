// Taking a matter from a plain form: within the budget of forms without proof of work, once per key, then registered as
// every other matter is.
import * as v from 'valibot';
import { RegisterPublic } from '#shared/case/commands.ts';
import { PERSON } from '#shared/decision.ts';
import { overlapIn } from '#shared/desk/complaint-fields.ts';
import { registrationOf, type Submission } from '#shared/desk/submission.ts';
import { takenFacts } from '#shared/desk/submit-page.ts';
import type { ItemState } from '#shared/directory/item/state.ts';
import type { Facts } from '#shared/disclosure/shell.ts';
import { slug, uuid } from '#shared/fields.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Language } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import { validated } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { type Budget, PLAIN_FORMS, spend } from '../http/rate.ts';
import { load } from '../perform/load.ts';
import { publicRecordAt, recordIn } from './opinions.ts';
import { shownCode } from './query-code.ts';
import { slipPlace } from './slip-place.ts';
import { type Taken, take, takenBefore } from './taking.ts';

/** Plain forms from everyone together: what a township's people never reach, and a flood does. */
const ALL_PLAIN_FORMS: Budget = { purpose: 'plain-form-township', most: 120, seconds: 600 };

/** Counts a plain form that is about to be taken. Throws 429 over the budget of its address or of everyone together. */
export async function spendPlainForm(call: Call, house: House): Promise<void> {
  await spend(call, house, PLAIN_FORMS);
  await spend({ ...call, address: 'everyone' }, house, ALL_PLAIN_FORMS);
}

/** The name of a service by its id, of its newest version; undefined when there is none. */
export async function itemName(house: House, id: string): Promise<string | undefined> {
  if (!v.is(slug, id)) return undefined;
  const standing = await load<ItemState>(house.tables, 'item', id);
  return standing?.state.versions[standing.state.versions.length - 1]?.name;
}

interface Answering {
  readonly call: Call;
  readonly house: House;
  readonly typed: Submission;
  readonly language: Language;
}

function taken({ number, code, due, findingOn }: Taken, { call, house, typed, language }: Answering): Facts {
  const shown = {
    number,
    code: shownCode(code),
    findingOn,
    overlap: overlapIn(typed.grounds),
    place: slipPlace(call, house, number, shownCode(code)),
  };
  return takenFacts({ ...shown, due: due ? { on: due.on, says: explainDue(due, language) } : null }, language);
}

/**
 * Registers what was typed and answers the facts of the confirmation. The same `key` gives the same number and code again.
 * Throws 429 over budget, 409 by rule, 503 when the counter stayed contended.
 */
export async function takeForm(
  call: Call,
  house: House,
  typed: Submission,
  key: string | undefined,
  language: Language,
): Promise<Facts> {
  const headers = v.is(uuid, key) ? { ...call.headers, 'idempotency-key': key } : call.headers;
  const keyed = { ...call, headers };
  const answering = { call, house, typed, language };
  const once = await idempotency(keyed, house, 'public');
  if (once.earlier) return taken(await takenBefore(house, once.earlier, once.seed), answering);
  await spendPlainForm(call, house);
  const body = validated(RegisterPublic, registrationOf(typed), language);
  // A complaint is sealed by itself: what it was written beside would stand outside.
  const about = typed.kind === 'complaint' ? undefined : typed.about;
  const on = about ? await publicRecordAt(house, recordIn(about)) : undefined;
  const order = { ...body, channel: 'online' as const, ...(on?.office ? { office: on.office } : {}) };
  const made = await take(house, order, PERSON, call.at, once, on && { about: on.about });
  if (made !== 'repeated') return taken(made, answering);
  const { earlier } = await idempotency(keyed, house, 'public');
  if (!earlier) throw new Problem('busy', { headers: { 'retry-after': '2' } });
  return taken(await takenBefore(house, earlier, once.seed), answering);
}
