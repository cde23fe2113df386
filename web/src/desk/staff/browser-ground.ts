// What a browser lends for reading spreadsheets: unpacking, and the encodings that it knows.
import { type Ground, NoSheet } from '#shared/sheets/sheet.ts';
import { fileWords } from '#shared/words/import-file.ts';

function unpacking(): DecompressionStream {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    // Neither the name nor this format is known to browsers before 2023.
    throw new NoSheet(fileWords.oldBrowser);
  }
}

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(unpacking()).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      void reader.cancel();
      throw new RangeError('more than is allowed');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

export const BROWSER_GROUND: Ground = {
  inflate,
  decode: (bytes, encoding, loose) => {
    try {
      return new TextDecoder(encoding, { fatal: loose === undefined, ignoreBOM: true }).decode(bytes);
    } catch (fault) {
      if (fault instanceof TypeError) return undefined;
      throw fault;
    }
  },
};
