// Acting as people of the township act: requests to the house's own address with the token of the person. No row is
// written here and no rule is passed by.
import type { House } from '../house.ts';

/** What acting needs of a house. */
export type Stage = Pick<House, 'url' | 'token'>;

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the route says
  readonly body: any;
  readonly etag: string | null;
}

export interface Acting {
  /** Sends a request as a person. */
  ask(as: string, method: 'GET' | 'POST', path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** The same; throws an Error with the answer when it is no success. */
  must(as: string, method: 'GET' | 'POST', path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** Sends a command with the version the record has now. */
  command(as: string, path: string, name: string, body?: unknown): Promise<Answer>;
}
interface Headers {
  readonly [name: string]: string;
}

export function acting(house: Stage): Acting {
  const tokens = new Map<string, string>();
  async function tokenOf(number: string): Promise<string> {
    const token = tokens.get(number) ?? (await house.token(number));
    tokens.set(number, token);
    return token;
  }
  const acts: Acting = {
    async ask(as, method, path, body, headers = {}) {
      const answer = await fetch(house.url + path, {
        method,
        headers: { authorization: `Bearer ${await tokenOf(as)}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text), etag: answer.headers.get('etag') };
    },
    async must(as, method, path, body, headers) {
      const answer = await acts.ask(as, method, path, body, headers);
      if (answer.status < 400) return answer;
      throw new Error(`${as} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    },
    async command(as, path, name, body = {}) {
      const { etag } = await acts.must(as, 'GET', path);
      return acts.must(as, 'POST', `${path}/${name}`, body, { 'if-match': etag ?? '"0"' });
    },
  };
  return acts;
}
