// Files that come in a plain form, without script: each is taken in at once, and its ticket goes along in the form from then
// on, so that nothing has to be chosen again. What is wrong with one is said with its name.
import * as v from 'valibot';
import { filesIn, writtenFile } from '#shared/desk/sent-files.ts';
import type { Fault } from '#shared/desk/submission.ts';
import { complaintFileWords as words } from '#shared/words/desk/complaint-files.ts';
import { type Language, say } from '#shared/words/label.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { Problem, sentenceOf } from '../../http/problem.ts';
import type { FormFile } from '../../http/sent-form.ts';
import { FileFacts, welcome } from '../attachment-uploads.ts';
import { spendPlainForm } from '../desk-submission.ts';
import { sealFile } from './file-uploads.ts';

export interface TakenFiles {
  /** All that go along from now on, as a form carries them. */
  readonly written: string;
  /** What is wrong, a sentence for each file that was not taken. */
  readonly says: readonly string[];
}

/** What was not taken, as the fault of the one field. */
export const faultOf = (says: readonly string[]): readonly Fault[] =>
  says.length === 0 ? [] : [{ path: 'files', says: says.join(' ') }];

/** A name that can be kept, whatever a browser sent. */
const nameOf = ({ name }: FormFile): string => {
  const short = name.slice(-150);
  return v.is(FileFacts.entries.name, short) ? short : 'file';
};

/** Takes the files of a form in. Throws 429 over the budget of forms without script, 503. */
export async function takeFormFiles(
  call: Call,
  house: House,
  files: readonly FormFile[],
  before: string,
  language: Language,
): Promise<TakenFiles> {
  if (files.length === 0) return { written: before, says: [] };
  const law = await house.lawAt(call.at);
  const { files: most } = law.policy.attachments;
  if (filesIn(before).length + files.length > most) {
    return { written: before, says: [say(words.tooMany, language, { files: most })] };
  }
  await spendPlainForm(call, house);
  const written = [before];
  const says: string[] = [];
  for (const file of files) {
    const name = nameOf(file);
    const fault = (why: string) => says.push(say(words.fault, language, { name, says: why }));
    if (file.bytes.length === 0) {
      fault(words.empty[language]);
      continue;
    }
    try {
      const laying = welcome(law, { name, type: file.type, bytes: file.bytes.length });
      written.push(writtenFile({ ticket: await sealFile(house, { ...laying, bytes: file.bytes }), name: laying.name }));
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.kind === 'busy') throw thrown;
      fault(sentenceOf(thrown, language));
    }
  }
  return { written: written.filter(Boolean).join(','), says };
}
