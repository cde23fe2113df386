// A PNG read chunk by chunk (PNG specification, third edition): whole and in order, or not taken at all, and kept
// without whatever is not the picture.
import { crc32 } from 'node:zlib';
import { not, type Reading } from './reading.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type and checksum around the content of a chunk. */
const FRAME = 12;

/**
 * Chunks that are kept, and how long each may be: the picture itself, and the few small ones that change how it looks
 * (transparency, gamma, primaries, the proportions of a pixel). Everything else goes: texts, times and Exif say who,
 * when and where; a colour profile names the screen or camera, often by its serial number, and can hold anything at
 * all. Without it colours are read as sRGB, and no document or photograph of a road loses what matters in it.
 */
const KEPT: { readonly [type: string]: number } = {
  IHDR: 13,
  PLTE: 768,
  IDAT: 0x7fffffff,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  cICP: 4,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

/** Chunks of one file: a picture of 10 MB has some thousand; what is cut into nothing but frames would fill the memory. */
const MOST_CHUNKS = 100_000;

/** Bits per sample that each kind of colour allows. */
const DEPTHS: { readonly [colour: number]: readonly number[] } = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The chunk at a position, or undefined where there is none that is whole and has the right checksum. */
function chunkAt(bytes: Buffer, at: number): Chunk | undefined {
  if (at + FRAME > bytes.length) return undefined;
  const length = bytes.readUInt32BE(at);
  if (at + FRAME + length > bytes.length) return undefined;
  const named = bytes.subarray(at + 4, at + 8 + length);
  const type = named.subarray(0, 4).toString('latin1');
  // The third letter of a type is a capital one; a small one is reserved for what nobody has defined.
  if (!/^[A-Za-z]{2}[A-Z][A-Za-z]$/.test(type) || crc32(named) !== bytes.readUInt32BE(at + 8 + length)) {
    return undefined;
  }
  return { type, data: named.subarray(4), whole: bytes.subarray(at, at + FRAME + length) };
}

function isHeader({ type, data }: Chunk): boolean {
  if (type !== 'IHDR' || data.length !== 13) return false;
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = data.subarray(8);
  const sized = [data.readUInt32BE(0), data.readUInt32BE(4)].every((side) => side > 0 && side < 2 ** 31);
  return sized && (DEPTHS[colour]?.includes(depth) ?? false) && compression === 0 && filter === 0 && interlace <= 1;
}

const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

/** Whether chunks stand as a decoder demands: one header, a palette where one is used, the data in one run. */
function inOrder(chunks: readonly Chunk[]): boolean {
  const types = chunks.map(({ type }) => type);
  const count = (type: string): number => types.filter((one) => one === type).length;
  const data = types.indexOf('IDAT');
  const run = types.lastIndexOf('IDAT') - data + 1;
  const palette = types.indexOf('PLTE');
  const indexed = chunks[0]?.data[9] === 3;
  return (
    data > 0 &&
    run === count('IDAT') &&
    count('IHDR') === 1 &&
    count('PLTE') <= 1 &&
    palette < data &&
    (!indexed || palette > 0)
  );
}

/** The compressed picture begins as zlib data does; anything else is no picture in a decoder's eyes. */
function isCompressed(chunks: readonly Chunk[]): boolean {
  const [first = 0, second = 0] = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** Reads a PNG; keeps it without metadata, the compressed picture byte for byte. Reading what was kept changes nothing. */
export function readPng(bytes: Buffer): Reading {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return not('other');
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  for (let type = ''; type !== 'IEND'; ) {
    const chunk = chunkAt(bytes, at);
    if (!chunk || chunks.length === MOST_CHUNKS) return not('damaged');
    const most = KEPT[chunk.type];
    if (most === undefined ? isCritical(chunk.type) : chunk.data.length > most) return not('damaged');
    chunks.push(chunk);
    at += chunk.whole.length;
    type = chunk.type;
  }
  if (at < bytes.length) return not('appended');
  if (!isHeader(chunks[0] as Chunk) || !inOrder(chunks) || !isCompressed(chunks)) return not('damaged');
  const kept = chunks.filter(({ type }) => KEPT[type] !== undefined).map(({ whole }) => whole);
  return { kept: Buffer.concat([SIGNATURE, ...kept]) };
}
