// A clerk at the counter with a case and files to lay to it: every request that has to do with an attachment.
import { PIECE } from '#functions/attachments/pieces.ts';
import type { House } from '#functions/house.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { ALL_ROUTES, type Town } from '../town.ts';

type Sent = { readonly [name: string]: string };

export const OCTETS = { 'content-type': 'application/octet-stream' };

/** The bytes as they are announced: in pieces. */
export const inPieces = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => bytes.subarray(i * PIECE, (i + 1) * PIECE));

/** Requests about the files of one case, by 1001 unless said otherwise. */
export function sendingFiles(town: Town, id: string) {
  const send = (
    method: string,
    path: string,
    body?: Buffer | string,
    headers: Sent = {},
    by = '1001',
    house: House = town.house,
  ): Promise<Given> => {
    const [bare = '', query = ''] = path.split('?');
    const ask = asking(ALL_ROUTES, house);
    return ask({ method, path: bare, query, headers, claims: claimsOf(by), ...(body === undefined ? {} : { body }) });
  };
  const announce = (facts: object, by = '1001', headers: Sent = {}): Promise<Given> => {
    const body = JSON.stringify({ case: id, name: '照片.png', type: 'image/png', ...facts });
    return send('POST', '/api/attachments', body, { 'content-type': 'application/json', ...headers }, by);
  };
  const piece = (upload: string, n: number | string, bytes: Buffer, by = '1001'): Promise<Given> =>
    send('PUT', `/api/attachments/${upload}/${n}`, bytes, OCTETS, by);
  return {
    send,
    announce,
    piece,
    /** The whole file in one request. */
    whole: (bytes: Buffer, type = 'image/png', name = '照片.png', more: Sent = {}, by = '1001'): Promise<Given> => {
      const path = `/api/attachments?case=${id}&name=${encodeURIComponent(name)}`;
      return send('POST', path, bytes, { 'content-type': type, ...more }, by);
    },
    read: (file: string, by = '1001', query = ''): Promise<Given> =>
      send('GET', `/api/attachments/${file}${query}`, undefined, {}, by),
    /** Announces a file and sends it in the order given; the answers in that order. */
    async sendAll(bytes: Buffer, order: readonly number[]): Promise<Given[]> {
      const { json } = await announce({ bytes: bytes.length });
      const answers: Given[] = [];
      for (const n of order) answers.push(await piece(json.id, n, inPieces(bytes)[n - 1] as Buffer));
      return answers;
    },
    /** What the history of the case says of files. */
    async entries() {
      const { body } = await town.ask('1001', 'GET', `/api/cases/${id}`);
      const timeline = body.timeline as { type: string; data: { file: string }; text?: { name: string } }[];
      return timeline.filter(({ type }) => type === 'AttachmentAdded');
    },
  };
}
