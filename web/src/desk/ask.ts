// Asking a door: JSON out, JSON in. What is no success becomes a Refused with the problem's own words; no connection
// becomes an Unreached, so that nobody takes silence for an answer.
import { language } from './page.ts';

/** What a problem document says (RFC 9457). */
export interface ProblemSaid {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly type?: string;
  readonly rule?: string;
  readonly violations?: readonly { readonly path: string; readonly says: string }[];
}

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: ProblemSaid;
  /** Seconds to wait, where the answer names them. */
  readonly retryAfter: number | undefined;
  constructor(problem: ProblemSaid, retryAfter?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: nothing is known of whether the request arrived. */
export class Unreached extends Error {
  override readonly name = 'Unreached';
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Sent as they are, in place of a body in JSON. */
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer is a file and comes as a Blob. */
  readonly as?: 'file';
}

/** Sends a request and answers its JSON, or its file. Throws Refused or Unreached. */
export async function ask<T>(address: string, asking: Asking = {}): Promise<T> {
  const { method = 'GET', body, bytes, headers = {}, as } = asking;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language === 'en' ? 'en' : 'zh-CN',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes ? { 'content-type': 'application/octet-stream' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes ? { body: bytes } : {}),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (as === 'file' && answer.ok) return (await answer.blob()) as T;
    text = await answer.text();
  } catch {
    throw new Unreached();
  }
  const read = parsed(text);
  if (answer.ok && read !== undefined) return read as T;
  const retryAfter = Number(answer.headers.get('retry-after'));
  const problem = { title: String(answer.status), detail: '', ...(read as object), status: answer.status };
  throw new Refused(problem, retryAfter > 0 ? retryAfter : undefined);
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
