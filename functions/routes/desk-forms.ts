// The public desk without script (FI-1, TL-3): plain forms in, whole pages out, filled into the shells of the live site.
// What was typed comes back with what is wrong with it; a query code only unseen, in the forms of the matter it opened.
import * as v from 'valibot';
import type { Obstacle } from '#shared/desk/follow-page.ts';
import { type Fault, faultsOf, SUBMIT_FIELDS, type SubmitField } from '#shared/desk/submission.ts';
import { checkPage, formPage } from '#shared/desk/submit-page.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { formOf, fromThisSite } from '../http/form.ts';
import { Problem } from '../http/problem.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { filled, formLanguage, formRoute, matterOf, obstacleOf, type Page } from './desk-pages.ts';
import { casePage, takeStepForm } from './desk-steps.ts';
import { itemName, takeForm } from './desk-submission.ts';

const field = v.optional(v.string(), '');
const Typed = v.object({
  ...(Object.fromEntries(SUBMIT_FIELDS.map((name) => [name, field])) as Record<SubmitField, typeof field>),
  about: v.exactOptional(v.string()),
});

async function follow(call: Call, house: House): Promise<Reply> {
  const fields = formOf(call);
  const found = await matterOf(call, house, fields);
  return 'page' in found ? found.page : casePage(call, house, fields, found.matter, { status: 200 });
}

async function submit(call: Call, house: House): Promise<Reply> {
  const fields = formOf(call);
  const language = formLanguage(call, fields);
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
    const { directory } = await house.shelf();
    const choices = {
      item: () => item,
      village: (id: string) => directory.villages.get(id)?.name,
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

export const deskRoutes: readonly Route[] = [
  formRoute('/desk/follow', words.follow, follow),
  formRoute('/desk/submit', words.submit, submit),
  formRoute('/desk/steps', words.progress, takeStepForm),
];
