// A new record of supervision, `#/supervision/<kind>/new`: its form, sent once however often the button is pressed.
import { SUPERVISION_BODIES } from '#shared/supervision/commands.ts';
import type { SupervisionKind } from '#shared/supervision/kinds.ts';
import { dayOf } from '#shared/time.ts';
import { supervisionLeads, supervisionDeskWords as words } from '#shared/words/desk/supervision.ts';
import { supervisionWords } from '#shared/words/supervision.ts';
import { fillWith, make } from '../make.ts';
import { said, uuid } from '../page.ts';
import { schemaForm } from './forms/schema-form.ts';
import { Part } from './part.ts';
import { drawnFor, pathOf, placeOf, type SupervisionAnswer } from './supervision-kinds.ts';

export class SupervisionNew extends Part {
  kind: SupervisionKind = 'spot-checks';
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { kind, desk } = this;
    await desk.keepTime();
    const place = placeOf(kind);
    const form = schemaForm({
      ...drawnFor(desk, kind),
      draft: `new ${kind}`,
      schema: SUPERVISION_BODIES[kind],
      // A check is as a rule written down on its day.
      ...(kind === 'spot-checks' ? { standing: { facts: { on: dayOf(desk.now()) }, version: 0 } } : {}),
      submit: words.send,
      send: async (body) => {
        const headers = { 'idempotency-key': this.key };
        const made = await desk.ask<SupervisionAnswer>(pathOf(kind), { method: 'POST', body, headers });
        desk.go(`${place}/${made.id}`);
      },
      cancel: () => desk.go(place),
      fail: (thrown) => this.fail(thrown),
    });
    fillWith(
      this,
      make(
        'p',
        { class: 'crumbs' },
        make('a', { href: place }, `${said(words.back)}（${said(supervisionWords.kinds[kind])}）`),
      ),
      this.heading(said(supervisionWords.makes[kind])),
      make('p', { class: 'note' }, said(supervisionLeads[kind])),
      form,
    );
  }
}
