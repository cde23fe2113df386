// The name of a file: the last part of whatever path came with it, ending as its kind does, and said in a header so that
// rare characters arrive as they were written (RFC 6266, RFC 8187).
import type { AttachmentKind } from '#shared/words/attachments.ts';

/** The first is added where a name ends otherwise: what a computer does with a file goes by its ending. */
const ENDINGS: Readonly<Record<AttachmentKind, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['.png'],
  'application/pdf': ['.pdf'],
};

/** `../../evil.exe` said to be a PNG is kept as `evil.exe.png`; a name of nothing but dots and slashes as `file.png`. */
export function fileNameOf(given: string, kind: AttachmentKind): string {
  const last = given.split(/[\\/]/).at(-1)?.trim() ?? '';
  const name = /^\.*$/.test(last) ? 'file' : last;
  const [ending = ''] = ENDINGS[kind];
  return ENDINGS[kind].some((one) => name.toLowerCase().endsWith(one)) ? name : `${name}${ending}`;
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The header under which a browser saves a file and never shows it in a page of ours. */
export function savedAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
