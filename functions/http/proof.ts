// Proof of work instead of a picture test: a challenge signed here, bound to one route, good for ten minutes, spent once.
// It asks nothing of the person and sends nothing to anyone else.
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { House } from '../house.ts';
import { proofKey } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

const MINUTES = 10;
/** About a second of a cheap telephone's time: 256 tries on average of this many rounds each. */
const ROUNDS = 500;

const SAYS = { zh: '请先完成页面的安全验证后再提交', en: 'a solved challenge of this route is needed' };
const SPENT = { zh: '这次安全验证已经用过，请重新验证', en: 'this challenge is spent; solve a new one' };

const secretOf = (house: House): string => house.keyed('proof', 'signature');

/** A fresh challenge for one route, e.g. `POST /api/public/cases`. */
export const challenge = (house: House, route: string) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    keyPrefix: '00',
    deriveKey,
    data: { route },
    expiresAt: Math.floor(Date.now() / 1000) + MINUTES * 60,
    hmacSignatureSecret: secretOf(house),
  });

type Solved = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>;

/** Checks the `Proof` header of a call and answers the row that spends it. Throws 400 naming `Proof` otherwise. */
export async function proven(call: Call, house: House): Promise<Put[]> {
  const fail = (): never => {
    throw new Problem('malformed', { violations: [{ path: 'Proof', says: SAYS[call.language] }] });
  };
  let solved: Solved;
  try {
    solved = JSON.parse(Buffer.from(call.headers.proof ?? '', 'base64').toString('utf8')) as Solved;
    // Only these two are the sender's: how they are checked is not.
    const { challenge: posed, solution } = solved;
    const hmacSignatureSecret = secretOf(house);
    const { verified } = await verifySolution({ challenge: posed, solution, deriveKey, hmacSignatureSecret });
    if (!verified || solved.challenge.parameters.data?.route !== `${call.method} ${call.path}`) fail();
  } catch {
    return fail();
  }
  const { expiresAt, nonce } = solved.challenge.parameters;
  const expires = Number(expiresAt) + 60;
  const key = proofKey(house.keyed('proof-spent', nonce));
  return [{ table: 'ephemera', row: { ...key, expires }, condition: { absent: true } }];
}

/** The 400 for a proof whose row was already there when it was to be spent. */
export const alreadySpent = (): Problem => new Problem('malformed', { violations: [{ path: 'Proof', says: SPENT }] });
