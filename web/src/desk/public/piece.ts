// Pieces of markup that the page carries as templates, filled with facts exactly as the public door fills its shells.
import { type Facts, fillShell } from '#shared/disclosure/shell.ts';
import { part } from '../page.ts';

/** Fills the piece `name` of an element into a place of the page. Every fact is escaped by `fillShell`. */
export function fill(desk: ParentNode, name: string, into: HTMLElement, facts: Facts): void {
  const piece = part<HTMLTemplateElement>(desk, `template[data-piece="${name}"]`);
  into.innerHTML = fillShell(piece.innerHTML, facts);
  into.hidden = false;
}
