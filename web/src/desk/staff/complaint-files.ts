// The files that came with a complaint, under the words they came with: opening one takes a reason of its own, is on record
// like every opening, and hands the file to the browser to be saved. Nothing of it stays on the page.
import { complaintFileWords as words } from '#shared/words/desk/complaint-files.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { said } from '../page.ts';
import { inMegabytes, sayFailure } from './attachments.ts';
import type { Desk } from './desk.ts';
import { save } from './file-transfer.ts';

/** A file as an opening tells of it. */
export interface FileSaid {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}
/** The complaint that they came with, as it was seen. */
export interface FilesOf {
  readonly id: string;
  readonly version: number;
}

/** Records the opening of a file and reads all of it. Throws Refused, Unreached or SessionEnded. */
async function opened(desk: Desk, { id, version }: FilesOf, file: FileSaid, reason: string): Promise<Blob> {
  const path = `/cases/${encodeURIComponent(id)}`;
  const headers = { 'if-match': `"${version}"` };
  const body = { reason, file: file.id };
  const { pass } = await desk.ask<{ readonly pass: string }>(`${path}/unseal`, { method: 'POST', body, headers });
  const parts: Blob[] = [];
  for (let got = 0, piece = 1; got < file.bytes; piece++) {
    const asked = { method: 'POST', body: { pass, piece }, as: 'file' } as const;
    const part = await desk.ask<Blob>(`${path}/sealed-file`, asked);
    parts.push(part);
    got += part.size;
  }
  return new Blob(parts, { type: parts[0]?.type ?? '' });
}

/** A referral as it is taken along: what is sealed to the other body, and in how many pieces its files come. */
export interface CarriedAnswer {
  readonly file: string;
  readonly pass: string;
  readonly pieces: number;
}

/** All files of a referral, sealed as they lie. Throws Refused, Unreached or SessionEnded. */
export async function filesCarried(desk: Desk, id: string, { pass, pieces }: CarriedAnswer): Promise<Blob[]> {
  const parts: Blob[] = [];
  for (let piece = 1; piece <= pieces; piece++) {
    const asked = { method: 'POST', body: { pass, piece }, as: 'file' } as const;
    parts.push(await desk.ask<Blob>(`/cases/${encodeURIComponent(id)}/sealed-file`, asked));
  }
  return parts;
}

/** Told by what stands around it once a file was opened and its opening is on record. */
export const FILE_OPENED = 'file-opened';

let made = 0;

/** The files of one event, and the reason for which one of them is opened. */
export function complaintFiles(desk: Desk, of: FilesOf, files: readonly FileSaid[]): HTMLElement {
  made += 1;
  const id = `file-reason-${made}`;
  const reason = make('input', { type: 'text', id, autocomplete: 'off', 'aria-describedby': `${id}-hint` });
  const told = make('div', { role: 'status' });
  const get = async (file: FileSaid): Promise<void> => {
    const why = reason.value.trim();
    if (why === '') {
      fillWith(told, notice(said(words.needsReason), 'bad'));
      reason.focus();
      return;
    }
    fillWith(told, notice(said(words.opening, { name: file.name })));
    try {
      save(await opened(desk, of, file, why), file.name);
      fillWith(told, notice(said(words.saved, { name: file.name })));
      told.dispatchEvent(new CustomEvent(FILE_OPENED, { bubbles: true }));
    } catch (thrown) {
      sayFailure(told, thrown, said(words.notReached));
    }
  };
  return make(
    'div',
    { class: 'unprinted' },
    make('div', { class: 'field' }, [
      make('label', { for: id }, said(words.reason)),
      make('p', { class: 'hint', id: `${id}-hint` }, said(words.reasonHint)),
      reason,
    ]),
    make(
      'ul',
      { class: 'files' },
      files.map((file) =>
        make(
          'li',
          {},
          make(
            'div',
            { class: 'file' },
            file.name,
            make('span', { class: 'under' }, said(words.size, { megabytes: inMegabytes(file.bytes) })),
          ),
          button('plain', said(words.open), () => void get(file), {
            'aria-label': said(words.openOf, { name: file.name }),
          }),
        ),
      ),
    ),
    told,
  );
}
