// Putting something forward by hand, for the boards that no case fills: what the board asks for in one form.
import { HAND_BOARDS, type HandBoard } from '#shared/disclosure/boards.ts';
import { dayOf } from '#shared/time.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { formWords } from '#shared/words/desk.ts';
import { disclosureBoardLabels } from '#shared/words/disclosure.ts';
import { gradeSums } from '#shared/words/grade-sums.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { putBack, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { type Child, fillWith, make } from '../make.ts';
import { said, uuid } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import { fieldsFor, fieldsIn } from './disclosure-fields.ts';
import { Part } from './part.ts';
import { putForward } from './put-forward.ts';

export const handBoardNamed = (name: string): HandBoard | undefined => HAND_BOARDS.find((one) => one === name);

export class DisclosureNew extends Part {
  board: HandBoard = 'notices';
  /** One publication, however often it is sent. */
  private readonly key = uuid();

  private get draft(): string {
    return `new disclosure ${this.board}`;
  }

  protected async show(): Promise<void> {
    const { board, desk } = this;
    const form = make(
      'form',
      { novalidate: true },
      fieldsFor(board, desk.me.office === null ? {} : { office: desk.me.office }, desk),
      make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.putForward))),
    );
    const kept = keptDraft(this.draft);
    if (kept) putBack(form, kept);
    form.addEventListener('input', () => keepDraft(this.draft, valuesOf(form)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(form);
    });
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: `#/publishing/${board}` }, said(words.back))),
      this.heading(said(words.newOn, { board: disclosureBoardLabels[board] })),
      make('p', { class: 'note' }, said(words.newLead)),
      this.ofYear(),
      form,
    );
  }

  /** Results of the last year begin with its sums, where all of it is final (AP-4). */
  private ofYear(): Child {
    const { board, desk } = this;
    if (board !== 'appraisal') return false;
    const year = String(Number(dayOf(desk.now()).slice(0, 4)) - 1);
    return putForward({
      desk,
      heading: said(gradeSums.title, { year }),
      hint: said(gradeSums.hint),
      label: said(gradeSums.begin),
      body: { board, from: { year } },
      fail: (thrown) => this.fail(thrown),
    });
  }

  private async send(form: HTMLFormElement): Promise<void> {
    clearFaults(form);
    const { fields, faults } = fieldsIn(form, this.board, this.desk);
    if (faults.length > 0) {
      showFaults(form, faults);
      return;
    }
    // What is empty is not written yet.
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
    try {
      const made = await this.desk.ask<DisclosureAnswer>('/disclosures', {
        method: 'POST',
        body: { board: this.board, fields: given },
        headers: { 'idempotency-key': this.key },
      });
      dropDraft(this.draft);
      this.desk.go(`#/disclosures/${made.id}`);
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused) {
        const { title, detail, violations = [] } = thrown.problem;
        showFaults(form, violations.map(atField), { heading: title, lines: [detail] });
      } else this.fail(thrown);
    }
  }
}

/** A fault at the field of the form it belongs to: a cell of a list stands in the list. */
export const atField = ({ path, says }: Fault): Fault => ({
  path: path.replace(/^fields\./, '').replace(/[.[].*$/, ''),
  says,
});
