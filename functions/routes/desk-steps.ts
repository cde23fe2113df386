// What the person does under number and code without script (SC-1, SC-6, FI-3): one form sent, the page of the matter anew,
// with a line that says what happened, or with what is wrong and everything that was typed.
import * as v from 'valibot';
import type { Obstacle, StepOutcome } from '#shared/desk/follow-page.ts';
import { foundPage, leftPage } from '#shared/desk/follow-page.ts';
import { stepFaults } from '#shared/desk/step-faults.ts';
import { STEP_FIELDS, STEP_FORMS, type StepTyped, stepBody, stepChoices } from '#shared/desk/step-forms.ts';
import { uuid } from '#shared/fields.ts';
import { doneWords, stepWords } from '#shared/words/desk/person-steps.ts';
import { publicWords } from '#shared/words/desk/public.ts';
import { formWords } from '#shared/words/desk.ts';
import { type Language, say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { idempotency } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import type { Reply } from '../http/reply.ts';
import { type SentForm, sentForm } from '../http/sent-form.ts';
import { faultOf, takeFormFiles } from './complaint/form-files.ts';
import { askedIn, type Fields, filled, formLanguage, matterOf, obstacleOf } from './desk-pages.ts';
import { spendPlainForm } from './desk-submission.ts';
import { type Followed, progress } from './following.ts';
import { isLeft, type PersonOrder, takeStep } from './person-steps.ts';
import { typedCode } from './query-code.ts';

interface Answered extends StepOutcome {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string } | undefined;
}

/** The page of a matter, with the forms of what its person may do now. Its key makes what is sent twice count once. */
export async function casePage(
  call: Call,
  house: House,
  fields: Fields,
  matter: Followed,
  { status, headers, ...outcome }: Answered,
): Promise<Reply> {
  const language = formLanguage(call, fields);
  const shown = await progress(house, matter, language, call.at);
  const keys = { number: matter.number, code: typedCode(askedIn(fields).code), key: crypto.randomUUID() };
  return filled(house, language, {
    status,
    shell: 'follow',
    facts: foundPage(shown, keys, language, outcome),
    chosen: stepChoices(shown.can, outcome.again),
    ...(headers ? { headers } : {}),
  });
}

const StepName = v.picklist(STEP_FORMS);

/** Keyed by content too: another form of the same page is another request, not a contradiction. */
const keyOf = (call: Call, house: House, { fields: { key }, content }: SentForm) => {
  const headers = v.is(uuid, key) ? { ...call.headers, 'idempotency-key': key } : call.headers;
  return idempotency({ ...call, headers, body: content }, house, `public\n${content.toString('base64')}`);
};

async function taken(
  call: Call,
  house: House,
  fields: Fields,
  step: PersonOrder['type'],
  matter: Followed | undefined,
): Promise<Reply> {
  const language = formLanguage(call, fields);
  if (matter) {
    const told = doneWords(matter.aggregate, step)[language];
    return casePage(call, house, fields, matter, { status: 200, told });
  }
  const facts = leftPage(stepWords.undone[language], language);
  return filled(house, language, { status: 200, shell: 'follow', facts });
}

const typedIn = (step: PersonOrder['type'], fields: Fields): StepTyped =>
  Object.fromEntries(STEP_FIELDS[step].map(({ name }) => [name, fields[name] ?? '']));

const summary = (n: number, language: Language): Obstacle => ({
  heading: say(formWords.summary, language, { n }),
  lines: [],
});

/** Takes a step from a form: 200, 422 with what was typed, 429 over budget; 403, 404 and 429 where the lookup ends. */
export async function takeStepForm(call: Call, house: House): Promise<Reply> {
  const form = await sentForm(call);
  const fields: Fields = { ...form.fields, files: form.all('files').join(',') };
  const language = formLanguage(call, fields);
  const step = v.is(StepName, fields.step) ? fields.step : undefined;
  const once = await keyOf(call, house, form);
  if (step && once.earlier !== undefined && !(await isLeft(house, once.earlier))) {
    return taken(call, house, fields, step, undefined);
  }
  const found = await matterOf(call, house, fields);
  if ('page' in found) return found.page;
  const { matter } = found;
  if (step && once.earlier !== undefined) return taken(call, house, fields, step, matter);
  const show = (answered: Answered) => casePage(call, house, fields, matter, answered);
  if (!step || fields.sure === 'no') return show({ status: 200 });
  let typed = typedIn(step, fields);
  const hindered = (thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown;
    const { tooManyForms, tooManyFormsDetail } = publicWords;
    const obstacle = obstacleOf(house, thrown, language, tooManyForms, tooManyFormsDetail);
    const status = thrown.kind === 'refused' ? 422 : PROBLEMS[thrown.kind].status;
    return show({ status, obstacle, again: { step, typed }, headers: thrown.more.headers });
  };
  let notTaken: readonly string[] = [];
  if (step === 'message' && matter.aggregate === 'complaint') {
    try {
      const { written, says } = await takeFormFiles(call, house, form.files, typed.files ?? '', language);
      typed = { ...typed, files: written };
      notTaken = says;
    } catch (thrown) {
      return hindered(thrown);
    }
  }
  const faults = [...stepFaults(step, typed, language), ...faultOf(notTaken)];
  if (faults.length > 0) {
    return show({ status: 422, obstacle: summary(faults.length, language), again: { step, typed, faults } });
  }
  if (step === 'withdraw' && fields.sure !== 'yes') {
    return show({ status: 200, again: { step, typed, checking: true } });
  }
  try {
    await spendPlainForm(call, house);
    const command = { type: step, ...stepBody(step, typed) } as PersonOrder;
    return await taken(call, house, fields, step, await takeStep(call, house, matter, command, once));
  } catch (thrown) {
    return hindered(thrown);
  }
}
