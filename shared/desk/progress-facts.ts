// What a follower of a case is shown, as facts for the page's places: the door fills them in without script, the page's
// own script with it, so that both say the same.
import type { CaseKind } from '../case/kinds.ts';
import type { Facts } from '../disclosure/shell.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { kindLabels } from '../words/case.ts';
import { sayDay } from '../words/day.ts';
import { type CommandField, fieldLabels } from '../words/desk.ts';
import type { Language } from '../words/label.ts';
import { momentFact } from '../words/moment.ts';

/** The answer to a lookup, as far as it is shown. Names of offices are in the reader's language already. */
export interface Progress {
  readonly number: string;
  readonly kind: CaseKind;
  readonly subject: string;
  readonly stateLabel: string;
  readonly office: string;
  readonly registeredAt: Instant;
  readonly due: { readonly on: Day; readonly says: readonly string[] } | null;
  readonly closedOn?: Day;
  readonly steps: readonly {
    readonly at: Instant;
    readonly label: string;
    readonly office: string;
    readonly text?: { readonly [key: string]: string };
  }[];
}

/** Facts of the block `progress`. `running` holds one entry while an answer is owed by a day, `undated` while none runs yet. */
export function progressFacts(view: Progress, language: Language): Facts {
  const { due, closedOn } = view;
  const open = closedOn === undefined;
  return {
    'case-number': view.number,
    subject: view.subject,
    kind: kindLabels[view.kind][language],
    state: view.stateLabel,
    office: view.office,
    received: sayDay(dayOf(view.registeredAt), language),
    running: due ? [{ due: sayDay(due.on, language), why: due.says.map((line) => ({ line })) }] : [],
    undated: due === null && open ? [{}] : [],
    closed: closedOn === undefined ? [] : [{ on: sayDay(closedOn, language) }],
    steps: [...view.steps].reverse().map((step) => ({
      when: momentFact(step.at)[language],
      label: step.label,
      by: step.office,
      words: Object.entries(step.text ?? {}).map(([key, text]) => ({
        name: fieldLabels[key as CommandField]?.[language] ?? '',
        text,
      })),
    })),
  };
}
