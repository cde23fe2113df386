// A part of the desk that is a document: while it stands on the page, print leaves out the desk around it (see reports.css).
import { Part } from './part.ts';

const MARK = 'at-report';

export abstract class PaperPart extends Part {
  override connectedCallback(): void {
    document.body.classList.add(MARK);
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    document.body.classList.remove(MARK);
  }
}
