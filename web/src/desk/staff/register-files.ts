// Files that somebody brings with a complaint to the counter: sent and sealed before it is registered; afterwards nothing of
// them is on this page, and whoever took them down cannot read them (SV-4.1).
import { complaintFileWords as words } from '#shared/words/desk/complaint-files.ts';
import type { Fault } from '../field-faults.ts';
import { fileFault, refusedFile, sendFile } from '../file-sending.ts';
import { make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';

/** No name: what a form holds by name may be kept as a draft, and of a complaint nothing is. */
export const filesField = ({ facts: { attachments } }: Desk): HTMLElement =>
  make(
    'div',
    { class: 'field', 'data-field': 'files' },
    make('label', { for: 'r-files' }, said(words.add)),
    make(
      'p',
      { class: 'hint', id: 'r-files-hint' },
      said(words.counterHint, { files: attachments.files, megabytes: attachments.megabytes }),
    ),
    make('input', {
      type: 'file',
      id: 'r-files',
      multiple: true,
      accept: attachments.types.join(),
      'aria-describedby': 'r-files-hint',
    }),
  );

/** Tickets of files that arrived: a registration that is sent again sends none of them twice. */
const tickets = new WeakMap<File, string>();

/** The part of a registration that says which files came with it, or what is wrong with them. Throws as `ask` does. */
export async function filesFrom(
  desk: Desk,
  form: HTMLFormElement,
): Promise<{ readonly files?: readonly string[] } | { readonly faults: readonly Fault[] }> {
  const chosen = Array.from(form.querySelector<HTMLInputElement>('#r-files')?.files ?? []);
  if (chosen.length === 0) return {};
  const limits = desk.facts.attachments;
  const faultsOf = (says: readonly string[]) => ({ faults: [{ path: 'files', says: says.join(' ') }] });
  if (chosen.length > limits.files) return faultsOf([said(words.tooMany, { files: limits.files })]);
  const wrong = chosen.map((file) => fileFault(file, limits)).filter((one) => one !== undefined);
  if (wrong.length > 0) return faultsOf(wrong);
  const files: string[] = [];
  for (const file of chosen) {
    try {
      const ask = <T>(path: string, asking: object): Promise<T> => desk.ask<T>(path, asking);
      const ticket = tickets.get(file) ?? (await sendFile(ask, '/complaint-files', file));
      tickets.set(file, ticket);
      files.push(ticket);
    } catch (thrown) {
      const refused = refusedFile(file, thrown);
      if (refused === undefined) throw thrown;
      return faultsOf([refused]);
    }
  }
  return { files };
}
