// Marks of people in a complaint (SV-4.1): keyed hashes that only this house can compare, padded with lots so that their
// number tells nothing, and bound to a person's post so that whoever moves is refused until the seats are taken anew.
import { randomBytes } from 'node:crypto';
import { knowsComplaint } from '#shared/access/complaint-rights.ts';
import { whoIs } from '#shared/access/who.ts';
import type { Seated } from '#shared/complaint/commands.ts';
import { postOf, type Said, seatsFor } from '#shared/complaint/recusal.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { Law } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { House } from '../house.ts';

/** Bytes of a mark that are kept: 96 bits, more than anybody can try. */
const KEPT = 12;
/** A list is filled up to a multiple of this. */
const FILLED = 16;

type Keyed = Pick<House, 'keyed'>;

const shortened = (bytes: Buffer): string => bytes.subarray(0, KEPT).toString('base64url');

/** The mark that a person has in a complaint under the directory as it is. */
export const markOf = ({ keyed }: Keyed, id: string, directory: Directory, number: string): string =>
  shortened(Buffer.from(keyed('complaint', `${id}\n${postOf(directory, number)}`), 'hex'));

/** Everybody who may know of a complaint now, by number. */
export const whoKnows = (house: Keyed, id: string, directory: Directory, state: ComplaintState): string[] =>
  [...directory.staff.keys()].filter((number) => {
    const who = whoIs(directory, number);
    return who.kind === 'staff' && knowsComplaint(who, { state, mark: markOf(house, id, directory, number) });
  });

function listed(marks: readonly string[]): string[] {
  const missing = FILLED - (marks.length % FILLED || FILLED);
  const lots = Array.from({ length: marks.length === 0 ? FILLED : missing }, () => shortened(randomBytes(KEPT)));
  return [...marks, ...lots].sort();
}

const NAMES = ['know', 'serve', 'publish'] as const;
type Marked = { readonly [N in (typeof NAMES)[number]]: readonly string[] };

const each = (make: (name: (typeof NAMES)[number]) => readonly string[]): Marked => ({
  know: make('know'),
  serve: make('serve'),
  publish: make('publish'),
});

/** Who sits where, with the bare marks of those who do. */
function bare(house: Keyed, { directory, policy }: Law, id: string, said: Said): Seated {
  const { know, serve, publish, ...seats } = seatsFor(directory, policy, said);
  const people = { know, serve, publish };
  return { ...seats, marks: each((name) => people[name].map((one) => markOf(house, id, directory, one))) };
}

const filled = (marks: Marked): Marked => each((name) => listed(marks[name]));

/** Who sits where in a complaint about this, as it is kept. */
export function seated(house: Keyed, law: Law, id: string, said: Said): Seated {
  const seats = bare(house, law, id, said);
  return { ...seats, marks: filled(seats.marks) };
}

/** The same, without anybody who was not seated before. */
export function narrowed(house: Keyed, law: Law, id: string, before: ComplaintState, said: Said): Seated {
  const seats = bare(house, law, id, said);
  const marks = each((name) => seats.marks[name].filter((mark) => before.marks[name].includes(mark)));
  return { ...holding(house, law, id, before, { ...seats, marks }), marks: filled(marks) };
}

/** Who has it keeps it while their mark fits; else whom the seats give it to, if that one fits. */
function holding(house: Keyed, { directory }: Law, id: string, before: ComplaintState, seats: Seated): Seated {
  const { decides, ...rest } = seats;
  const sits = (number: string): boolean => {
    const mark = markOf(house, id, directory, number);
    return seats.marks.serve.includes(mark) || seats.marks.know.includes(mark);
  };
  const still = seats.forum === 'county' ? [] : before.assigned.filter(sits);
  const assigned = still.length > 0 ? still : seats.assigned.filter(sits);
  return { ...rest, assigned, ...(decides !== undefined && sits(decides) ? { decides } : {}) };
}

/** Seats taken anew when directory or target changed; undefined where nothing would change. */
export function reseated(house: Keyed, law: Law, id: string, before: ComplaintState, said: Said): Seated | undefined {
  const seats = holding(house, law, id, before, bare(house, law, id, said));
  const everybody = [...law.directory.staff.keys()].map((number) => markOf(house, id, law.directory, number));
  const known = (marks: readonly string[]) => everybody.filter((mark) => marks.includes(mark)).join();
  const same =
    NAMES.every((name) => known(before.marks[name]) === known(seats.marks[name])) &&
    before.forum === seats.forum &&
    before.decides === seats.decides &&
    before.assigned.join() === seats.assigned.join();
  return same ? undefined : { ...seats, marks: filled(seats.marks) };
}
