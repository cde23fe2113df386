// What a person writes on the public desk: the form's fields, what is wrong with them, and the registration they become.
import * as v from 'valibot';
import { RegisterPublic } from '../case/commands.ts';
import type { Facts } from '../disclosure/shell.ts';
import { complaintFileWords } from '../words/desk/complaint-files.ts';
import { publicWords as words } from '../words/desk/public.ts';
import { complaintWords, identityWords } from '../words/desk/public-complaint.ts';
import { formWords } from '../words/desk.ts';
import { type Label, type Language, say } from '../words/label.ts';
import {
  asksProtection,
  COMPLAINT_FIELDS,
  COMPLAINT_PATHS,
  complaintLabels,
  complaintOf,
  tickedIn,
} from './complaint-fields.ts';
import { kindName } from './on-a-record.ts';
import { filesIn } from './sent-files.ts';

/** In the order of the form. */
export const SUBMIT_FIELDS = [
  ...(['kind', 'item'] as const),
  ...COMPLAINT_FIELDS,
  ...(['subject', 'body', 'files', 'village', 'name', 'phone'] as const),
] as const;
export type SubmitField = (typeof SUBMIT_FIELDS)[number];
/** As typed; what was left empty is an empty string, several people chosen are numbers with commas between. */
export type Submission = Readonly<Record<SubmitField, string>> & {
  /** The published record that it is an opinion on, `<board>/<number or id>`: it travels with the form, unseen (DI-6). */
  readonly about?: string;
};

/** What is wrong with one field. `path` is a field of the form. */
export interface Fault {
  readonly path: string;
  readonly says: string;
}

export const submitLabels: Readonly<Record<SubmitField, Label>> = {
  ...complaintLabels,
  kind: words.whatKind,
  subject: words.subject,
  body: words.body,
  files: complaintFileWords.add,
  item: words.item,
  village: words.village,
  name: words.name,
  phone: words.phone,
};

/** Fields whose value is chosen, not typed. */
const CHOSEN: ReadonlySet<string> = new Set(['kind', 'item', 'identity', 'village']);

/** What must be filled in, by kind. */
function neededIn({ kind, identity }: Submission): readonly SubmitField[] {
  if (kind === 'application') return ['kind', 'item', 'subject', 'body'];
  if (kind !== 'complaint') return ['kind', 'subject', 'body'];
  return ['kind', 'identity', 'subject', 'body', ...(identity === 'named' ? (['name'] as const) : [])];
}

/** Whether a field belongs to what is being written: a service to an application, and whoever gives no name leaves none. */
function belongs(name: SubmitField, { kind, identity }: Submission): boolean {
  if (name === 'item') return kind === 'application';
  if (name === 'files' || (COMPLAINT_FIELDS as readonly string[]).includes(name)) return kind === 'complaint';
  return !(kind === 'complaint' && identity === 'anonymous' && (name === 'name' || name === 'phone'));
}

/** The tickets of the files that came. */
const ticketsOf = ({ files }: Submission) => {
  const tickets = filesIn(files).map(({ ticket }) => ticket);
  return tickets.length > 0 ? { files: tickets } : {};
};

/** The body of a registration; empty fields and those of another kind are left out. */
export function registrationOf(typed: Submission): v.InferInput<typeof RegisterPublic> {
  const { name, phone } = typed;
  const contact = { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  return {
    kind: typed.kind as 'inquiry',
    subject: typed.subject,
    body: typed.body,
    ...(typed.kind === 'application' && typed.item ? { item: typed.item } : {}),
    ...(typed.kind === 'complaint' ? { ...complaintOf(typed), ...ticketsOf(typed) } : {}),
    ...(typed.village ? { village: typed.village } : {}),
    ...(name || phone ? { contact } : {}),
  };
}

/** The field of the form that a path of the registration stands for. */
export const fieldOf = (path: string): string => {
  const whole = path.replace(/\.\d+$/, '');
  return COMPLAINT_PATHS[whole] ?? whole.replace(/^contact\./, '');
};

/** What is wrong with a submission, one sentence per field at most, in the order of the form. */
export function faultsOf(typed: Submission, language: Language): readonly Fault[] {
  const faults = new Map<string, string>();
  const field = (name: SubmitField) => ({ field: submitLabels[name] });
  if (typed.kind !== '' && typed.kind !== 'complaint' && asksProtection(typed)) {
    faults.set('kind', complaintWords.onlyComplaints[language]);
  }
  for (const name of neededIn(typed)) {
    if (typed[name].trim() !== '') continue;
    faults.set(name, say(CHOSEN.has(name) ? formWords.choose : formWords.fillIn, language, field(name)));
  }
  const checked = v.safeParse(RegisterPublic, registrationOf(typed));
  for (const issue of checked.success ? [] : checked.issues) {
    const name = fieldOf(v.getDotPath(issue) ?? '') as SubmitField;
    if (!(SUBMIT_FIELDS as readonly string[]).includes(name) || faults.has(name)) continue;
    faults.set(name, sayFault(submitLabels[name], issue.message, language));
  }
  return SUBMIT_FIELDS.flatMap((path) => {
    const says = faults.get(path);
    return says === undefined ? [] : [{ path, says }];
  });
}

/** A schema's message, which names both languages, as a sentence about a field; one that names none becomes “choose”. */
export function sayFault(field: Label, message: string, language: Language): string {
  const [zh = '', en] = message.split('|');
  if (en === undefined || !/\p{Script=Han}/u.test(zh)) return say(formWords.choose, language, { field });
  return say(formWords.wrong, language, { field, says: language === 'en' ? en : zh });
}

/** Names of what was chosen, by id, for the page that asks to check. */
export interface Choices {
  readonly item: (id: string) => string | undefined;
  readonly village: (id: string) => string | undefined;
  readonly office: (id: string) => string | undefined;
  readonly staff: (number: string) => string | undefined;
  readonly ground: (id: string) => string | undefined;
}

/** The answers as facts of the list `answers`, each with its name as people read it. */
export function answerFacts(
  typed: Submission,
  choices: Choices,
  language: Language,
): Facts['answers'] & readonly Facts[] {
  const identity = identityWords[typed.identity as keyof typeof identityWords];
  const person = (number: string): string => choices.staff(number) ?? number;
  const comma = language === 'zh' ? '、' : ', ';
  const semicolon = language === 'zh' ? '；' : '; ';
  const shown: Readonly<Record<SubmitField, string>> = {
    ...typed,
    kind: kindName(typed)?.[language] ?? typed.kind,
    item: choices.item(typed.item) ?? typed.item,
    village: choices.village(typed.village) ?? typed.village,
    identity: identity ? identity.name[language] : typed.identity,
    files: filesIn(typed.files)
      .map(({ name }) => name)
      .join(language === 'zh' ? '、' : ', '),
    office: choices.office(typed.office) ?? typed.office,
    staff: person(typed.staff),
    grounds: tickedIn(typed.grounds)
      .map((id) => choices.ground(id) ?? id)
      .join(semicolon),
    'keep-from': tickedIn(typed['keep-from']).map(person).join(comma),
  };
  return SUBMIT_FIELDS.filter((name) => belongs(name, typed)).map((name) => ({
    name: submitLabels[name][language],
    answer: shown[name].trim() === '' ? words.notGiven[language] : shown[name],
  }));
}
