// A disclosure as its author and the publishers see it: the fields as they would go out, the scanner's hints beside
// them, and just the steps this person may take.
import { allowed } from '#shared/access/can.ts';
import type { Concerned } from '#shared/access/disclosure-rights.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Directory } from '#shared/directory/directory.ts';
import { BOARD_RULES } from '#shared/disclosure/board-rules.ts';
import type { Board, Texts } from '#shared/disclosure/boards.ts';
import { DISCLOSURE_COMMANDS, type DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { isAuthor } from '#shared/disclosure/gate.ts';
import { knownFor } from '#shared/disclosure/known-for.ts';
import { peopleIn } from '#shared/disclosure/people.ts';
import { sayCells } from '#shared/disclosure/scan/cells.ts';
import { scan } from '#shared/disclosure/scan/scan.ts';
import { type DisclosureState, isPending, recordName } from '#shared/disclosure/state.ts';
import { isOpenFor } from '#shared/disclosure/steps.ts';
import { dayOf } from '#shared/time.ts';
import { disclosureBoardLabels, disclosureStateLabels, fieldLabels, hintLabels } from '#shared/words/disclosure.ts';
import type { Language } from '#shared/words/label.ts';
import type { Standing } from '../perform/load.ts';
import { type Publication, reached } from '../publish/publication.ts';

const COMMANDS = Object.keys(DISCLOSURE_COMMANDS) as DisclosureCommandName[];

/** Steps that are a second person's: never offered to whoever put the record forward. */
const SECOND: readonly string[] = ['approve', 'publish-correction'];

/** Steps open in this state to this person; approving only to someone who did not put it forward. */
function actionsOf({ who, marked }: Around, id: string, state: DisclosureState): string[] {
  const open = COMMANDS.filter((name) => isOpenFor(name, state));
  const own = isAuthor(state, who.number);
  return allowed(who, 'disclosure', open, marked(id, state)).filter((name) => !own || !SECOND.includes(name));
}

/** The texts that the board takes, empty where nothing is written yet. */
const textsOf = (board: Board, texts: Texts) =>
  Object.fromEntries(
    BOARD_RULES[board].texts.map((field) => [
      field,
      field === 'people' ? peopleIn(texts.people) : (texts[field] ?? ''),
    ]),
  );

/** What is known besides the words: from the case, or as entered. */
function factsOf(state: DisclosureState) {
  switch (state.board) {
    case 'results': {
      const { facts, showsVillage } = state;
      return {
        ...(facts.village !== undefined && showsVillage ? { village: facts.village } : {}),
        kind: facts.kind,
        office: facts.office,
        receivedOn: facts.receivedOn,
        dueOn: facts.due.on,
        closedOn: facts.closedOn,
      };
    }
    case 'opinions': {
      const { office, receivedOn, closedOn } = state.facts;
      return { office, receivedOn, closedOn };
    }
    default:
      return state.facts;
  }
}

const fieldsOf = (state: DisclosureState, texts: Texts) => ({ ...textsOf(state.board, texts), ...factsOf(state) });

/** The record as it will be once its correction is published. */
const asCorrected = (state: DisclosureState): DisclosureState =>
  state.correction ? ({ ...state, facts: state.correction.facts ?? state.facts } as DisclosureState) : state;

/** The edition being prepared, as it would read. */
function correctionOf(state: DisclosureState, texts: Texts) {
  const { correction } = state;
  if (!correction) return {};
  const { by, at, ...next } = correction;
  return { correction: { by, on: dayOf(at), fields: fieldsOf({ ...state, ...next } as DisclosureState, texts) } };
}

/** What else an answer is made from. */
export interface Around {
  readonly who: StaffWho;
  readonly language: Language;
  readonly directory: Directory;
  readonly publication: Publication;
  /** A record beside the mark that this person would have in it. */
  readonly marked: <S extends Concerned>(id: string, record: S) => S;
}

/** What is read of a record besides its state: the words as they stand or are public, and the newest edition of them. */
export interface ReadWords {
  readonly texts: Texts;
  readonly newest: Texts;
}

/** One item of a list, the answer to a command, and the head of a publication's page. */
export function disclosureView(
  { id, head, state }: Standing<DisclosureState>,
  { texts, newest }: ReadWords,
  around: Around,
) {
  const { language, directory, publication } = around;
  const { publishedAt, withdrawnAt, expiredAt, correctedAt } = state;
  const hints = isPending(state) || state.correction ? scan(newest, knownFor({ directory }, asCorrected(state))) : [];
  const doneAt = withdrawnAt ?? expiredAt ?? correctedAt ?? publishedAt;
  return {
    id,
    version: head.version,
    board: state.board,
    boardLabel: disclosureBoardLabels[state.board][language],
    state: state.state,
    stateLabel: disclosureStateLabels[state.state][language],
    name: recordName(id, state),
    ...(state.case ? { case: state.case } : {}),
    ...(state.board === 'opinions' ? { about: state.facts.about } : {}),
    author: state.author,
    office: state.office,
    fields: fieldsOf(state, texts),
    ...(state.figures ? { figures: state.figures } : {}),
    ...correctionOf(state, newest),
    hints: hints.map(({ where, ...hint }) => ({
      ...hint,
      ...(where ? { where: sayCells([where])[language] } : {}),
      label: hintLabels[hint.kind][language],
      fieldLabel: fieldLabels[hint.field][language],
    })),
    publishBy: state.publishBy,
    ...(state.overdueSince && isPending(state) ? { overdueSince: state.overdueSince } : {}),
    ...(publishedAt ? { publishedOn: dayOf(publishedAt) } : {}),
    ...(state.until ? { until: state.until } : {}),
    ...(correctedAt ? { correctedOn: dayOf(correctedAt) } : {}),
    ...(withdrawnAt ? { withdrawnOn: dayOf(withdrawnAt) } : {}),
    ...(expiredAt ? { expiredOn: dayOf(expiredAt) } : {}),
    ...(state.approvedBy ? { approvedBy: state.approvedBy } : {}),
    ...(publishedAt && doneAt ? { publication: reached(publication, doneAt) } : {}),
    actions: actionsOf(around, id, state),
  };
}
