// The service items of the sample township: a list in the format townships keep, imported by the administrator and
// approved as one by the publisher.
import { fileURLToPath } from 'node:url';
import { tableFrom } from '../cli/table-file.ts';
import type { Acting } from './acting.ts';
import { ADMINISTRATOR, PUBLISHER } from './people.ts';

const LIST = fileURLToPath(new URL('./items.csv', import.meta.url));

/** Imports and approves the list, once: later versions of its items are not put back to what it said. */
export async function fillItems(acts: Acting): Promise<void> {
  const there = await acts.must(ADMINISTRATOR, 'GET', '/api/items');
  if (there.body.items.length > 0) return;
  const { body } = await acts.must(ADMINISTRATOR, 'POST', '/api/imports', await tableFrom(LIST));
  if (body.state === 'staged') await acts.command(PUBLISHER, `/api/imports/${body.id}`, 'approve');
}
