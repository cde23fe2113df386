// What the plain forms of the public desk share: pages of the live site filled with facts, the language of the form, and
// finding the matter that a form speaks of.
import * as v from 'valibot';
import { type Chosen, withChoices } from '#shared/desk/choice.ts';
import { notFoundPage, type Obstacle } from '#shared/desk/follow-page.ts';
import { type Facts, fillShell } from '#shared/disclosure/shell.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import { RULES } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { type formOf, fromThisSite } from '../http/form.ts';
import { Problem } from '../http/problem.ts';
import { html, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { shellPage } from '../http/shell-page.ts';
import { type Followed, type Lookup, lookUp } from './following.ts';

export type Fields = ReturnType<typeof formOf>;

/** The language the form was written in; where it does not say so, the reader's. */
export const formLanguage = (call: Call, { language }: Fields): Language =>
  language === 'zh' || language === 'en' ? language : call.language;

export interface Page {
  readonly status: number;
  readonly shell: string;
  readonly facts: Facts;
  readonly chosen?: Chosen;
  readonly headers?: { readonly [name: string]: string };
}

/** A page of the live site, filled. Throws 503 while no release with its shell is live. */
export async function filled(house: House, language: Language, page: Page): Promise<Reply> {
  const shell = await shellPage(house, language, page.shell);
  if (shell === undefined) throw new Problem('busy', { headers: { 'retry-after': '10' } });
  return html(page.status, withChoices(fillShell(shell, page.facts), page.chosen ?? {}), {
    'cache-control': 'no-store',
    'content-language': language,
    ...page.headers,
  });
}

/** How a problem reads on a page: what to wait for, or the rule's own sentence, and always whom to call. */
export function obstacleOf(
  house: House,
  problem: Problem,
  language: Language,
  heading: Label,
  tooMany: Label,
): Obstacle {
  const { hotline } = house.township;
  const { refusal, headers } = problem.more;
  if (problem.kind === 'tooMany') {
    const minutes = Math.ceil(Number(headers?.['retry-after'] ?? 60) / 60);
    return { heading: heading[language], lines: [say(tooMany, language, { minutes, hotline })] };
  }
  const { title, detail } = PROBLEMS[problem.kind];
  const sentence = refusal ? say(RULES[refusal.rule], language, refusal.detail) : detail[language];
  return { heading: refusal ? words.notTaken[language] : title[language], lines: [sentence, hotline] };
}

/** The longest number or code that is looked at, in characters. */
const LONGEST = 200;
const field = v.optional(v.string(), '');
const Asked = v.object({ number: field, code: field });

/** Number and code as a form carries them. */
export function askedIn(fields: Fields): Lookup {
  const { number, code } = v.parse(Asked, fields);
  return { number: number.slice(0, LONGEST), code: code.slice(0, LONGEST) };
}

/** The matter that a form speaks of, or the page that says why there is none: 403, 422, 404 or 429. */
export async function matterOf(
  call: Call,
  house: House,
  fields: Fields,
): Promise<{ readonly matter: Followed } | { readonly page: Reply }> {
  const language = formLanguage(call, fields);
  const { number, code } = askedIn(fields);
  const { hotline } = house.township;
  const answer = async (status: number, obstacle: Obstacle, { fault, headers }: Told = {}) => ({
    page: await filled(house, language, {
      status,
      shell: 'follow',
      facts: notFoundPage(number, obstacle, language, fault),
      ...(headers ? { headers } : {}),
    }),
  });
  if (!fromThisSite(call, house.originSecrets.length > 0)) {
    return answer(403, { heading: words.notFound[language], lines: [say(words.foreign, language, { hotline })] });
  }
  const empty = { number: number.trim() === '', code: code.trim() === '' };
  if (empty.number || empty.code) {
    const fault = say(formWords.fillIn, language, { field: words.number });
    const missing = say(formWords.fillIn, language, { field: words.code });
    const heading = say(formWords.summary, language, { n: Number(empty.number) + Number(empty.code) });
    return answer(422, { heading, lines: empty.code ? [missing] : [] }, empty.number ? { fault } : {});
  }
  try {
    return { matter: await lookUp(call, house, { number, code }) };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    if (thrown.kind === 'unknown') {
      const lines = [words.notFoundDetail[language], say(words.lost, language, { hotline })];
      return answer(404, { heading: words.notFound[language], lines });
    }
    if (thrown.kind !== 'tooMany') throw thrown;
    const { headers } = thrown.more;
    const obstacle = obstacleOf(house, thrown, language, words.tooMany, words.tooManyDetail);
    return answer(429, obstacle, headers ? { headers } : {});
  }
}

interface Told {
  readonly fault?: string;
  readonly headers?: { readonly [name: string]: string };
}

/** A route that takes a plain form. */
export const formRoute = (path: string, summary: Label, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  summary,
  staff: false,
  answers: { 200: v.string() },
  problems: ['malformed', 'unknown', 'tooLarge', 'mediaType', 'tooMany', 'busy'],
  handle,
});
