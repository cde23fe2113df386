// Freezes the stories that have no file yet: one line for each event, exactly as the corridor stores it, with the state
// it led to. Run by hand when a type of event is new (`node test/shared/frozen/freeze.ts`); what is frozen stays frozen.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enclose, type Head, NO_HEAD } from '#functions/perform/envelope.ts';
import type { NewEvent, Recorded } from '#shared/decision.ts';
import { LAW } from '../sample-law.ts';
import { actor, STORIES, type Story } from './stories.ts';

/** One event of a frozen record. */
export interface Frozen {
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
  readonly text?: { readonly salt: string; readonly body: string };
  readonly state: unknown;
}

function frozen({ aggregate, id, name, steps }: Story): Frozen[] {
  const lines: Frozen[] = [];
  let head: Head = NO_HEAD;
  let state: unknown = aggregate.initial;
  for (const { at, by, command, law = LAW } of steps) {
    const decision = aggregate.decide(law, state, command as never, actor(by), at);
    if (!decision.events?.length) throw new Error(`${name}: ${JSON.stringify(command)}: ${JSON.stringify(decision)}`);
    for (const entry of enclose(aggregate.name, id, head, decision.events, actor(by), at, law)) {
      const { previous, hash, body, text, event } = entry;
      state = aggregate.evolve(state, JSON.parse(body) as Recorded<NewEvent>);
      head = { version: event.version, hash, at: event.at };
      lines.push({ previous, hash, body, ...(text ? { text } : {}), state });
    }
  }
  return lines;
}

for (const story of STORIES) {
  const file = join(import.meta.dirname, `${story.name}.jsonl`);
  if (existsSync(file)) continue;
  writeFileSync(
    file,
    frozen(story)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  console.log(`frozen: ${story.name}`);
}
