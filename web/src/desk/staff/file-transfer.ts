// Carrying files between this machine and the house, in pieces: no request holds ten megabytes, and a line that breaks
// costs one piece.
import { uuid } from '../page.ts';
import type { Desk } from './desk.ts';

interface AnnouncedAnswer {
  readonly id: string;
  readonly pieces: number;
  readonly pieceBytes: number;
}

/** A file on its way to a case. What was sent stays sent for a day, so that it can be gone on with. */
export class Upload {
  readonly file: File;
  private readonly desk: Desk;
  private readonly caseId: string;
  private readonly key = uuid();
  private sent = 0;
  private stopped = false;

  constructor(desk: Desk, caseId: string, file: File) {
    this.desk = desk;
    this.caseId = caseId;
    this.file = file;
  }

  /** No further piece is sent; the house forgets the others by itself. */
  stop(): void {
    this.stopped = true;
  }

  /**
   * Sends what is still to be sent; `progress` is told the share of it, 0 to 1. Answers whether all of it arrived: not
   * when it was stopped. Throws Refused, Unreached or SessionEnded; after the last two it can be asked again.
   */
  async go(progress: (share: number) => void): Promise<boolean> {
    const { desk, caseId, file } = this;
    const body = { case: caseId, name: file.name, type: file.type, bytes: file.size };
    const headers = { 'idempotency-key': this.key };
    const { id, pieces, pieceBytes } = await desk.ask<AnnouncedAnswer>('/attachments', {
      method: 'POST',
      body,
      headers,
    });
    for (progress(this.sent / pieces); this.sent < pieces && !this.stopped; progress(this.sent / pieces)) {
      const from = this.sent * pieceBytes;
      const bytes = file.slice(from, from + pieceBytes);
      await desk.ask(`/attachments/${id}/${this.sent + 1}`, { method: 'PUT', bytes });
      this.sent += 1;
    }
    return this.sent === pieces;
  }
}

/** A file of the house, all its parts put together. Throws Refused, Unreached or SessionEnded. */
export async function fetched(desk: Desk, id: string, bytes: number): Promise<Blob> {
  const parts: Blob[] = [];
  for (let got = 0, n = 1; got < bytes; n++) {
    const part = await desk.ask<Blob>(`/attachments/${id}?piece=${n}`, { as: 'file' });
    parts.push(part);
    got += part.size;
  }
  return new Blob(parts, { type: parts[0]?.type ?? '' });
}

/** Hands a file to the browser to be saved; it is never shown within the desk. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file over within the same turn; older ones want the address a little longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
