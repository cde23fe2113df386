// Taking out of a PDF what says who made it, when and with what, without moving a single byte: a PDF finds its parts by
// their position, so what goes is overwritten by blanks of the same length.

/** Documents that were changed often have several; more than this is no document any more. */
const MOST_INFOS = 16;
const BLANK = 0x20;

/** Overwrites every string of the object that begins at a position, up to its end, which it returns; names and structure stay. */
function blankStrings(bytes: Buffer, text: string, from: number): number {
  const end = text.indexOf('endobj', from);
  const stop = end < 0 ? bytes.length : end;
  for (let at = from; at < stop; at++) {
    if (text[at] === '(') {
      const first = at + 1;
      for (let depth = 1; depth > 0 && ++at < stop; ) {
        if (text[at] === '\\') at += 1;
        else if (text[at] === '(') depth += 1;
        else if (text[at] === ')') depth -= 1;
      }
      bytes.fill(BLANK, first, Math.min(at, stop));
    } else if (text[at] === '<' && text[at + 1] === '<') at += 1;
    else if (text[at] === '<') {
      const close = text.indexOf('>', at);
      const last = close < 0 || close > stop ? stop : close;
      // Blanks in hexadecimal: whitespace between the digits would leave an empty string, which is as good.
      bytes.fill(BLANK, at + 1, last);
      at = last;
    }
  }
  return stop;
}

/** The Info dictionary (title, author, program, times), wherever a trailer points to one that lies open in the file. */
function blankInfo(bytes: Buffer, text: string): void {
  const named = new Set<string>();
  for (const [, number = '', generation = ''] of text.matchAll(/\/Info\s{1,8}(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}R/g)) {
    named.add(`${number} ${generation}`);
    if (named.size === MOST_INFOS) break;
  }
  if (named.size === 0) return;
  // What begins inside an object has been gone through with it: read again from each beginning, a file could take hours.
  let done = 0;
  for (const match of text.matchAll(/(?<!\d)(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj\b/g)) {
    if (match.index < done || !named.has(`${match[1]} ${match[2]}`)) continue;
    done = blankStrings(bytes, text, match.index + match[0].length);
  }
}

/** What stands from one tag to another, both of them included, overwritten wherever it occurs. */
function blankBetween(bytes: Buffer, text: string, begin: string, end: string): void {
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const last = text.indexOf(end, at);
    const close = last < 0 ? -1 : text.indexOf('>', last);
    if (close < 0) return;
    bytes.fill(BLANK, at, close + 1);
    at = close;
  }
}

const MARK = 0xff;
const [END, SCAN, COMMENT] = [0xd9, 0xda, 0xfe];
const [APP0, APP14, APP15] = [0xe0, 0xee, 0xef];
/** Length of the JFIF note, without the small picture that may follow in it. */
const JFIF = 14;

/**
 * Overwrites the notes of a photograph that lies in the document as a camera wrote it (where, when, with which device), from
 * its first marker on; answers where they end. How colours were coded stays.
 */
function blankNotes(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 4 <= bytes.length && bytes[at] === MARK) {
    const marker = bytes[at + 1] as number;
    if (marker === END || marker === SCAN) break;
    const data = at + 4;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next < data || next > bytes.length) break;
    if (marker === APP0) bytes.fill(0, Math.min(next, data + JFIF - 2), next);
    else if (marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP14)) bytes.fill(0, data, next);
    at = next;
  }
  return at;
}

function blankPhotographs(bytes: Buffer, text: string): void {
  let done = 0;
  for (const match of text.matchAll(/stream\r?\n\xff\xd8(?=\xff)/g)) {
    if (match.index >= done) done = blankNotes(bytes, match.index + match[0].length);
  }
}

/** A copy of the document with its open Info dictionaries, XMP packets and notes of photographs blanked; blanking it once more changes nothing. */
export function blanked(bytes: Buffer, text: string): Buffer {
  const copy = Buffer.from(bytes);
  blankInfo(copy, text);
  blankBetween(copy, text, '<?xpacket begin', '<?xpacket end');
  blankBetween(copy, text, '<x:xmpmeta', '</x:xmpmeta');
  blankPhotographs(copy, text);
  return copy;
}
