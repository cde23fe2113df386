// A step of the reporter under number and code. Files that come with it are counted by what the code alone opens, so that
// the count stands nowhere in the clear; on a record that moved on meanwhile they are counted anew.
import { setTimeout as pause } from 'node:timers/promises';
import { NO_FILES } from '#shared/complaint/files.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { House } from '../../house.ts';
import { keptComplaint } from '../../perform/kept-complaint.ts';
import { load } from '../../perform/load.ts';
import { type Order, type Outcome, perform } from '../../perform/perform.ts';
import { eraseSealedFile } from '../../table/sealed-files.ts';
import { complaintUnder, type ReporterOrder } from './following.ts';
import { filesOf } from './tickets.ts';

const TRIES = 20;

interface Under {
  readonly number: string;
  readonly code: string;
}

/** Takes the step. Throws 400 for files that are none. */
export async function performedByReporter(
  house: House,
  under: Under,
  { command, ...order }: Order<ReporterOrder>,
): Promise<Outcome<ComplaintState>> {
  const kept = keptComplaint(house.tables);
  const { files: tickets = [], ...bare } = command;
  if (bare.type === 'withdraw') return withdrawn(house, under, { ...order, command: bare });
  const files = bare.type === 'message' ? filesOf(house, tickets) : [];
  if (files.length === 0) return perform(house, kept, { ...order, command: bare });
  for (let tried = 1; ; tried++) {
    const standing = await load<ComplaintState>(house.tables, 'complaint', order.id);
    if (!standing) return { missing: true };
    // Read after the version that they are weighed on: there is none among them that this version does not have.
    const held = (await complaintUnder(house, under.number, under.code))?.held ?? NO_FILES;
    const weighed = { ...order, on: standing.head.version, command: { ...bare, given: { files, held } } };
    const outcome = await perform(house, kept, weighed, standing);
    if (!('outdated' in outcome)) return outcome;
    if (tried === TRIES) return { busy: true };
    await pause(Math.random() * 50);
  }
}

/** Taken back without trace, its files leave tombstones too; their keys went with the words already (SC-1). */
async function withdrawn(house: House, under: Under, order: Order<ReporterOrder>): Promise<Outcome<ComplaintState>> {
  const before = await complaintUnder(house, under.number, under.code);
  const outcome = await perform(house, keptComplaint(house.tables), order);
  if ('done' in outcome && outcome.done.state.undone) {
    for (const { id, parts } of before?.held.files ?? []) await eraseSealedFile(house.tables, id, parts);
  }
  return outcome;
}
