// Taking the seats of complaints anew (SV-4.1): who holds which post changed, so who stands aside may have too. Whom each
// complaint is about is opened in memory, compared and forgotten; only new marks are written.
import type { Seated } from '#shared/complaint/commands.ts';
import type { Said, Target } from '#shared/complaint/recusal.ts';
import { type ComplaintState, isOpen } from '#shared/complaint/state.ts';
import { CLOCK } from '#shared/decision.ts';
import { type Instant, instant } from '#shared/time.ts';
import type { House } from '../house.ts';
import { keptComplaint } from '../perform/kept-complaint.ts';
import { eventsOf, load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { sealedOf, versionsOf } from '../routes/complaint/sealed.ts';
import { reseated } from '../seal/marks.ts';
import type { Opener } from '../seal/open.ts';
import { complaintsOf } from '../table/keys.ts';
import { each } from './each.ts';

interface ReseatEvent {
  readonly source: 'reseat';
  readonly time: string;
}

interface Named {
  readonly target?: Target;
  readonly keepFrom?: readonly string[];
}

/** Whom the reporter named and fears, and whom it turned out to be about. */
async function saidOf(house: House, open: Opener, id: string): Promise<Said> {
  const versions = versionsOf(await eventsOf(house.tables, 'complaint', id), [
    'ComplaintReceived',
    'ComplaintScreened',
  ]);
  const opened = await sealedOf(house, open, id, ['matter'], (version) => versions.has(version));
  const named = opened.map(({ parts }) => (parts.matter ?? {}) as Named);
  return {
    targets: named.flatMap(({ target }) => (target ? [target] : [])),
    keepFrom: named.flatMap(({ keepFrom }) => keepFrom ?? []),
  };
}

async function reseat(house: House, open: Opener, id: string, at: Instant): Promise<void> {
  const said = await saidOf(house, open, id);
  for (let tries = 0; tries < 5; tries += 1) {
    const standing = await load<ComplaintState>(house.tables, 'complaint', id);
    const seats: Seated | undefined =
      standing && reseated(house, await house.lawAt(at, tries > 0), id, standing.state, said);
    if (!standing || !seats) return;
    const command = { type: 'reseat' as const, given: { ...seats, county: house.township.county.zh } };
    const outcome = await perform(house, keptComplaint(house.tables), { id, command, actor: CLOCK, at }, standing);
    if ('done' in outcome) return;
  }
  throw new Error(`the seats of complaint ${id} were not taken anew`);
}

/** Ids of the complaints that are still with somebody, all years of the house. */
async function openOnes({ tables, township }: House, at: Instant): Promise<string[]> {
  const first = Number(township.since.slice(0, 4));
  const years = Array.from({ length: Number(at.slice(0, 4)) + 1 - first + 1 }, (_, i) => String(first + i));
  const rows = await each(years, (year) => tables.all({ table: 'cases', pk: complaintsOf(year), consistent: true }));
  return rows.flat().flatMap((row) => {
    if (row.erased) return [];
    return isOpen(JSON.parse(String(row.body)) as ComplaintState) ? [String(row.id)] : [];
  });
}

/** The door's handler: a wake-up to take the seats anew, or a request for the routes. */
export const reseating =
  <E, C, A>(house: House, open: Opener, routes: (event: E, context: C) => A) =>
  async (event: E | ReseatEvent, context: C): Promise<A | { readonly fired: readonly never[] }> => {
    if ((event as Partial<ReseatEvent>).source !== 'reseat') return routes(event as E, context);
    const at = instant((event as ReseatEvent).time);
    const current = house.forCall();
    await each(await openOnes(current, at), (id) => reseat(current, open, id, at));
    return { fired: [] };
  };
