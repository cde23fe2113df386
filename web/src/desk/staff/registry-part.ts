// The registry on the desk, `#/registry/<kind>/<record>/<field>`: items with their fees, commitments, catalogue entries. What waits
// for a second person comes first.
import {
  REGISTRY_KINDS,
  type RegistryKind,
  registryKindLabels,
  registryWords as words,
} from '#shared/words/desk/registry.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { fillWith, make } from '../make.ts';
import { said, uuid } from '../page.ts';
import type { Listed } from './answers.ts';
import { schemaForm } from './forms/schema-form.ts';
import { stateTabs } from './paged-list.ts';
import { Part } from './part.ts';
import { currentOf, type RegistryAnswer } from './registry-answer.ts';
import { drawn, KINDS, saysOf } from './registry-kinds.ts';
import { RegistryRecord } from './registry-record.ts';

const NEW = 'new';

const isWaiting = ({ versions }: RegistryAnswer): boolean => versions.some(({ approved }) => !approved);

class RegistryPart extends Part {
  kind: RegistryKind = 'items';
  adding = false;
  private readonly key = uuid();

  protected async show(): Promise<void> {
    const { kind, desk } = this;
    const tabs = stateTabs(words.kinds, REGISTRY_KINDS, kind, (one) => ({
      href: `#/registry/${one}`,
      label: registryKindLabels[one],
    }));
    const content = this.adding ? await this.form() : await this.list();
    fillWith(
      this,
      this.heading(said(staffWords.registry)),
      tabs,
      make('p', { class: 'note' }, said(words.lead)),
      content,
    );
    void desk.keepTime();
  }

  private async list(): Promise<HTMLElement> {
    const { kind, desk } = this;
    const { items } = await desk.ask<Listed<RegistryAnswer>>(`/${kind}?view=all`);
    const rows = [...items].sort((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
    const right = { items: 'propose-item', commitments: 'propose-commitment', catalogue: 'propose-entry' }[kind];
    return make(
      'div',
      {},
      desk.me.actions.includes(`directory.${right}`) &&
        make('p', { class: 'acts' }, make('a', { class: 'go', href: `#/registry/${kind}/${NEW}` }, said(words.add))),
      make(
        'ul',
        { class: 'entries' },
        rows.map((one) => this.entry(one)),
      ),
    );
  }

  private entry(one: RegistryAnswer): HTMLElement {
    const { kind } = this;
    const newest = currentOf(one) ?? one.versions[one.versions.length - 1];
    return make(
      'li',
      {},
      make('a', { href: `#/registry/${kind}/${one.id}` }, newest ? KINDS[kind].titleOf(saysOf(kind, newest)) : one.id),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.id),
        make('span', {}, one.inForce === null ? said(words.none) : said(words.inForce, { n: one.inForce })),
        one.retiredFrom !== undefined && make('span', {}, said(words.retired)),
        isWaiting(one) && make('span', { class: 'light soon' }, said(words.waiting)),
      ),
    );
  }

  private async form(): Promise<HTMLElement> {
    const { kind, desk } = this;
    return schemaForm({
      ...drawn(kind, desk, await desk.items()),
      draft: `new ${kind}`,
      schema: KINDS[kind].create,
      submit: words.send,
      send: async (body) => {
        await desk.ask(`/${kind}`, { method: 'POST', body, headers: { 'idempotency-key': this.key } });
        desk.go(`#/registry/${kind}/${String(body.id)}`);
      },
      cancel: () => desk.go(`#/registry/${kind}`),
      fail: (thrown) => this.fail(thrown),
    });
  }
}

if (!customElements.get('registry-part')) {
  customElements.define('registry-part', RegistryPart);
  customElements.define('registry-record', RegistryRecord);
}

/** The part of an address below `#/registry/`; `at` is a field of the record. Without a known kind the first. */
export function registryAt(detail: string, more: string, at: string): Part {
  const kind = REGISTRY_KINDS.find((one) => one === detail) ?? 'items';
  if (more === '' || more === NEW) return Object.assign(new RegistryPart(), { kind, adding: more === NEW });
  return Object.assign(new RegistryRecord(), { kind, recordId: more, field: at });
}
