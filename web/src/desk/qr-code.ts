// A QR code as an SVG of one path: no inline style, no canvas, sharp on paper. Loaded only when a slip is shown.
import { qrPath } from '../site/qr-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws `text`; `name` is what a screen reader says. */
export function qrCode(text: string, name: string): SVGSVGElement {
  const { side, path } = qrPath(text);
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
