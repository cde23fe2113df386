// What a follower of a case is shown, as facts for the page's places: the door fills them in without script, the page's
// own script with it, so that both say the same.
import type { PersonStep } from '../case/person-steps.ts';
import type { Facts } from '../disclosure/shell.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { sayDay } from '../words/day.ts';
import { complaintFileWords } from '../words/desk/complaint-files.ts';
import { stepFieldLabels, stepWords } from '../words/desk/person-steps.ts';
import { type CommandField, fieldLabels } from '../words/desk.ts';
import { type Language, say } from '../words/label.ts';
import { momentFact } from '../words/moment.ts';
import { kindFacts } from './complaint-fields.ts';
import { type StepAgain, type StepKeys, stepFacts } from './step-forms.ts';

/** An item that a notice asks for; of the newest notice it says whether it is still out. */
export interface NoticeItem {
  readonly name: string;
  readonly how: string;
  readonly open?: boolean;
}

interface Rated {
  readonly level: number;
  readonly label: string;
}

/** The answer to a lookup, as far as it is shown. Labels and names of offices are in the reader's language already. */
export interface Progress {
  readonly number: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly subject: string;
  readonly stateLabel: string;
  readonly office: string;
  readonly registeredAt: Instant;
  readonly due: { readonly on: Day; readonly says: readonly string[] } | null;
  readonly closedOn?: Day;
  readonly rating?: Rated & { readonly again?: Rated };
  /** Of a complaint, how many files came with it. */
  readonly files?: number;
  readonly can: readonly PersonStep[];
  readonly steps: readonly {
    readonly at: Instant;
    readonly label: string;
    readonly office: string;
    readonly text?: { readonly [key: string]: string };
    readonly missing?: readonly NoticeItem[];
  }[];
}

/** Words that only the person writes have their names here. */
const nameOf = (key: string, language: Language): string =>
  key === 'comment' ? stepFieldLabels.comment[language] : (fieldLabels[key as CommandField]?.[language] ?? '');

const itemFacts = ({ name, how, open }: NoticeItem, language: Language): Facts => ({
  item: name,
  how,
  stands: open === undefined ? [] : [{ word: stepWords[open ? 'out' : 'in'][language] }],
});

/** Names of what is still to be supplied. */
const stillOut = (view: Progress): readonly string[] => {
  const names: string[] = [];
  for (const { missing = [] } of view.steps) for (const item of missing) if (item.open) names.push(item.name);
  return names;
};

/**
 * Facts of the block `progress`, with the forms of what the person may do. `running` holds one entry while an answer is
 * owed by a day, `undated` while none runs yet.
 */
export function progressFacts(view: Progress, keys: StepKeys, language: Language, again?: StepAgain): Facts {
  const { due, closedOn, rating } = view;
  const open = closedOn === undefined;
  return {
    ...kindFacts(view.kind),
    ...stepFacts(view, stillOut(view), keys, language, again),
    'case-number': view.number,
    subject: view.subject,
    kind: view.kindLabel,
    state: view.stateLabel,
    office: view.office,
    received: sayDay(dayOf(view.registeredAt), language),
    running: due ? [{ due: sayDay(due.on, language), why: due.says.map((line) => ({ line })) }] : [],
    // No date of a complaint waits for papers: once it was answered, none of this kind is owed any more.
    undated: due === null && open && view.kind !== 'complaint' ? [{}] : [],
    closed: closedOn === undefined ? [] : [{ on: sayDay(closedOn, language) }],
    'files-received': view.files ? [{ count: say(complaintFileWords.count, language, { n: view.files }) }] : [],
    rated: rating ? [{ level: (rating.again ?? rating).label }] : [],
    steps: [...view.steps].reverse().map((step) => ({
      when: momentFact(step.at)[language],
      label: step.label,
      by: step.office,
      words: Object.entries(step.text ?? {}).map(([key, text]) => ({ name: nameOf(key, language), text })),
      asked: step.missing ? [{ items: step.missing.map((item) => itemFacts(item, language)) }] : [],
    })),
  };
}
