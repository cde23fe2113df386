// A QR code as an SVG of one path: no inline style, no canvas, sharp on paper. Loaded only when a slip is shown.
import core from 'qrcode/lib/core/qrcode.js';

const QUIET = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** Draws `text`; `name` is what a screen reader says. */
export function qrCode(text: string, name: string): SVGSVGElement {
  const { modules } = core.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const squares = document.createElementNS(SVG, 'path');
  squares.setAttribute('d', path);
  squares.setAttribute('fill', '#000');
  svg.append(squares);
  return svg;
}
