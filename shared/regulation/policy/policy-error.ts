// Why a policy cannot come into force, in words an administrator can act on. Finding out is not done here.
import { type Label, say } from '../../words/label.ts';

/** What is wrong: the entry (its day, or its place when the day cannot be read), the key, and why in both languages. */
export interface PolicyProblem {
  readonly entry: string;
  readonly key: string;
  readonly says: Label;
}

/** A policy that cannot come into force. The house stays closed; the message lists every problem in both languages. */
export class PolicyError extends Error {
  readonly problems: readonly PolicyProblem[];
  constructor(problems: readonly PolicyProblem[]) {
    const line = ({ entry, key, says }: PolicyProblem) =>
      `政策条目 ${entry}，${key}：${say(says, 'zh')} / policy entry ${entry}, ${key}: ${say(says, 'en')}`;
    super(problems.map(line).join('\n'));
    this.name = 'PolicyError';
    this.problems = problems;
  }
}
