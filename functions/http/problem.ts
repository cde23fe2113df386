// Every answer that is not a success, as RFC 9457 problem+json: the chain's own ones here, a rule's refusal by its id.
import type { Refusal } from '#shared/decision.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { PROBLEMS, type ProblemName } from '#shared/words/problems.ts';
import { clauseOf, RULES } from '#shared/words/rules.ts';
import type { Reply } from './reply.ts';

/** What is wrong with one field: `path` as in the body, `/`-free dotted; `says` in the reader's language, or in both. */
export interface Violation {
  readonly path: string;
  readonly says: string | Label;
}

/** Thrown inside a route to end the request with a problem; the chain turns it into the answer. */
export class Problem extends Error {
  readonly kind: ProblemName;
  readonly more: {
    readonly refusal?: Refusal | undefined;
    readonly violations?: readonly Violation[] | undefined;
    readonly headers?: { readonly [name: string]: string } | undefined;
    readonly detail?: Label | undefined;
    readonly extra?: { readonly [key: string]: unknown } | undefined;
  };
  constructor(kind: ProblemName, more: Problem['more'] = {}) {
    super(kind);
    this.kind = kind;
    this.more = more;
  }
}

const inOne = ({ path, says }: Violation, language: Language) => ({
  path,
  says: typeof says === 'string' ? says : say(says, language),
});

/** What is wrong field by field: as the body's schema found it, or the one field that a rule is about. */
const named = ({ refusal, violations }: Problem['more'], sentence: string): readonly Violation[] | undefined =>
  violations ?? (refusal?.at === undefined ? undefined : [{ path: refusal.at, says: sentence }]);

/** What a problem says in one sentence: of the field it is about, where it names one. */
export function sentenceOf({ kind, more }: Problem, language: Language): string {
  const { refusal, violations, detail } = more;
  const [first] = violations ?? [];
  if (first) return inOne(first, language).says;
  if (refusal) return say(RULES[refusal.rule], language, refusal.detail);
  return say(detail ?? PROBLEMS[kind].detail, language);
}

/** The document of a problem. A refusal's `type` is the page of its clause on the site. */
export function problemReply(problem: Problem, language: Language, requestId: string): Reply {
  const known = PROBLEMS[problem.kind];
  const { refusal, headers, detail, extra } = problem.more;
  const sentence = refusal ? say(RULES[refusal.rule], language, refusal.detail) : detail && say(detail, language);
  const says = sentence ?? say(known.detail, language, { requestId });
  const violations = named(problem.more, says);
  const body = {
    type: refusal ? `/rules/#${clauseOf(refusal.rule)}` : 'about:blank',
    title: say(known.title, language),
    status: known.status,
    detail: says,
    ...(refusal ? { rule: refusal.rule } : {}),
    ...(violations ? { violations: violations.map((one) => inOne(one, language)) } : {}),
    ...(known.status === 500 ? { requestId } : {}),
    ...extra,
  };
  return {
    status: known.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...headers,
    },
    body: JSON.stringify(body),
  };
}
