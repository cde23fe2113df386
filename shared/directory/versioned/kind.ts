// What one kind of record with versions has of its own; the law of versions asks for nothing else.
import type { Law, Refusal } from '../../decision.ts';
import type { RuleId } from '../../words/rules.ts';

export interface Kind<N extends string, K extends string, F, B, Given> {
  /** Name of the aggregate, as it is stored. */
  readonly name: string;
  /** Begins the name of each event. */
  readonly noun: N;
  /** Under which commands and events hold what a version says. */
  readonly key: K;
  /** What the state keeps of a version. */
  readonly brief: (facts: F) => B;
  /** Why a version cannot be so, if it cannot; asked when it is proposed. */
  readonly contradiction: (law: Law, facts: F, given: Given | undefined) => { readonly refused: Refusal } | undefined;
  /** The same asked again at the approval, for what may have changed meanwhile. */
  readonly stillContradicts?: (brief: B, given: Given | undefined) => { readonly refused: Refusal } | undefined;
  readonly rules: {
    readonly ownId: RuleId;
    readonly retired: RuleId;
    readonly few: RuleId;
    readonly waiting: RuleId;
    readonly asOne: RuleId;
    readonly secondPerson: RuleId;
  };
}
