// Putting something forward for a board: written by one, approved by the publisher.
import type { Acting } from './acting.ts';
import { PUBLISHER } from './people.ts';

/** Goes on from wherever an earlier start left it. `key` makes the draft happen once. */
export async function putForward(acts: Acting, key: string, by: string, draft: object): Promise<void> {
  const { body: made } = await acts.must(by, 'POST', '/api/disclosures', draft, { 'idempotency-key': key });
  const path = `/api/disclosures/${made.id}`;
  const stands = async () => (await acts.must(PUBLISHER, 'GET', path)).body.state as string;
  if ((await stands()) === 'draft') await acts.command(by, path, 'submit');
  if ((await stands()) === 'submitted') await acts.command(PUBLISHER, path, 'approve');
}
