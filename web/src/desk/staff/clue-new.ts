// A clue raised by hand, `#/clues/new`: about whom, under which ground, what is said and what it rests on; sent once however
// often the button is pressed. What is typed is not kept in the tab: it names somebody of whom nothing was found.
import { RAISE } from '#shared/accountability/commands.ts';
import { GROUND_IDS } from '#shared/accountability/grounds.ts';
import { raiseFields, raiseHints, clueWords as words } from '#shared/words/desk/accountability.ts';
import { fillWith, make, notice } from '../make.ts';
import { said, uuid } from '../page.ts';
import { staffChoices } from './fields/people.ts';
import { yesOrNo } from './fields/yes-or-no.ts';
import { schemaForm } from './forms/schema-form.ts';
import type { ClueAnswer } from './matter-answer.ts';
import { groundNamed } from './matter-shown.ts';
import { Part } from './part.ts';

export class ClueNew extends Part {
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { desk } = this;
    const form = schemaForm({
      schema: RAISE,
      label: (path) => raiseFields[path] ?? { zh: path, en: path },
      hint: (path) => raiseHints[path],
      choices: {
        person: staffChoices(desk, ''),
        ground: GROUND_IDS.map((value) => ({ value, text: groundNamed(desk, value) })),
        witnessed: yesOrNo,
      },
      submit: words.raise,
      send: async (body) => {
        const headers = { 'idempotency-key': this.key };
        const made = await desk.ask<ClueAnswer>('/accountability', { method: 'POST', body, headers });
        // Whoever stands aside finds nothing of it any more.
        desk.go(made.source ? `#/clues/${made.id}` : '#/clues');
        desk.announce(said(words.raisedDone));
      },
      cancel: () => desk.go('#/clues'),
      fail: (thrown) => this.fail(thrown),
    });
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: '#/clues' }, said(words.back))),
      this.heading(said(words.raise)),
      notice(said(words.lead)),
      make('p', { class: 'note' }, said(words.raiseLead)),
      form,
    );
  }
}
