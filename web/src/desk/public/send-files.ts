// The files chosen in a form of the public desk: each is sent with a proof of work of its own, before the words, and then
// stands in the form as taken, with a box to leave it out. Loaded only when something is sent.
import { type SentFile, writtenFile } from '#shared/desk/sent-files.ts';
import { complaintFileWords as words } from '#shared/words/desk/complaint-files.ts';
import { ask } from '../ask.ts';
import { type FileLimits, fileFault, refusedFile, sendFile } from '../file-sending.ts';
import { said } from '../page.ts';
import { prove } from './prove.ts';

/** A file that arrived is not sent twice, though a later one of the same form did not. */
const arrived = new WeakSet<File>();

/** The control of a form for files that can be chosen now. */
export const filesInput = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>('input[type=file]:enabled');

const limitsOf = ({ dataset, accept }: HTMLInputElement): FileLimits => ({
  files: Number(dataset.most),
  megabytes: Number(dataset.megabytes),
  types: accept.split(','),
});

function showTaken(input: HTMLInputElement, file: SentFile): void {
  const box = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    name: 'files',
    value: writtenFile(file),
    checked: true,
  });
  const text = Object.assign(document.createElement('span'), { textContent: said(words.taken) + file.name });
  const label = Object.assign(document.createElement('label'), { className: 'option' });
  label.append(box, text);
  const place = input.parentElement?.querySelector('[data-held]');
  if (place) place.append(label);
}

/**
 * Sends what is chosen in a form. Answers what is wrong, a sentence for each file that was not taken; those that were stand
 * in the form from then on. Throws as `ask` does where the house cannot be reached or has too much to do.
 */
export async function sendFiles(root: string, form: HTMLFormElement): Promise<readonly string[]> {
  const input = filesInput(form);
  const chosen = Array.from(input?.files ?? []).filter((file) => !arrived.has(file));
  if (!input || chosen.length === 0) return [];
  const limits = limitsOf(input);
  const held = form.querySelectorAll('input[name="files"]:checked').length;
  if (held + chosen.length > limits.files) return [said(words.tooMany, { files: limits.files })];
  const faults: string[] = [];
  for (const file of chosen) {
    const wrong = fileFault(file, limits);
    if (wrong) {
      faults.push(wrong);
      continue;
    }
    try {
      const headers = { proof: await prove(root, 'files') };
      const ticket = await sendFile(ask, `${root}api/public/files`, file, headers);
      arrived.add(file);
      showTaken(input, { ticket, name: file.name });
    } catch (thrown) {
      const refused = refusedFile(file, thrown);
      if (refused === undefined) throw thrown;
      faults.push(refused);
    }
  }
  input.value = '';
  return faults;
}
