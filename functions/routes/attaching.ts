// Laying a file to its case: who may, whether the law takes one more, whether it is what it says; then its bytes, and
// last, in one write, the event that names it and the row that makes it a file.
import { can } from '#shared/access/can.ts';
import { knowsCase } from '#shared/access/case-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { type CaseState, involvedIn } from '#shared/case/state.ts';
import { type Law, staffActor } from '#shared/decision.ts';
import { type AttachmentKind, attachmentFaults, attachmentWords } from '#shared/words/attachments.ts';
import { type Facts, type Label, say } from '#shared/words/label.ts';
import { fileOf } from '../attachments/named-by-content.ts';
import { taken } from '../attachments/taken.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { demand, doneOf, known } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import { keptCase } from '../perform/kept-case.ts';
import type { Standing } from '../perform/load.ts';
import { perform } from '../perform/perform.ts';
import { fileRow, putChunks } from '../table/files.ts';
import { isBusy, type Put } from '../table/tables.ts';

const MEGABYTE = 1024 * 1024;

/** A label with its facts filled in, still in both languages. */
export const filled = (label: Label, facts: Facts): Label => ({
  zh: say(label, 'zh', facts),
  en: say(label, 'en', facts),
});

/** Asks to come back in a moment. */
export const busy = () => new Problem('busy', { headers: { 'retry-after': '1' } });

/** Many large rows at once can be more than the engine takes at that moment: 503, and the same piece once more. */
export const unlessBusy = <T>(act: Promise<T>): Promise<T> =>
  act.catch((thrown: unknown) => {
    throw isBusy(thrown) ? busy() : thrown;
  });

/** The case that a file belongs to. Throws the 404 of one that this person may not know of. */
export function caseKnown(house: House, who: StaffWho, id: string): Promise<Standing<CaseState>> {
  const knows = (asking: StaffWho, state: CaseState): boolean => knowsCase(asking, involvedIn(state));
  return known(house, who, keptCase(house.tables) as never, id, knows as never);
}

/** The case that a file is to be laid to. Throws 404, and 403 where this person may see the case and not add to it. */
export async function caseToAttach(house: House, who: StaffWho, id: string): Promise<Standing<CaseState>> {
  const standing = await caseKnown(house, who, id);
  demand(who, 'case.attach', standing.state);
  return standing;
}

/** Throws the 413 that names the limit for a file of so many bytes. */
export function withinLimit({ policy }: Law, bytes: number): void {
  const { megabytes } = policy.attachments;
  if (bytes > megabytes * MEGABYTE) {
    throw new Problem('tooLarge', { detail: filled(attachmentWords.size, { megabytes }) });
  }
}

interface Laying {
  readonly kind: AttachmentKind;
  readonly name: string;
}

/** Throws 409 while the case takes no more files, before anything of one was sent. */
export function takesOneMore(
  law: Law,
  { state }: Standing<CaseState>,
  who: StaffWho,
  call: Call,
  laying: Laying,
): void {
  const command = { type: 'attach', file: '', bytes: 0, ...laying } as const;
  const { refused } = caseLaw.decide(law, state, command, staffActor(who.number), call.at);
  if (refused) throw new Problem('refused', { refusal: refused });
}

/** An attachment as whoever laid it is told. */
export interface Attached {
  readonly id: string;
  readonly case: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Version of the case. */
  readonly version: number;
}

/** The bytes to keep of a file, metadata taken out. Throws the 409 of one that is not what it says. `at`: the field it came in. */
export function checked(kind: AttachmentKind, sent: Buffer, at?: string): Buffer {
  const reading = taken(kind, sent);
  if ('kept' in reading) return reading.kept;
  const detail = { why: attachmentFaults[reading.not] };
  const refusal = { rule: 'DI-4/an-attachment-is-what-it-says', detail, ...(at === undefined ? {} : { at }) } as const;
  throw new Problem('refused', { refusal });
}

/**
 * Checks a file, takes its metadata out and lays it to the case. `also` is told the file's id and gives the rows that
 * must become true in the same write. Throws 409, 403 when that changed meanwhile, 503.
 * @returns what was laid, or `repeated` when one of those rows was not as required: somebody else was first
 */
export async function layToCase(
  house: House,
  call: Call,
  who: StaffWho,
  standing: Standing<CaseState>,
  {
    kind,
    name,
    salt,
    sent,
    also,
  }: Laying & { readonly salt: string; readonly sent: Buffer; also(file: string): Put[] },
): Promise<Attached | 'repeated'> {
  const kept = checked(kind, sent);
  const file = fileOf(kept, { case: standing.id, kind, salt });
  takesOneMore(await house.lawAt(call.at), standing, who, call, { kind, name });
  await unlessBusy(putChunks(house.tables, file.id, kept));
  const outcome = await perform(
    house,
    keptCase(house.tables),
    {
      id: standing.id,
      command: { type: 'attach', file: file.id, kind, bytes: file.bytes, name },
      actor: staffActor(who.number),
      at: call.at,
      may: (state) => {
        const verdict = can(who, 'case.attach', state);
        return verdict.allowed ? undefined : { rule: verdict.rule };
      },
      also: [fileRow(file.id, file), ...also(file.id)],
    },
    standing,
  );
  if ('taken' in outcome) return 'repeated';
  const { head } = doneOf(outcome).done;
  return { id: file.id, case: standing.id, name, type: kind, bytes: file.bytes, version: head.version };
}
