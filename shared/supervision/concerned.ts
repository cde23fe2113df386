// Whom a matter concerns: the person it is about, everybody of the office, its head and its leader, whoever acts for one of
// these now, and who has something of it to put right. They stand aside where the matter becomes a clue (SV-4.5): the same
// people, by the same question, from whom the record itself is kept.
import { isConcerned, type Watched } from '../access/supervision-rights.ts';
import { type StaffWho, whoIs } from '../access/who.ts';
import type { Directory } from '../directory/directory.ts';

/** Everybody who works here at the directory's moment, with what follows from it. */
export const everybody = (directory: Directory): readonly StaffWho[] =>
  [...directory.staff.keys()].map((number) => whoIs(directory, number)).filter((who) => who.kind === 'staff');

/** By staff number, of those who are given. */
export const peopleConcerned = (all: readonly StaffWho[], record: Watched): readonly string[] =>
  all.filter((who) => isConcerned(who, record)).map(({ number }) => number);
