// Carries a story out: the case lives its steps, and what was published is written by one person and approved by another.
import type { Acting } from './acting.ts';
import { carryOut } from './carry-out.ts';
import { PUBLISHER } from './people.ts';
import type { Story } from './stories.ts';

async function publish(acts: Acting, id: string, { published, key }: Story): Promise<void> {
  if (!published) return;
  const { by, ...fields } = published;
  const drafts = await acts.must(by, 'GET', '/api/disclosures?board=results');
  const found = drafts.body.items.find((one: { case: { id: string } }) => one.case.id === id);
  const draft =
    found ??
    (
      await acts.must(
        by,
        'POST',
        '/api/disclosures',
        { board: 'results', from: { case: id } },
        { 'idempotency-key': key },
      )
    ).body;
  const path = `/api/disclosures/${draft.id}`;
  if (draft.state === 'draft') {
    await acts.command(by, path, 'edit', { fields });
    await acts.command(by, path, 'submit');
  }
  const { body } = await acts.must(PUBLISHER, 'GET', path);
  if (body.state === 'submitted') await acts.command(PUBLISHER, path, 'approve');
}

/** Plays a story, from wherever an earlier start left it. */
export async function play(acts: Acting, story: Story): Promise<void> {
  const { clerk: by, register, key, steps } = story;
  const { body } = await carryOut(acts, '/api/cases', { key, by, body: register, steps });
  await publish(acts, body.id, story);
}
