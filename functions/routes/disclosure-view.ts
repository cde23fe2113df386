// A disclosure as its author and the publishers see it: the fields as they would go out, the scanner's hints beside
// them, and just the steps this person may take.
import { allowed } from '#shared/access/can.ts';
import type { StaffWho } from '#shared/access/who.ts';
import type { Directory } from '#shared/directory/directory.ts';
import type { Texts } from '#shared/disclosure/boards.ts';
import { DISCLOSURE_COMMANDS, type DisclosureCommandName } from '#shared/disclosure/commands.ts';
import { isAuthor } from '#shared/disclosure/decide.ts';
import { publiclyKnown } from '#shared/disclosure/publicly-known.ts';
import { scan } from '#shared/disclosure/scan/scan.ts';
import { type DisclosureState, isPending } from '#shared/disclosure/state.ts';
import { OPEN_IN } from '#shared/disclosure/steps.ts';
import { dayOf } from '#shared/time.ts';
import { disclosureStateLabels, fieldLabels, hintLabels } from '#shared/words/disclosure.ts';
import type { Language } from '#shared/words/label.ts';
import type { Standing } from '../perform/load.ts';
import { type Publication, reached } from '../publish/publication.ts';

const COMMANDS = Object.keys(DISCLOSURE_COMMANDS) as DisclosureCommandName[];

/** Steps open in this state to this person; approving only to someone who wrote none of it. */
function actionsOf(who: StaffWho, state: DisclosureState): string[] {
  const open = COMMANDS.filter((name) => OPEN_IN[name].includes(state.state));
  return allowed(who, 'disclosure', open, state).filter((name) => name !== 'approve' || !isAuthor(state, who.number));
}

const fieldsOf = ({ facts, showsVillage }: DisclosureState, { title = '', asked = '', outcome = '' }: Texts) => ({
  title,
  asked,
  outcome,
  ...(facts.village !== undefined && showsVillage ? { village: facts.village } : {}),
  kind: facts.kind,
  office: facts.office,
  receivedOn: facts.receivedOn,
  dueOn: facts.due.on,
  closedOn: facts.closedOn,
});

/** What else an answer is made from. */
export interface Around {
  readonly who: StaffWho;
  readonly language: Language;
  readonly directory: Directory;
  readonly publication: Publication;
}

/** One item of a list, the answer to a command, and the head of a publication's page. */
export function disclosureView({ id, head, state }: Standing<DisclosureState>, texts: Texts, around: Around) {
  const { who, language, directory, publication } = around;
  const { publishedAt, withdrawnAt } = state;
  const hints = isPending(state) ? scan(texts, publiclyKnown(directory)) : [];
  const doneAt = withdrawnAt ?? publishedAt;
  return {
    id,
    version: head.version,
    board: state.board,
    state: state.state,
    stateLabel: disclosureStateLabels[state.state][language],
    case: state.case,
    author: state.author,
    office: state.office,
    fields: fieldsOf(state, texts),
    hints: hints.map((hint) => ({
      ...hint,
      label: hintLabels[hint.kind][language],
      fieldLabel: fieldLabels[hint.field][language],
    })),
    publishBy: state.publishBy,
    ...(publishedAt ? { publishedOn: dayOf(publishedAt) } : {}),
    ...(withdrawnAt ? { withdrawnOn: dayOf(withdrawnAt) } : {}),
    ...(state.approvedBy ? { approvedBy: state.approvedBy } : {}),
    ...(publishedAt && doneAt ? { publication: reached(publication, doneAt) } : {}),
    actions: actionsOf(who, state),
  };
}
