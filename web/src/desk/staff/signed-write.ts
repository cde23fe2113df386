// A new signed record: the form of its kind, drawn from the schema of the law, sent once. What is typed of a gift or an
// opening is not kept in the tab: it names who gave, or counts what lay in the box.
import type { SignedKind } from '#shared/signed/kinds.ts';
import { signedLeads, signedNewTitles, signedWords as words } from '#shared/words/desk/signed.ts';
import { fillWith, make } from '../make.ts';
import { said, uuid } from '../page.ts';
import { schemaForm } from './forms/schema-form.ts';
import { Part } from './part.ts';
import { bodySchema, drawnFor, pathOf, placeOf, type SignedAnswer } from './signed-kinds.ts';

export class SignedWrite extends Part {
  kind: SignedKind = 'gift';
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { kind, desk } = this;
    const form = schemaForm({
      ...drawnFor(kind, desk),
      ...(kind === 'commendation' ? { draft: `new ${kind}` } : {}),
      schema: bodySchema(kind),
      lead: words.writing,
      submit: kind === 'commendation' ? words.propose : words.send,
      send: async (body) => {
        const headers = { 'idempotency-key': this.key };
        const made = await desk.ask<SignedAnswer>(pathOf(kind), { method: 'POST', body, headers });
        desk.go(`${placeOf(kind)}/${made.id}`);
      },
      cancel: () => desk.go(placeOf(kind)),
      fail: (thrown) => this.fail(thrown),
    });
    fillWith(
      this,
      make('p', { class: 'crumbs' }, make('a', { href: placeOf(kind) }, said(words.back))),
      this.heading(said(signedNewTitles[kind])),
      make('p', { class: 'note' }, said(signedLeads[kind])),
      form,
    );
  }
}
