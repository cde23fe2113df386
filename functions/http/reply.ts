// What a route answers, before the chain adds the headers every answer carries.
export interface Reply {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** In place of a text: a file that is none. */
  readonly bytes?: Uint8Array;
}

/** An answer in JSON. */
export const json = (status: number, body: unknown, headers: { readonly [name: string]: string } = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/** An answer as a page. */
export const html = (status: number, body: string, headers: { readonly [name: string]: string } = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});
