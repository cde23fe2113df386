// A QR code as the outline of its dark squares: one path, no picture file, no inline style, sharp on paper. What computes the
// squares stays outside; desk, door and printed matter draw them by this alone.

/** What a code is computed with: how much of it may be dirty and still be read. */
export const QR_OPTIONS = { errorCorrectionLevel: 'M' } as const;

/** Light squares that a reader needs around the code. */
const QUIET = 4;

/** The squares of a code as they were computed. */
export interface Squares {
  readonly size: number;
  /** Whether a square is dark. */
  get(row: number, column: number): number | boolean;
}

export interface QrPath {
  /** Length of a side in squares, the quiet border included: the view box of the SVG. */
  readonly side: number;
  /** The `d` of one SVG path. */
  readonly path: string;
}

/** Dark squares that stand side by side are one piece. */
function piecesOf(squares: Squares, row: number): string {
  let pieces = '';
  for (let from = 0; from < squares.size; from++) {
    let to = from;
    while (to < squares.size && squares.get(row, to)) to++;
    if (to > from) pieces += `M${from + QUIET} ${row + QUIET}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return pieces;
}

/** The outline of a code. */
export const outlineOf = (squares: Squares): QrPath => ({
  side: squares.size + 2 * QUIET,
  path: Array.from({ length: squares.size }, (_, row) => piecesOf(squares, row)).join(''),
});
