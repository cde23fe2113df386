// What a reporter sees and does under number and code (SV-4.1). The view lies with what is sealed; its words are opened by
// the code that was typed, here and for this answer only.
import {
  COMPLAINT_PERSON_COMMANDS,
  type ComplaintCommand,
  type ComplaintPersonCommandName,
} from '#shared/complaint/commands.ts';
import { type HeldFiles, NO_FILES } from '#shared/complaint/files.ts';
import { type ComplaintFollow, isReportersOwn, reporterSteps } from '#shared/complaint/follow.ts';
import type { Forum } from '#shared/complaint/recusal.ts';
import type { ComplaintState } from '#shared/complaint/state.ts';
import type { JsonObject } from '#shared/decision.ts';
import { explainDue } from '#shared/regulation/calendar/why-words.ts';
import type { Instant } from '#shared/time.ts';
import { kindLabels } from '#shared/words/case.ts';
import { complaintFollowLabels, complaintStateLabels, forumLabels, messageLabels } from '#shared/words/complaint.ts';
import { type Language, say } from '#shared/words/label.ts';
import { dayFact } from '#shared/words/moment.ts';
import type { House } from '../../house.ts';
import { load } from '../../perform/load.ts';
import { codeKey } from '../../seal/code-key.ts';
import { followKey } from '../../table/keys.ts';
import { heldKey, saidKey } from '../../table/sealed-keys.ts';
import { followHash } from '../query-code.ts';
import { shownRating } from '../shown-rating.ts';

/** A complaint as its reporter has it open: the view, and its words by the version that said them. */
export interface OpenComplaint {
  readonly view: ComplaintFollow;
  readonly state: ComplaintState;
  readonly words: ReadonlyMap<number, JsonObject>;
  /** The files that came with it. */
  readonly held: HeldFiles;
}

/** The complaint under a number and a code as they are stored; undefined where they lead nowhere. */
export async function complaintUnder(house: House, number: string, code: string): Promise<OpenComplaint | undefined> {
  const hash = followHash(number, code);
  const row = await house.tables.get('sealed', followKey(hash));
  if (!row || row.erased) return undefined;
  const view = JSON.parse(String(row.body)) as ComplaintFollow;
  const versions = [
    ...new Set([view.forumAt, ...view.steps.flatMap(({ said }) => (said === undefined ? [] : [said]))]),
  ];
  const rows = await house.tables.getMany('sealed', [
    heldKey(hash),
    ...versions.map((version) => saidKey(hash, version)),
  ]);
  const key = codeKey(number, code);
  const kept = rows.find(({ sk }) => sk === heldKey(hash).sk);
  const held = kept ? ((await key.open(String(kept.jwe))) as HeldFiles) : NO_FILES;
  const words = await Promise.all(
    rows
      .filter((row) => row !== kept)
      .map(
        async ({ sk, jwe }): Promise<[number, JsonObject]> => [
          Number(sk.slice(sk.indexOf('#') + 1)),
          await key.open(String(jwe)),
        ],
      ),
  );
  const standing = await load<ComplaintState>(house.tables, 'complaint', view.complaint);
  return standing && { view, state: standing.state, words: new Map(words), held };
}

/** Words as the timeline of the desk has them: texts only. */
const texts = (words: JsonObject | undefined): { readonly text?: { readonly [key: string]: string } } => {
  const said = Object.entries(words ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return said.length > 0 ? { text: Object.fromEntries(said) } : {};
};

/** The answer to a lookup, in the form that every other matter has. */
export async function complaintProgress(
  house: House,
  { view, state: record, words, held }: OpenComplaint,
  language: Language,
  at: Instant,
) {
  const law = await house.lawAt(at);
  const { number, registeredAt, closedOn, rating } = view;
  // The clock that files it away writes no view.
  const { state } = record;
  const due = record.reply === undefined && closedOn === undefined ? record.clock.due : null;
  const forum = String(words.get(view.forumAt)?.forum ?? 'group') as Forum;
  const office = say(forumLabels[forum], language, { county: house.township.county });
  const [first] = view.steps;
  const subject = first?.said === undefined ? undefined : words.get(first.said)?.subject;
  return {
    number,
    kind: 'complaint' as const,
    kindLabel: kindLabels.complaint[language],
    state,
    stateLabel: complaintStateLabels[state][language],
    subject: typeof subject === 'string' ? subject : '',
    office,
    registeredAt,
    dueOn: due?.on ?? null,
    due: due && { on: due.on, at: due.at, provisional: due.provisional, why: due.why, says: explainDue(due, language) },
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(rating ? { rating: shownRating(rating.level, rating.again, language) } : {}),
    can: reporterSteps(law, { ...view, state }, at),
    // How many files came: only under the code is that known.
    files: held.files.length,
    steps: view.steps.map(({ type, at: when, moved, by, said }) => ({
      type,
      at: when,
      office: isReportersOwn(type, by) ? '' : office,
      label: say((by && messageLabels[by]) ?? complaintFollowLabels[type] ?? complaintStateLabels[state], language, {
        ...(moved ? { before: dayFact(moved.before), on: dayFact(moved.on) } : {}),
      }),
      ...(type === 'ComplaintReceived' ? {} : texts(said === undefined ? undefined : words.get(said))),
    })),
  };
}

/** Whether a step of the person exists for complaints. */
export const isReporterStep = (name: string): name is ComplaintPersonCommandName => name in COMPLAINT_PERSON_COMMANDS;

/** `files`: tickets of files that come with a message. */
export type ReporterOrder = Extract<ComplaintCommand, { type: ComplaintPersonCommandName }> & {
  readonly files?: readonly string[];
};
