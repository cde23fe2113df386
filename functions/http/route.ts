// One route: where it listens, what it takes and answers, and what it does. The same list makes the API description.
import type * as v from 'valibot';
import type { Label } from '#shared/words/label.ts';
import type { ProblemName } from '#shared/words/problems.ts';
import type { House } from '../house.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';
import type { Reply } from './reply.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `{name}` stands for one part of the path. */
  readonly path: string;
  readonly summary: Label;
  readonly staff: boolean;
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  /** Media types of files that are taken as they are, beside or in place of a JSON body. */
  readonly bytes?: readonly string[];
  readonly answers: { readonly [status: number]: v.GenericSchema | null };
  /** Media types of files in which the 200 is given as well, where they are asked for. */
  readonly files?: readonly string[];
  readonly problems: readonly ProblemName[];
  readonly takes?: readonly ('If-Match' | 'Idempotency-Key' | 'Proof' | 'Ticket')[];
  /** No line of the log tells that it was asked: how often would already say something of a complaint (SV-4.1). */
  readonly unlogged?: true;
  readonly handle: (call: Call, house: House) => Promise<Reply>;
}

/** Longest part of an address, in characters. */
const LONGEST_PART = 200;

interface Compiled {
  readonly route: Route;
  readonly parts: readonly string[];
}

const matched = ({ parts }: Compiled, given: readonly string[]): { [name: string]: string } | undefined => {
  if (parts.length !== given.length) return undefined;
  const params: { [name: string]: string } = {};
  for (const [i, part] of parts.entries()) {
    const value = given[i] as string;
    if (part.startsWith('{')) params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
};

/** Finds the route for a request; throws 404 for an unknown address and 405 for another method of a known one. */
export function routing(routes: readonly Route[]) {
  const compiled = routes.map((route) => ({ route, parts: route.path.split('/') }));
  return (
    method: string,
    path: string,
  ): { readonly route: Route; readonly params: { readonly [name: string]: string } } => {
    let given: string[];
    try {
      given = path.split('/').map(decodeURIComponent);
    } catch {
      throw new Problem('unknown');
    }
    // No id is longer, and the tables take no longer keys.
    if (given.some((part) => part.length > LONGEST_PART)) throw new Problem('unknown');
    const known = compiled.flatMap((one) => {
      const params = matched(one, given);
      return params ? [{ route: one.route, params }] : [];
    });
    const exact = known.filter(({ route }) => route.method === method || (method === 'HEAD' && route.method === 'GET'));
    const best = exact.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
    if (best) return best;
    throw new Problem(known.length > 0 ? 'method' : 'unknown');
  };
}
