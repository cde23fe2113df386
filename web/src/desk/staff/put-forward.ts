// From a record inside the house to a draft for its board: what happens then, and the button that does it.
import { button, make } from '../make.ts';
import { uuid } from '../page.ts';
import type { Desk } from './desk.ts';

export interface PutForward {
  readonly desk: Desk;
  readonly heading: string;
  readonly hint: string;
  readonly label: string;
  readonly body: object;
  readonly fail: (thrown: unknown) => void;
}

/** One draft, however often the button is pressed. */
export function putForward({ desk, heading, hint, label, body, fail }: PutForward): HTMLElement {
  const headers = { 'idempotency-key': uuid() };
  const put = async (): Promise<void> => {
    const { id } = await desk.ask<{ readonly id: string }>('/disclosures', { method: 'POST', body, headers });
    desk.go(`#/disclosures/${id}`);
  };
  return make(
    'section',
    { class: 'unprinted' },
    make('h2', {}, heading),
    make('p', { class: 'note' }, hint),
    make(
      'p',
      { class: 'acts' },
      button('plain', label, () => void put().catch(fail)),
    ),
  );
}
