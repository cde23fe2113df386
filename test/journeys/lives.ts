// What the lives of cases share: one sample house in which time only goes forward, people who act in it, and the person
// who follows with number and code and proves each step.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { House } from '#infra/local/house.ts';
import { type Answer, speaking } from './open-sample-house.ts';

/** A matter as its receipt names it. */
export interface Matter {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Everybody in the house by staff number, each step taken on the version just seen. */
export function livesIn(house: () => House) {
  const as = (number: string) => speaking(house(), number);
  return {
    /** Registers and answers what the receipt says. */
    register: async (by: string, body: object): Promise<Matter & { readonly answer: Answer['body'] }> => {
      const { body: answer } = must(await (await as(by)).post('/api/cases', body), 201);
      return { id: answer.id, number: answer.number, code: answer.receipt.code, answer };
    },
    /** A step that must be done; answers the new state. */
    does: async (by: string, id: string, command: string, body: object = {}): Promise<Answer['body']> =>
      must(await (await as(by)).step(id, command, body), 200).body,
    /** A step that must be refused; answers `status rule`. */
    refused: async (by: string, id: string, command: string, body: object = {}): Promise<string> => {
      const { status, body: problem } = await (await as(by)).step(id, command, body);
      return `${status} ${problem.rule ?? problem.title}`;
    },
    reads: async (by: string, id: string): Promise<Answer['body']> =>
      must(await (await as(by)).get(`/api/cases/${id}`), 200).body,
    todo: async (by: string): Promise<Answer['body'][]> =>
      must(await (await as(by)).get('/api/cases?view=todo'), 200).body.items,
    asks: async (by: string, path: string, body: object, headers = {}): Promise<Answer> =>
      (await as(by)).post(path, body, headers),
    /** What the person does under number and code, with a proof of work bound to the route. */
    person: async (route: string, body: object): Promise<Answer> => {
      const anyone = await speaking(house());
      const path = `/api/public/${route}`;
      const asked = encodeURIComponent(`POST ${path}`);
      const { body: challenge } = must(await anyone.get(`/api/public/challenge?route=${asked}`), 200);
      const solution = await solveChallenge({ challenge, deriveKey });
      const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
      return anyone.post(path, body, { proof });
    },
    follows: async ({ number, code }: Pick<Matter, 'number' | 'code'>): Promise<Answer['body']> =>
      must(await (await speaking(house())).post('/api/public/lookup', { number, code }), 200).body,
  };
}

/** Types of the events of a case as its page shows them, oldest first. */
export const typesOf = (view: Answer['body']): string[] => view.timeline.map(({ type }: { type: string }) => type);
