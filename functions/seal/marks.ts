// Marks of people in a complaint (SV-4.1): keyed hashes that only this house can compare, padded with lots so that their
// number tells nothing. One kind is bound to a person's post, so that whoever moves is refused until the seats are taken
// anew; the other stands for the number alone, and whoever once stood aside stands aside for good.
import { randomBytes } from 'node:crypto';
import {
  decidesOnComplaint,
  holdsComplaint,
  knowsComplaint,
  type MarkedComplaint,
} from '#shared/access/complaint-rights.ts';
import { postOf, type Said, type Seats, seatsFor } from '#shared/complaint/recusal.ts';
import type { ComplaintState, Marks } from '#shared/complaint/state.ts';
import type { Law } from '#shared/decision.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { House } from '../house.ts';

/** Bytes of a mark that are kept: 96 bits, more than anybody can try. */
const KEPT = 12;
/** A list is filled up to a multiple of this. */
const FILLED = 16;

type Keyed = Pick<House, 'keyed'>;
type State = Pick<ComplaintState, 'marks' | 'undone' | 'closer'>;

const shortened = (bytes: Buffer): string => bytes.subarray(0, KEPT).toString('base64url');
const keyedMark = ({ keyed }: Keyed, id: string, what: string): string =>
  shortened(Buffer.from(keyed('complaint', `${id}\n${what}`), 'hex'));

/** The mark of a person's number and post under the directory as it is. */
export const markOf = (house: Keyed, id: string, directory: Directory, number: string): string =>
  keyedMark(house, id, postOf(directory, number));
/** The mark of a number, whatever post it holds. */
export const ownMark = (house: Keyed, id: string, number: string): string => keyedMark(house, id, number);

/** A record that is kept among some, beside the mark that somebody would have in it; any other as it is. */
export const besideMark = <S extends { readonly among?: readonly string[] }>(
  house: Keyed,
  directory: Directory,
  number: string,
  id: string,
  record: S,
): S & { readonly mark?: string } =>
  record.among ? { ...record, mark: markOf(house, id, directory, number) } : record;

/** A complaint as rights judge it for one person. */
export const markedFor = (
  house: Keyed,
  id: string,
  directory: Directory,
  number: string,
  state: State,
): MarkedComplaint => ({
  state,
  mark: markOf(house, id, directory, number),
  own: ownMark(house, id, number),
});

/** Everybody active who passes a test in a complaint, by number. */
const those =
  (test: (complaint: MarkedComplaint) => boolean) =>
  (house: Keyed, id: string, directory: Directory, state: State): string[] =>
    [...directory.staff.values()]
      .filter(({ number, active }) => active && test(markedFor(house, id, directory, number, state)))
      .map(({ number }) => number)
      .sort();

export const whoKnows = those(knowsComplaint);
export const whoHolds = those(holdsComplaint);
export const whoDecides = those(decidesOnComplaint);

/** Whether somebody may be made to look into it: seated as such, still in the post they had then, and not aside. */
export const mayServe = (house: Keyed, id: string, directory: Directory, { marks }: State, number: string): boolean =>
  marks.serve.includes(markOf(house, id, directory, number)) && !marks.out.includes(ownMark(house, id, number));

/** Publishers who may let its result through: seated as such, and still in the post they had then. */
export const whoPublishes = (house: Keyed, id: string, directory: Directory, { marks }: State): string[] =>
  [...directory.staff.values()]
    .filter(
      ({ number, active }) =>
        active &&
        marks.publish.includes(markOf(house, id, directory, number)) &&
        !marks.out.includes(ownMark(house, id, number)),
    )
    .map(({ number }) => number)
    .sort();

/** Marks, in another record, of these people in their posts. */
export const amongOf = (house: Keyed, id: string, directory: Directory, numbers: readonly string[]): string[] =>
  filled(numbers.map((number) => markOf(house, id, directory, number)));

/** A list that is filled up with lots, in no order. */
export function filled(marks: readonly string[]): string[] {
  const missing = marks.length === 0 ? FILLED : (FILLED - (marks.length % FILLED)) % FILLED;
  return [...marks, ...Array.from({ length: missing }, () => shortened(randomBytes(KEPT)))].sort();
}

type People = Pick<Seats, 'know' | 'serve' | 'publish' | 'hold' | 'decide' | 'out'>;

/** The marks of people in their seats, as they are kept. */
function marksOf(house: Keyed, id: string, directory: Directory, people: People): Marks {
  const post = (numbers: readonly string[]) => filled(numbers.map((one) => markOf(house, id, directory, one)));
  const own = (numbers: readonly string[]) => filled(numbers.map((one) => ownMark(house, id, one)));
  const { know, serve, publish, hold, decide, out } = people;
  return {
    know: post(know),
    serve: post(serve),
    publish: post(publish),
    hold: own(hold),
    decide: own(decide),
    out: own(out),
  };
}

/** Who sits where in a complaint about this, as it comes in. */
export function seated(house: Keyed, { directory, policy }: Law, id: string, said: Said) {
  const { forum, named, ...people } = seatsFor(directory, policy, said);
  return { forum, named, marks: marksOf(house, id, directory, people) };
}

/** Numbers of the staff, gone ones too, whose own mark is in a list. */
const numbersIn = (house: Keyed, id: string, directory: Directory, marks: readonly string[]): string[] =>
  [...directory.staff.keys()].filter((number) => marks.includes(ownMark(house, id, number)));

/** Everybody who stands aside in a complaint, now or ever: not those who merely need not know of it. */
export const whoStandsAside = (house: Keyed, id: string, directory: Directory, { marks }: State): string[] =>
  numbersIn(house, id, directory, marks.out);

/**
 * Who holds it under new seats: who held it, while they still may; else whom the rule itself names. In the group's forum
 * only who decides gives it to another, so that nobody chooses the holder by moving people about.
 */
function holdersNow(seats: Seats, before: readonly string[]): readonly string[] {
  const still = before.filter((one) => seats.serve.includes(one) || seats.know.includes(one));
  if (seats.forum === 'county') return [];
  if (still.length > 0 && seats.forum !== 'leading-group') return still;
  return seats.forum === 'group' && seats.decide.length > 0 ? [] : seats.hold;
}

/** The seats under the directory as it is, for a complaint that is already there. Whoever stood aside stands aside still. */
function seatsAgain(house: Keyed, { directory, policy }: Law, id: string, before: State, said: Said, titles: boolean) {
  const aside = numbersIn(house, id, directory, before.marks.out);
  const seats = seatsFor(directory, policy, said, { aside, titles });
  const hold = holdersNow(seats, numbersIn(house, id, directory, before.marks.hold));
  return { ...seats, hold };
}

/** Seats after it became clear whom it is really about: nobody comes in who was not seated before. */
export function narrowed(house: Keyed, law: Law, id: string, before: State, said: Said) {
  const { forum, ...seats } = seatsAgain(house, law, id, before, said, true);
  const { directory } = law;
  const [knew, held] = [whoKnows(house, id, directory, before), whoHolds(house, id, directory, before)];
  const among = (people: readonly string[], seatedBefore: readonly string[]) =>
    people.filter((one) => seatedBefore.includes(one));
  const know = among(seats.know, [...knew, ...held]);
  const together = forum !== 'leading-group' || know.length >= law.policy.complaints.fewestMembers;
  const served = [...directory.staff.keys()].filter((one) =>
    before.marks.serve.includes(markOf(house, id, directory, one)),
  );
  const published = [...directory.staff.keys()].filter((one) =>
    before.marks.publish.includes(markOf(house, id, directory, one)),
  );
  const people = {
    ...seats,
    know,
    serve: among(seats.serve, [...served, ...know]),
    publish: among(seats.publish, published),
    hold: together ? among(seats.hold, [...know, ...served]) : [],
    decide: among(seats.decide, know),
  };
  return { forum, marks: marksOf(house, id, directory, people) };
}

/** Seats taken anew because the directory changed or the target became clear; undefined where nothing would change. */
export function reseated(house: Keyed, law: Law, id: string, before: State, said: Said) {
  const { forum, named: _, ...people } = seatsAgain(house, law, id, before, said, false);
  const { directory } = law;
  const marks = marksOf(house, id, directory, people);
  const everybody = [...directory.staff.keys()];
  const posts = everybody.map((one) => markOf(house, id, directory, one));
  const owns = everybody.map((one) => ownMark(house, id, one));
  const same = (Object.keys(marks) as (keyof Marks)[]).every((name) => {
    const kind = name === 'know' || name === 'serve' || name === 'publish' ? posts : owns;
    const known = (list: readonly string[]) => kind.filter((mark) => list.includes(mark)).join();
    return known(before.marks[name]) === known(marks[name]);
  });
  return same ? undefined : { forum, marks };
}
