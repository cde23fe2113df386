// Rows that are found only by a keyed hash, made again from the records themselves for a house whose HASH_SECRET is
// another. What no record says any more (erased words, what is sealed) is counted, not guessed.
import type { RegisterBody } from '#shared/case/commands.ts';
import type { CaseEvent } from '#shared/case/events.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import type { StoredEvent } from '#shared/decision.ts';
import type { StaffState } from '#shared/directory/staff/state.ts';
import type { TableRow } from '../audit/audit.ts';
import type { House } from '../house.ts';
import { contactPuts, correctedPuts } from '../perform/contact-rows.ts';
import { takenAt } from '../routes/registering.ts';
import { eventKey, type KeyedRow, keyedRow, privateKey } from '../table/keys.ts';
import type { Row } from '../table/tables.ts';
import { matterPlaces } from './case-places.ts';

type Registered = Extract<CaseEvent, { type: 'CaseRegistered' }>['data'];

/** Of the words of a registration those by which it is found. */
type Said = Pick<RegisterBody, 'subject' | 'body' | 'contact' | 'onBehalfOf' | 'agent' | 'externalNumber'>;

interface Seen {
  registered?: StoredEvent<'CaseRegistered', Registered>;
  said?: Said;
  /** Which field each correction is of, and what it should have been, by version. */
  readonly fields: Map<number, Correctable>;
  readonly corrected: Map<number, string>;
}

/** What could not be carried over, each as a number. */
export interface Lost {
  /** Cases that are no longer found by a name, a telephone number or another platform's number: their words are erased. */
  readonly cases: number;
  /** Rows of a register without a number that are not known again when the list comes again. */
  readonly imported: number;
  readonly complaints: number;
  /** People whose account must be bound anew. */
  readonly accounts: number;
  /** One-time codes that were handed out and lead nowhere now. */
  readonly codes: number;
}

/** For each kind of row the cases it leads to. */
const none = (): { readonly [what in KeyedRow]: Set<string> } => ({
  name: new Set(),
  phone: new Set(),
  external: new Set(),
  imported: new Set(),
});

const bodyOf = <T>({ body }: Row): T => JSON.parse(String(body)) as T;

/** What makes the rows anew. Every row of the export is taken, in any order; then it is finished. */
export function foundAgain(house: Pick<House, 'keyed'>) {
  const cases = new Map<string, Seen>();
  const old = none();
  const sum = { complaints: 0, accounts: 0, codes: 0 };

  function takeCase(id: string, row: Row): void {
    const seen: Seen = cases.get(id) ?? { fields: new Map(), corrected: new Map() };
    cases.set(id, seen);
    const [part, n] = row.sk.split('#');
    if (part === 'private' && !row.erased) {
      if (row.sk === privateKey('case', id, 1).sk) seen.said = bodyOf<Said>(row);
      else seen.corrected.set(Number(n), String(bodyOf<{ readonly to?: string }>(row).to ?? ''));
    } else if (part === 'event') {
      const event = bodyOf<StoredEvent>(row);
      if (event.type === 'CaseRegistered') seen.registered = event as StoredEvent<'CaseRegistered', Registered>;
      if (event.type === 'CaseCorrected')
        seen.fields.set(event.version, (event.data as { readonly field: Correctable }).field);
    }
  }

  /** One row of the export. */
  function take({ row }: TableRow): void {
    const { pk, sk } = row;
    const what = keyedRow(pk);
    const id = pk.slice(pk.indexOf('#') + 1);
    if (what) old[what].add(row.case === undefined ? sk.slice(sk.indexOf('#') + 1) : String(row.case));
    else if (pk.startsWith('case#')) takeCase(id, row);
    else if (pk.startsWith('complaint#') && sk === eventKey('complaint', id, 1).sk) sum.complaints += 1;
    else if (sk.startsWith('staff#') && row.body !== undefined) {
      const { identities, code } = bodyOf<StaffState>(row);
      if (identities.length > 0) sum.accounts += 1;
      if (code) sum.codes += 1;
    }
  }

  /** The rows, each once, and what is lost. */
  function finish(): { readonly rows: readonly Row[]; readonly lost: Lost } {
    const rows = new Map<string, Row>();
    const made = none();
    const put = (id: string, row: Row): void => {
      const what = keyedRow(row.pk);
      if (what) made[what].add(id);
      rows.set(`${row.pk}/${row.sk}`, row);
    };
    const placeOf = matterPlaces(house);
    // Alike ones are counted in the order in which they were registered.
    const all = [...cases].sort(([, a], [, b]) => (numberOf(a) < numberOf(b) ? -1 : 1));
    for (const [id, { registered, said, fields, corrected }] of all) {
      if (!registered || !said) continue;
      const { at, data } = registered;
      const { kind, channel } = data;
      const { externalNumber } = said;
      for (const one of contactPuts(house, id, at, { ...said, kind })) put(id, one.row);
      for (const [version, field] of fields) {
        const to = corrected.get(version);
        if (to !== undefined) for (const one of correctedPuts(house, { id, at, kind }, field, to)) put(id, one.row);
      }
      if (externalNumber !== undefined) put(id, { ...takenAt(house, channel, externalNumber), case: id });
      if (old.imported.has(id)) put(id, { ...placeOf({ ...matterOf(data), ...said }), case: id });
    }
    const gone = (what: KeyedRow) => [...old[what]].filter((id) => !made[what].has(id));
    const lost = {
      ...sum,
      cases: new Set([...gone('name'), ...gone('phone'), ...gone('external')]).size,
      imported: gone('imported').length,
    };
    return { rows: [...rows.values()], lost };
  }
  return { take, finish };
}

const numberOf = ({ registered }: Seen): string => registered?.data.number ?? '';

/** What a registration itself keeps of a matter; its words stand beside it. */
function matterOf({ channel, kind, receivedAt, clock, village, item, suggestedOffice }: Registered) {
  return {
    channel,
    kind,
    occurredAt: receivedAt,
    ...(clock?.limitOf === 'set' ? { dueOn: clock.due.on } : {}),
    ...(village === undefined ? {} : { village }),
    ...(item === undefined ? {} : { item: item.split('@')[0] as string }),
    ...(suggestedOffice === undefined ? {} : { office: suggestedOffice }),
  };
}
