// The text of a file: UTF-8 and UTF-16 with their marks, plain UTF-8, else GB18030. Text that was broken on its way is
// never taken: the line is named.
import { fileWords } from '../words/import-file.ts';
import { type Encoding, type Ground, NoSheet } from './sheet.ts';

const BROKEN = '\ufffd';
const HAN = /[\u4e00-\u9fff]/g;

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The encoding that the first bytes claim. */
function markOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without its mark: every other of the first bytes of a heading in letters, or of its commas, is nothing. */
function unmarked(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const looked = bytes.subarray(0, 2000);
  for (let i = 0; i < looked.length; i++) if (looked[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const refusal = (text: string, at: number): NoSheet => new NoSheet(fileWords.garbled, { row: lineOf(text, at) });

function sound(text: string): string {
  const at = text.indexOf(BROKEN);
  if (at >= 0) throw refusal(text, at);
  // Files put together of several carry the mark within too, where it would keep quotes from being seen.
  return text.replace(/\ufeff/g, '');
}

/** The text, and how it was read. Throws `NoSheet` naming the first line that cannot be read. */
export function textOf(bytes: Uint8Array, ground: Ground): { readonly text: string; readonly encoding: Encoding } {
  const named = markOf(bytes) ?? unmarked(bytes);
  const encoding = named ?? 'utf-8';
  const text = ground.decode(bytes, encoding);
  if (text !== undefined) return { text: sound(text), encoding };
  const loose = ground.decode(bytes, encoding, 'loose') ?? '';
  const broken = loose.split(BROKEN).length - 1;
  // Mostly Chinese as it stands: UTF-8 of which a piece was lost, which GB18030 would turn into other words.
  if (named || (loose.match(HAN)?.length ?? 0) > 3 * broken) throw refusal(loose, loose.indexOf(BROKEN));
  const chinese = ground.decode(bytes, 'gb18030');
  if (chinese !== undefined) return { text: sound(chinese), encoding: 'gb18030' };
  const tried = ground.decode(bytes, 'gb18030', 'loose') ?? '';
  throw refusal(tried, tried.indexOf(BROKEN));
}
