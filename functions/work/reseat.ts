// Taking the seats of complaints anew (SV-4.1): who holds which post changed, so who stands aside may have too. Whom each
// complaint is about is opened in memory, compared and forgotten; only new marks are written.
import type { ComplaintState } from '#shared/complaint/state.ts';
import { CLOCK } from '#shared/decision.ts';
import { type Instant, instant } from '#shared/time.ts';
import { countyBody } from '#shared/words/complaint.ts';
import type { House } from '../house.ts';
import { keptComplaint } from '../perform/kept-complaint.ts';
import { load } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { saidIn } from '../routes/complaint/sealed.ts';
import { reseated } from '../seal/marks.ts';
import type { Opener } from '../seal/open.ts';
import { abreast } from '../table/abreast.ts';
import { complaintsOf } from '../table/keys.ts';
import { each } from './each.ts';

interface ReseatEvent {
  readonly source: 'reseat';
  readonly time: string;
}

async function reseat(house: House, open: Opener, id: string, at: Instant): Promise<void> {
  const said = await saidIn(house, open, id);
  for (let tries = 0; tries < 5; tries += 1) {
    const standing = await load<ComplaintState>(house.tables, 'complaint', id);
    const seats = standing && reseated(house, await house.lawAt(at, tries > 0), id, standing.state, said);
    if (!standing || !seats) return;
    const command = { type: 'reseat' as const, given: { ...seats, county: countyBody(house.township.county) } };
    const outcome = await perform(house, keptComplaint(house.tables), { id, command, actor: CLOCK, at }, standing);
    if ('done' in outcome) return;
  }
  throw new Error(`the seats of complaint ${id} were not taken anew`);
}

/** Ids of all complaints, the newest first: also one that is closed is read by those who may know of it, and no others. */
async function everyOne({ tables, township }: House, at: Instant): Promise<string[]> {
  const first = Number(township.since.slice(0, 4));
  const years = Array.from({ length: Number(at.slice(0, 4)) + 1 - first + 1 }, (_, i) => String(first + i));
  const rows = await each(years.reverse(), (pk) =>
    tables.all({ table: 'cases', pk: complaintsOf(pk), newestFirst: true, consistent: true }),
  );
  return rows.flat().flatMap((row) => (row.erased ? [] : [String(row.id)]));
}

/** The door's handler: a wake-up to take the seats anew, or a request for the routes. */
export const reseating =
  <E, C, A>(house: House, open: Opener, routes: (event: E, context: C) => A) =>
  async (event: E | ReseatEvent, context: C): Promise<A | { readonly fired: readonly never[] }> => {
    if ((event as Partial<ReseatEvent>).source !== 'reseat') return routes(event as E, context);
    const at = instant((event as ReseatEvent).time);
    const current = house.forCall();
    const settled = await abreast(await everyOne(current, at), (id) =>
      reseat(current, open, id, at).then(
        () => undefined,
        (fault: unknown) => ({ fault }),
      ),
    );
    const failed = settled.flatMap((one) => (one ? [one.fault] : []));
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} complaints keep their old seats`);
    return { fired: [] };
  };
