// Everybody whose word a signed record asks for: told when it is written, and again when nobody answered in time.
import { decidesOn } from '../access/signed-rights.ts';
import { whoIs } from '../access/who.ts';
import type { Directory } from '../directory/directory.ts';
import type { SignedState } from './state.ts';

/** Their numbers; empty where there is nobody now. */
export const deciders = (directory: Directory, state: SignedState): string[] =>
  [...directory.staff.keys()].filter((number) => {
    const who = whoIs(directory, number);
    return who.kind === 'staff' && decidesOn(who, state);
  });
