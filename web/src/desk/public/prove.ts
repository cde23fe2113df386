// A second of work instead of a picture test: solves the door's challenge. Loaded only when something is sent.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { ask } from '../ask.ts';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

/**
 * The value of the header `Proof` for one address, `api/public/cases` where none is named. Throws as `ask` does, or when no
 * solution was found in time.
 */
export async function prove(root: string, address = 'cases'): Promise<string> {
  const route = encodeURIComponent(`POST /api/public/${address}`);
  const challenge = await ask<Challenge>(`${root}api/public/challenge?route=${route}`);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('no solution within the time allowed');
  return btoa(JSON.stringify({ challenge, solution }));
}
