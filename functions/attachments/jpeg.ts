// A JPEG read segment by segment (ITU-T T.81) up to the end of its picture, and kept without whatever is not the picture.
import { orientationIn, orientationOnly } from './orientation.ts';
import { beginsAsProgram } from './programs.ts';
import { not, type Reading } from './reading.ts';

const MARK = 0xff;
const [START, END, SCAN, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe];
const [APP0, APP1, APP14, APP15] = [0xe0, 0xe1, 0xee, 0xef];

/** Segments of one file that are kept: a picture has some dozens; millions of empty ones would fill the memory. */
const MOST_KEPT = 10_000;

/** Frames (what kind of picture follows), tables, restart intervals, number of lines: a decoder needs these. */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
  /** With its marker, and with the compressed picture where it begins a scan. */
  readonly whole: Buffer;
  readonly next: number;
}

const isRestart = (byte: number): boolean => byte >= 0xd0 && byte <= 0xd7;

/** Where the compressed picture of a scan ends: at the next marker that is neither a restart nor a stuffed byte. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== MARK && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** The segment at a position; fill bytes before its marker are read past. Undefined where there is none that is whole. */
function segmentAt(bytes: Buffer, from: number): Segment | undefined {
  let at = from;
  if (bytes[at] !== MARK) return undefined;
  while (bytes[at + 1] === MARK) at += 1;
  const marker = bytes[at + 1];
  if (marker === undefined) return undefined;
  if (marker === END) {
    return { marker, data: bytes.subarray(0, 0), whole: bytes.subarray(at, at + 2), next: at + 2 };
  }
  if (at + 4 > bytes.length) return undefined;
  const length = bytes.readUInt16BE(at + 2);
  const stop = at + 2 + length;
  if (length < 2 || stop > bytes.length) return undefined;
  const next = marker === SCAN ? scanEnd(bytes, stop) : stop;
  return { marker, data: bytes.subarray(at + 4, stop), whole: bytes.subarray(at, next), next };
}

/** Height and width are there, and as many components as it says. */
function isFrame({ data }: Segment): boolean {
  const components = data[5] ?? 0;
  return components >= 1 && components <= 4 && data.length === 6 + 3 * components && data.readUInt16BE(3) > 0;
}

/** The note that makes it a JFIF file, without the small picture that may be in it; that one could show what was cut off. */
function withoutThumbnail({ data }: Segment): Buffer | undefined {
  if (data.length < 14 || data.subarray(0, 5).toString('latin1') !== 'JFIF\0') return undefined;
  const note = Buffer.from(data.subarray(0, 14));
  note.fill(0, 12);
  return Buffer.concat([Buffer.from([MARK, APP0, 0, note.length + 2]), note]);
}

/** Tells how colours were coded; without it some pictures come out in wrong ones. */
const isAdobe = ({ marker, data }: Segment): boolean =>
  marker === APP14 && data.length === 12 && data.subarray(0, 5).toString('latin1') === 'Adobe';

const isNote = (marker: number): boolean => (marker >= APP0 && marker <= APP15) || marker === COMMENT;

/**
 * Reads a JPEG; keeps frames, tables and scans as they are, the JFIF note, how colours were coded, and which way up the
 * picture is shown. Exif, XMP, IPTC, comments and colour profiles go (for profiles see `png.ts`), and so does whatever a
 * telephone appends behind the picture (a film, a second picture); a program there is refused. Reading what was kept
 * changes nothing.
 */
export function readJpeg(bytes: Buffer): Reading {
  if (bytes[0] !== MARK || bytes[1] !== START) return not('other');
  const picture: Buffer[] = [];
  let jfif: Buffer | undefined;
  let turned: number | undefined;
  let [frames, scans] = [0, 0];
  let at = 2;
  for (let marker = START; marker !== END; ) {
    const segment = segmentAt(bytes, at);
    if (!segment || picture.length === MOST_KEPT) return not('damaged');
    marker = segment.marker;
    at = segment.next;
    if (marker === APP0) jfif = jfif ?? withoutThumbnail(segment);
    else if (marker === APP1) turned = turned ?? orientationIn(segment.data);
    else if (FRAMES.has(marker)) {
      if (!isFrame(segment)) return not('damaged');
      frames += 1;
      picture.push(segment.whole);
    } else if (marker === SCAN) {
      if (frames === 0) return not('damaged');
      scans += 1;
      picture.push(segment.whole);
    } else if (TABLES.has(marker) || isAdobe(segment) || marker === END) picture.push(segment.whole);
    else if (!isNote(marker)) return not('damaged');
  }
  if (scans === 0) return not('damaged');
  if (beginsAsProgram(bytes.subarray(at))) return not('appended');
  const notes = [jfif, turned === undefined ? undefined : orientationOnly(turned)].filter((one) => one !== undefined);
  return { kept: Buffer.concat([Buffer.from([MARK, START]), ...notes, ...picture]) };
}
