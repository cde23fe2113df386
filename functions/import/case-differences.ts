// A row whose number is known against the record as it stands: which corrections it comes to, and whether the law would
// take them all, one after the other, before any of them is written.
import type { Of, RegisterBody } from '#shared/case/commands.ts';
import { caseLaw } from '#shared/case/decide.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { Actor, Law, Recorded, Refusal } from '#shared/decision.ts';
import type { CaseRow } from '#shared/directory/import/readers.ts';
import { type Instant, laterOf } from '#shared/time.ts';
import { importWords } from '#shared/words/import.ts';
import { enclose } from '../perform/envelope.ts';
import type { Standing, Told } from '../perform/load.ts';

/** What an import may put right, in the order in which it is done: an application needs its item before its kind. */
const FIELDS = [
  'subject',
  'body',
  'contact.name',
  'contact.organisation',
  'contact.phone',
  'village',
  'item',
  'kind',
  'dueOn',
] as const satisfies readonly Correctable[];
type Field = (typeof FIELDS)[number];
/** Null where the words were erased: nothing is compared with them, and nothing brings them back. */
type Values = { readonly [F in Field]?: string | null | undefined };

interface Written {
  readonly subject?: string;
  readonly body?: string;
  readonly contact?: { readonly name?: string; readonly organisation?: string; readonly phone?: string };
}

/** The words of a case as they now read: as registered, each as last corrected. */
function wordsOf([first, ...later]: readonly Told[]): Values {
  const said = first?.text as Written | null | undefined;
  const contact = said?.contact;
  const words: { [F in Field]?: string | null | undefined } = said
    ? {
        subject: said.subject,
        body: said.body,
        'contact.name': contact?.name,
        'contact.organisation': contact?.organisation,
        'contact.phone': contact?.phone,
      }
    : { subject: null, body: null, 'contact.name': null, 'contact.organisation': null, 'contact.phone': null };
  for (const { event, text } of later) {
    if (event.type !== 'CaseCorrected') continue;
    const { field } = event.data as { readonly field: Field };
    if (field in words) words[field] = text ? String(text.to) : null;
  }
  return words;
}

const standsAs = ({ village, item, kind, clock }: CaseState, told: readonly Told[]): Values => ({
  ...wordsOf(told),
  village,
  item: item?.split('@')[0],
  kind,
  dueOn: clock?.due.on,
});

/** What the row says of each field. A kind that it leaves out is no kind it asks for. */
const asked = (row: CaseRow, { subject, body, village, item, dueOn }: RegisterBody): Values => ({
  subject,
  body,
  'contact.name': row.name,
  'contact.organisation': row.organisation,
  'contact.phone': row.phone,
  village,
  item,
  kind: row.kind,
  dueOn,
});

export interface Difference {
  readonly field: Field;
  readonly from: string | undefined;
  readonly to: string;
}

/** Where the row says something else than the record; what it leaves out stays as it is. */
export function differencesOf(row: CaseRow, body: RegisterBody, state: CaseState, told: readonly Told[]): Difference[] {
  const now = standsAs(state, told);
  const wanted = asked(row, body);
  return FIELDS.flatMap((field) => {
    const to = wanted[field];
    return typeof to !== 'string' || now[field] === null || now[field] === to
      ? []
      : [{ field, from: now[field] ?? undefined, to }];
  });
}

/** The correction that a difference comes to; `given` is what the corridor looked up for it. */
export const correctionOf = (
  { field, to }: Pick<Difference, 'field' | 'to'>,
  given: Of<'correct'>['given'],
): Of<'correct'> => ({
  type: 'correct',
  field,
  to,
  reason: importWords.platformUpdate.zh,
  given,
});

/** The first refusal the law would answer to these corrections in a row, and of which field; nothing is written. */
export function firstRefusal(
  law: Law,
  { id, head, state }: Standing<CaseState>,
  corrections: readonly Of<'correct'>[],
  actor: Actor,
  at: Instant,
): { readonly field: Correctable; readonly refused: Refusal } | undefined {
  let [last, now] = [head, state];
  for (const command of corrections) {
    const moment = last.at === null ? at : laterOf(at, last.at);
    const { refused, events = [] } = caseLaw.decide(law, now, command, actor, moment);
    if (refused) return { field: command.field, refused };
    for (const { event, hash } of enclose('case', id, last, events, actor, moment, law)) {
      now = caseLaw.evolve(now, event as Recorded<CaseEvent>);
      last = { version: event.version, hash, at: event.at };
    }
  }
  return undefined;
}
