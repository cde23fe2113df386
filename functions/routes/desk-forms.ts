// The public desk without script (FI-1, TL-3): plain forms in, whole pages out, filled into the shells of the live site.
// What was typed comes back with what is wrong with it; a query code only unseen, in the forms of the matter it opened.
import * as v from 'valibot';
import type { Matter } from '#shared/complaint/matters.ts';
import { joined, LEADERS, tickedIn } from '#shared/desk/complaint-fields.ts';
import type { Obstacle } from '#shared/desk/follow-page.ts';
import { namedAsChosen } from '#shared/desk/on-a-record.ts';
import {
  type Choices,
  type Fault,
  faultsOf,
  SUBMIT_FIELDS,
  type Submission,
  type SubmitField,
} from '#shared/desk/submission.ts';
import { checkPage, formChoices, formPage } from '#shared/desk/submit-page.ts';
import { matterLabels } from '#shared/words/complaint-matters.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { complaintWords } from '#shared/words/desk/public-complaint.ts';
import { formWords } from '#shared/words/desk.ts';
import { type Language, say } from '#shared/words/label.ts';
import { PROBLEMS } from '#shared/words/problems.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { formOf, fromThisSite } from '../http/form.ts';
import { Problem } from '../http/problem.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { type SentForm, sentForm } from '../http/sent-form.ts';
import { faultOf, takeFormFiles } from './complaint/form-files.ts';
import { type Fields, filled, formLanguage, formRoute, matterOf, obstacleOf, type Page } from './desk-pages.ts';
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

/** Names of what was chosen. Only who works here has one: the functions board shows them to everybody. */
async function namesOf(house: House, { item }: Submission, language: Language): Promise<Choices> {
  const { directory } = await house.shelf();
  const service = await itemName(house, item);
  return {
    item: () => service,
    village: (id) => directory.villages.get(id)?.name,
    ground: (id) => matterLabels[id as Matter]?.[language],
    office: (id) => directory.offices.get(id)?.name,
    staff: (number) => {
      const person = directory.staff.get(number);
      return person?.active ? person.name : undefined;
    },
  };
}

/** What a kind asks for besides was not on the form that was sent: it is shown next, and nothing is wrong yet. */
function goOn({ kind }: Submission, fields: Fields, language: Language): Obstacle | undefined {
  const heading = complaintWords.goOn[language];
  if (kind === 'complaint' && fields.office === undefined) {
    return { heading, lines: [complaintWords.goOnComplaint[language]] };
  }
  if (kind !== 'application' || fields.item !== undefined) return undefined;
  return { heading, lines: [complaintWords.goOnApplication[language]] };
}

/** The form of a submission; one that is too long is answered as a page, not as a problem document. */
async function submit(call: Call, house: House): Promise<Reply> {
  try {
    return await submitted(call, house, await sentForm(call));
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind !== 'tooLarge') throw thrown;
    const { language } = call;
    const lines = [say(words.tooLongDetail, language, { hotline: house.township.hotline })];
    const facts = formPage(v.parse(Typed, {}), [], { heading: words.tooLong[language], lines }, language);
    return filled(house, language, { status: PROBLEMS.tooLarge.status, shell: 'submit', facts });
  }
}

async function submitted(call: Call, house: House, { fields, all, files }: SentForm): Promise<Reply> {
  const language = formLanguage(call, fields);
  const [grounds, kept, sent] = ['grounds', 'keep-from', 'files'].map((name) => joined(all(name)));
  const ticked = { grounds: grounds ?? '', 'keep-from': kept ?? '', files: sent ?? '' };
  let typed = namedAsChosen({ ...v.parse(Typed, fields), ...ticked });
  const { directory } = await house.shelf();
  // People who were ticked are seen again: their offices stand open.
  const fold = tickedIn(typed['keep-from']).map((number) => directory.staff.get(number)?.office ?? LEADERS);
  const again = (status: number, faults: readonly Fault[], obstacle?: Obstacle, headers?: Page['headers']) =>
    filled(house, language, {
      status,
      shell: 'submit',
      facts: formPage(typed, faults, obstacle, language),
      chosen: { ...formChoices(typed), fold },
      ...(headers ? { headers } : {}),
    });
  if (!fromThisSite(call, house.originSecrets.length > 0)) {
    const lines = [say(words.foreign, language, { hotline: house.township.hotline })];
    return again(403, [], { heading: words.notTaken[language], lines });
  }
  if (fields.step === 'edit') return again(200, []);
  const hindered = (thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown;
    const obstacle = obstacleOf(house, thrown, language, words.tooManyForms, words.tooManyFormsDetail);
    const status = thrown.kind === 'refused' ? 422 : PROBLEMS[thrown.kind].status;
    return again(status, [], obstacle, thrown.more.headers);
  };
  let notTaken: readonly string[] = [];
  if (typed.kind === 'complaint') {
    try {
      const { written, says } = await takeFormFiles(call, house, files, typed.files, language);
      typed = { ...typed, files: written };
      notTaken = says;
    } catch (thrown) {
      return hindered(thrown);
    }
  }
  const more = fields.step === 'send' ? undefined : goOn(typed, fields, language);
  if (more && notTaken.length === 0) return again(200, [], more);
  const faults = [...faultsOf(typed, language), ...faultOf(notTaken)];
  if (faults.length > 0) {
    return again(422, faults, { heading: say(formWords.summary, language, { n: faults.length }), lines: [] });
  }
  if (fields.step !== 'send') {
    const choices = await namesOf(house, typed, language);
    const facts = checkPage(typed, choices, { language, key: crypto.randomUUID() }, language);
    return filled(house, language, { status: 200, shell: 'check', facts });
  }
  try {
    const facts = await takeForm(call, house, typed, fields.key, language);
    return await filled(house, language, { status: 200, shell: 'submitted', facts });
  } catch (thrown) {
    return hindered(thrown);
  }
}

export const deskRoutes: readonly Route[] = [
  formRoute('/desk/follow', words.follow, follow),
  formRoute('/desk/submit', words.submit, submit),
  formRoute('/desk/steps', words.progress, takeStepForm),
];
