// How a file is cut. A function of the house takes and gives 6 MB a request, and bytes travel a third longer than they
// are, so that a file of 10 MB never passes a door in one go; a row of a table holds 400 kB.

/** Bytes of a row that holds a part of a file. */
export const CHUNK = 256 * 1024;
/** Bytes of a piece in which a file is sent: little is lost when the line breaks, and progress can be seen. */
export const PIECE = 4 * CHUNK;
/** The most bytes that one request or one answer carries. */
export const CARRIED = 15 * CHUNK;

/** How many parts of this size it takes. */
export const partsOf = (bytes: number, size: number): number => Math.ceil(bytes / size);

/** The bytes cut into parts of this size, the last one as long as is left. */
export const cut = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: partsOf(bytes.length, size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

/** Length of part `n`, counted from 1. */
export const lengthOf = (bytes: number, size: number, n: number): number => Math.min(size, bytes - (n - 1) * size);
