// A QR code as the outline of its dark squares, drawn at build time: no picture file, no script, sharp on paper.
import core from 'qrcode/lib/core/qrcode.js';

/** Light squares that a reader needs around the code. */
const QUIET = 4;

export interface QrPath {
  /** Length of a side in squares, the quiet border included: the view box of the SVG. */
  readonly side: number;
  /** The `d` of one SVG path. */
  readonly path: string;
}

/** The code that says `text`. */
export function qrPath(text: string): QrPath {
  const { modules } = core.create(text, { errorCorrectionLevel: 'M' });
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { side: modules.size + 2 * QUIET, path: dark.join('') };
}
