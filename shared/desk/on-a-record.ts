// What is written beside a published record goes by names of its own (DI-5, DI-6): as a petition it is an objection, as a
// suggestion an opinion, whatever it was called before another kind was chosen.
import { submitKinds } from '../words/desk/public.ts';
import type { Label } from '../words/label.ts';
import { opinionWords } from '../words/opinions.ts';
import type { Submission } from './submission.ts';

const SUBJECTS = { petition: opinionWords.objection.zh, suggestion: opinionWords.opinion.zh } as const;
const NAMES = { petition: opinionWords.asObjection, suggestion: opinionWords.asOpinion } as const;
type Said = keyof typeof NAMES;

/** The title of the record in a subject that this house made; undefined for one that somebody wrote. */
function titleIn(subject: string): string | undefined {
  for (const made of Object.values(SUBJECTS)) {
    const [head = '', tail = ''] = made.split('{title}');
    if (subject.startsWith(head) && subject.endsWith(tail)) return subject.slice(head.length, -tail.length);
  }
  return undefined;
}

const saidOf = ({ about, kind }: Submission): Said | undefined =>
  about && Object.hasOwn(NAMES, kind) ? (kind as Said) : undefined;

/** What is typed, with its subject named after what was chosen. */
export function namedAsChosen(typed: Submission): Submission {
  const said = saidOf(typed);
  const title = said && titleIn(typed.subject);
  return said && title !== undefined ? { ...typed, subject: SUBJECTS[said].replace('{title}', () => title) } : typed;
}

/** The name of its kind as people chose it; undefined for a kind that there is not. */
export function kindName(typed: Submission): Label | undefined {
  const said = saidOf(typed);
  return said ? NAMES[said] : submitKinds[typed.kind as keyof typeof submitKinds]?.name;
}
