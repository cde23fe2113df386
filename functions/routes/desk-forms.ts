// The public desk without script (FI-1, TL-3): plain forms in, whole pages out, filled into the shells of the live site.
// What was typed comes back with what is wrong with it; a query code never does.
import * as v from 'valibot';
import { withChoices } from '#shared/desk/choice.ts';
import type { Obstacle } from '#shared/desk/follow-page.ts';
import { foundPage, notFoundPage } from '#shared/desk/follow-page.ts';
import { type Fault, faultsOf, SUBMIT_FIELDS, type Submission } from '#shared/desk/submission.ts';
import { checkPage, formPage } from '#shared/desk/submit-page.ts';
import { type Facts, fillShell } from '#shared/disclosure/shell.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import { RULES } from '#shared/words/rules.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { formOf, fromThisSite } from '../http/form.ts';
import { Problem } from '../http/problem.ts';
import { html, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { shellPage } from '../http/shell-page.ts';
import { itemName, takeForm } from './desk-submission.ts';
import { lookUp, progress } from './following.ts';

const FollowForm = v.object({ number: v.optional(v.string(), ''), code: v.optional(v.string(), '') });
const field = v.optional(v.string(), '');
const Typed = v.object(
  Object.fromEntries(SUBMIT_FIELDS.map((name) => [name, field])) as Record<keyof Submission, typeof field>,
);

type Fields = ReturnType<typeof formOf>;
const languageOf = (call: Call, { language }: Fields): Language =>
  language === 'zh' || language === 'en' ? language : call.language;

interface Page {
  readonly status: number;
  readonly shell: string;
  readonly facts: Facts;
  readonly chosen?: { readonly [field: string]: string };
  readonly headers?: { readonly [name: string]: string };
}

/** A page of the live site, filled. Throws 503 while no release with its shell is live. */
async function filled(house: House, language: Language, page: Page): Promise<Reply> {
  const shell = await shellPage(house, language, page.shell);
  if (shell === undefined) throw new Problem('busy', { headers: { 'retry-after': '10' } });
  return html(page.status, withChoices(fillShell(shell, page.facts), page.chosen ?? {}), {
    'cache-control': 'no-store',
    'content-language': language,
    ...page.headers,
  });
}

/** How a problem reads on a page: what to wait for, or the rule's own sentence, and always whom to call. */
function obstacleOf(house: House, problem: Problem, language: Language, heading: Label, tooMany: Label): Obstacle {
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

async function follow(call: Call, house: House): Promise<Reply> {
  const fields = formOf(call);
  const language = languageOf(call, fields);
  const { number, code } = v.parse(FollowForm, fields);
  const { hotline } = house.township;
  const answer = (status: number, obstacle: Obstacle, more: { fault?: string; headers?: Page['headers'] } = {}) =>
    filled(house, language, {
      status,
      shell: 'follow',
      facts: notFoundPage(number, obstacle, language, more.fault),
      ...(more.headers ? { headers: more.headers } : {}),
    });
  if (!fromThisSite(call, house.originSecrets.length > 0)) {
    return answer(403, { heading: words.notFound[language], lines: [say(words.foreign, language, { hotline })] });
  }
  if (number.trim() === '' || code.trim() === '') {
    const fault = say(formWords.fillIn, language, { field: words.number });
    const missing = say(formWords.fillIn, language, { field: words.code });
    const heading = say(formWords.summary, language, { n: Number(number.trim() === '') + Number(code.trim() === '') });
    const noCode = code.trim() === '' ? [missing] : [];
    return answer(422, { heading, lines: noCode }, number.trim() === '' ? { fault } : {});
  }
  try {
    const view = await lookUp(call, house, { number: number.slice(0, 200), code: code.slice(0, 200) });
    const facts = foundPage(await progress(house, view, language), language);
    return await filled(house, language, { status: 200, shell: 'follow', facts });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    if (thrown.kind === 'unknown') {
      const lines = [words.notFoundDetail[language], say(words.lost, language, { hotline })];
      return answer(404, { heading: words.notFound[language], lines });
    }
    if (thrown.kind !== 'tooMany') throw thrown;
    const obstacle = obstacleOf(house, thrown, language, words.tooMany, words.tooManyDetail);
    return answer(429, obstacle, { headers: thrown.more.headers });
  }
}

async function submit(call: Call, house: House): Promise<Reply> {
  const fields = formOf(call);
  const language = languageOf(call, fields);
  const typed = v.parse(Typed, fields);
  const again = (status: number, faults: readonly Fault[], obstacle?: Obstacle, headers?: Page['headers']) =>
    filled(house, language, {
      status,
      shell: 'submit',
      facts: formPage(typed, faults, obstacle),
      chosen: { kind: typed.kind, item: typed.item, village: typed.village },
      ...(headers ? { headers } : {}),
    });
  if (!fromThisSite(call, house.originSecrets.length > 0)) {
    const lines = [say(words.foreign, language, { hotline: house.township.hotline })];
    return again(403, [], { heading: words.notTaken[language], lines });
  }
  if (fields.step === 'edit') return again(200, []);
  const faults = faultsOf(typed, language);
  if (faults.length > 0) {
    return again(422, faults, { heading: say(formWords.summary, language, { n: faults.length }), lines: [] });
  }
  if (fields.step !== 'send') {
    const item = await itemName(house, typed.item);
    const choices = {
      item: () => item,
      village: (id: string) => house.township.villages.find((village) => village.id === id)?.name,
    };
    const facts = checkPage(typed, choices, { language, key: crypto.randomUUID() }, language);
    return filled(house, language, { status: 200, shell: 'check', facts });
  }
  try {
    const facts = await takeForm(call, house, typed, fields.key, language);
    return await filled(house, language, { status: 200, shell: 'submitted', facts });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    const obstacle = obstacleOf(house, thrown, language, words.tooManyForms, words.tooManyFormsDetail);
    const status = thrown.kind === 'refused' ? 422 : PROBLEMS[thrown.kind].status;
    return again(status, [], obstacle, thrown.more.headers);
  }
}

const route = (path: string, summary: Label, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  summary,
  staff: false,
  answers: { 200: v.string() },
  problems: ['malformed', 'unknown', 'tooLarge', 'mediaType', 'tooMany', 'busy'],
  handle,
});

export const deskRoutes: readonly Route[] = [
  route('/desk/follow', words.follow, follow),
  route('/desk/submit', words.submit, submit),
];
