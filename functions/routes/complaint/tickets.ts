// Tickets of files that come with a complaint: what a door gives for a file it has sealed, to be sent along with the words.
// A ticket shows nothing, is kept nowhere here, and holds the only key of its file until the words are sealed.
import type { FilesGiven, SealedFile } from '#shared/complaint/files.ts';
import type { House } from '../../house.ts';
import { Problem } from '../../http/problem.ts';
import { handedOut, takenBack } from '../../seal/box.ts';

const HOURS = 24;
const SAYS = {
  zh: '附件已经过期或者无法识别，请重新选择文件',
  en: 'a file is too old or cannot be recognised; choose it again',
};

const now = (): number => Math.floor(Date.now() / 1000);
/** Epoch second after which what is begun now cannot be gone on with. */
export const lapsing = (): number => now() + HOURS * 3600;

interface Lapsing {
  readonly expires: number;
}

/** A value given out for a day. */
export const ticketOf = (house: Pick<House, 'keyed'>, what: string, value: object): string =>
  handedOut(house, what, '', { ...value, expires: lapsing() });

/** The value of a ticket; undefined where it is none of these, or too old. */
export function ofTicket<T extends object>(
  house: Pick<House, 'keyed'>,
  what: string,
  ticket: string,
): (T & Lapsing) | undefined {
  const value = takenBack<T & Lapsing>(house, what, '', ticket);
  return value && value.expires > now() ? value : undefined;
}

const FILE = 'file of a complaint';

/** The ticket for a file that was sealed. */
export const fileTicket = (house: Pick<House, 'keyed'>, file: SealedFile): string => ticketOf(house, FILE, file);

/** The files of these tickets, each once. Throws 400 naming `files` for a ticket that is none, or too old. */
export function filesOf(house: Pick<House, 'keyed'>, tickets: readonly string[] = []): FilesGiven['files'] {
  const files = tickets.map((ticket) => {
    const file = ofTicket<SealedFile>(house, FILE, ticket);
    if (!file) throw new Problem('malformed', { violations: [{ path: 'files', says: SAYS }] });
    const { expires: _, ...facts } = file;
    return facts as unknown as SealedFile;
  });
  return [...new Map(files.map((file) => [file.id, file])).values()];
}
