// A reporter with files for a complaint: announced, sent piece by piece, and the tickets that come of it; and who opens one.
import { CARRIED, partsOf } from '#functions/attachments/pieces.ts';
import type { House } from '#functions/house.ts';
import { unsealRoutes } from '#functions/routes/unseal.ts';
import { asking, claimsOf, type Given } from '../http/gateway-event.ts';
import { type Person, personOf } from '../routes/person.ts';
import { inPieces, OCTETS } from '../routes/sending-files.ts';
import { ALL_ROUTES } from '../town.ts';
import type { SealedTown } from './sealed-town.ts';

export interface FileSent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const ADDRESS = '/api/public/files';

export function sendingToComplaint(town: SealedTown, house: House = town.house) {
  const person: Person = personOf(town);
  const ask = asking([...ALL_ROUTES, ...unsealRoutes(town.open)], house);
  const announce = async ({ name, type, bytes }: FileSent): Promise<Given> =>
    ask({
      path: ADDRESS,
      headers: { 'content-type': 'application/json', proof: await person.proof(ADDRESS) },
      body: JSON.stringify({ name, type, bytes: bytes.length }),
    });
  const piece = (ticket: string, n: number, bytes: Buffer): Promise<Given> =>
    ask({ method: 'PUT', path: `${ADDRESS}/${n}`, headers: { ...OCTETS, ticket }, body: bytes });
  const answers = async (file: FileSent): Promise<Given> => {
    const { json } = await announce(file);
    let last: Given | undefined;
    for (const [i, bytes] of inPieces(file.bytes).entries()) last = await piece(json.ticket, i + 1, bytes);
    return last as Given;
  };
  return {
    person,
    announce,
    piece,
    pieces: inPieces,
    /** What the last piece answers. */
    answers,
    /** The ticket of a file that is taken. */
    async ticket(file: FileSent): Promise<string> {
      const { status, text, json } = await answers(file);
      if (status !== 201) throw new Error(text);
      return json.file;
    },
    /** Reads a file of a complaint with a pass. */
    read: (by: string, id: string, pass: string, n = 1): Promise<Given> =>
      ask({
        path: `/api/cases/${id}/sealed-file`,
        headers: { 'content-type': 'application/json' },
        claims: claimsOf(by),
        body: JSON.stringify({ pass, piece: n }),
      }),
    /** Opens one file for a reason and reads all of it. */
    async opened(by: string, id: string, file: { readonly id: string; readonly bytes: number }): Promise<Buffer> {
      const { status, body } = await town.command(by, `/api/cases/${id}`, 'unseal', {
        reason: '核对材料',
        file: file.id,
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      const parts: Buffer[] = [];
      for (let n = 1; n <= partsOf(file.bytes, CARRIED); n++) parts.push((await this.read(by, id, body.pass, n)).bytes);
      return Buffer.concat(parts);
    },
  };
}
