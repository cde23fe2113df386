// The steps open to somebody in a matter of accountability, each with the form its body asks for; a vote begins with the names
// of those entitled, so that only their words are filled in.
import {
  ACCOUNTABILITY_COMMANDS,
  type AccountabilityCommandName,
  RECUSALS,
  REVIEW_RESULTS,
} from '#shared/accountability/commands.ts';
import { ELEMENTS, GROUND_IDS, NEEDS_OF } from '#shared/accountability/grounds.ts';
import {
  AGGRAVATIONS,
  CIRCUMSTANCES,
  EXEMPTIONS,
  MEASURES,
  OUTCOMES,
  RESPONSIBILITIES,
} from '#shared/accountability/sanction.ts';
import { accountabilityCommandLabels, accountabilityEventLabels } from '#shared/words/accountability.ts';
import {
  aggravationLabels,
  circumstancesLabels,
  elementLabels,
  exemptionLabels,
  outcomeLabels,
  recusalLabels,
  responsibilityLabels,
} from '#shared/words/accountability-grounds.ts';
import { matterFields, matterHints, reviewResultLabels, matterWords as words } from '#shared/words/desk/matter.ts';
import type { Label } from '#shared/words/label.ts';
import type { Choice } from '../field.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { staffChoices } from './fields/people.ts';
import { yesOrNo } from './fields/yes-or-no.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, type FormOrder, schemaForm } from './forms/schema-form.ts';
import type { MatterAnswer } from './matter-answer.ts';
import { groundNamed } from './matter-shown.ts';
import { momentOn } from './say.ts';
import { stepsToDo } from './steps-to-do.ts';

const named = <K extends string>(values: readonly K[], labels: Readonly<Record<K, Label>>): readonly Choice[] =>
  values.map((value) => ({ value, text: said(labels[value]) }));

function choicesFor(desk: Desk, { panel }: MatterAnswer): FormOrder['choices'] {
  const grounds = GROUND_IDS.map((value) => ({ value, text: groundNamed(desk, value) }));
  const everybody = staffChoices(desk, '');
  const outcomes = named(OUTCOMES, outcomeLabels);
  return {
    staff: everybody,
    person: everybody,
    checker: everybody,
    as: named(RECUSALS, recusalLabels),
    'exempt.cause': named(EXEMPTIONS, exemptionLabels),
    grounds,
    'elements.ground': grounds.filter(({ value }) => NEEDS_OF[value].length > 0),
    'elements.element': named(ELEMENTS, elementLabels),
    responsibility: named(RESPONSIBILITIES, responsibilityLabels),
    circumstances: named(CIRCUMSTANCES, circumstancesLabels),
    aggravations: named(AGGRAVATIONS, aggravationLabels),
    measure: outcomes,
    'decide-review.measure': named(MEASURES, outcomeLabels),
    'votes.by': (panel?.entitled ?? []).map((value) => ({ value, text: desk.staffName(value) })),
    result: named(REVIEW_RESULTS, reviewResultLabels),
    back: yesOrNo,
  };
}

/** What a form begins with: the recommendation, the way back where that is proposed. */
function beginning(name: AccountabilityCommandName, { proposal, effect }: MatterAnswer): Facts {
  if (name === 'decide') return { measure: proposal?.recommended.measure };
  return name === 'record-move' && effect?.move === 'back-proposed' ? { back: true } : {};
}

interface Taking {
  readonly desk: Desk;
  readonly view: MatterAnswer;
  readonly send: (name: AccountabilityCommandName, body: Facts) => Promise<void>;
  readonly anew: () => Promise<MatterAnswer>;
  readonly fail: (thrown: unknown) => void;
}

function formOf({ desk, view, send, anew, fail }: Taking, name: AccountabilityCommandName): HTMLElement {
  const at = (path: string): string => `${name}.${path}`;
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  const choices = choicesFor(desk, view);
  const facts = beginning(name, view);
  return schemaForm({
    schema: ACCOUNTABILITY_COMMANDS[name],
    label: (path) => matterFields[at(path)] ?? matterFields[path] ?? matterFields[last(path)] ?? { zh: path, en: path },
    hint: (path) => matterHints[at(path)],
    choices: name === 'decide-review' ? { ...choices, measure: choices[at('measure')] ?? [] } : choices,
    draft: `matter ${view.id} ${name}`,
    standing: { facts, version: view.version },
    submit: accountabilityCommandLabels[name],
    send: (body) => send(name, body),
    catchUp: async (): Promise<CaughtUp> => {
      const { timeline, version, actions } = await anew();
      const news = make(
        'ul',
        {},
        timeline
          .slice(view.timeline.length)
          .map(({ type, at: moment }) =>
            make('li', {}, `${said(accountabilityEventLabels[type])} ${momentOn(moment)}`),
          ),
      );
      return { facts, version, news, open: actions.includes(name) };
    },
    fail,
  });
}

/** The steps open here but the two that a clue is decided on by. */
export function matterSteps(taking: Taking): Child {
  const open = taking.view.actions.filter((name) => name !== 'accept' && name !== 'dismiss');
  return stepsToDo(words.todo, open, accountabilityCommandLabels, (name) => formOf(taking, name));
}
