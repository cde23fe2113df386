// Pieces of markup that the page carries as templates, filled with facts exactly as the public door fills its shells.
import { withChoices } from '#shared/desk/choice.ts';
import { type Facts, fillShell } from '#shared/disclosure/shell.ts';
import { part } from '../page.ts';

/**
 * Fills the piece `name` of an element into a place of the page. Every fact is escaped by `fillShell`; `chosen` marks what
 * of its closed questions was chosen.
 */
export function fill(
  desk: ParentNode,
  name: string,
  into: HTMLElement,
  facts: Facts,
  chosen: { readonly [field: string]: string } = {},
): void {
  const piece = part<HTMLTemplateElement>(desk, `template[data-piece="${name}"]`);
  into.innerHTML = withChoices(fillShell(piece.innerHTML, facts), chosen);
  into.hidden = false;
}
