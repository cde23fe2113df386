// The steps of a case: fields whose choices come from the case, the directory or the item, what cannot be taken back, and
// how values read in the last look.
import { CASE_COMMANDS, type CaseCommandName } from '#shared/case/commands.ts';
import { isFromAbove, type SuspensionGround } from '#shared/case/kinds.ts';
import { slug, staffNumber } from '#shared/fields.ts';
import { groundLabels } from '#shared/words/case.ts';
import { specialLabels, stepHints, stepWords as words } from '#shared/words/desk/case-steps.ts';
import { fieldLabels } from '#shared/words/desk.ts';
import { choiceField, type FieldOptions } from '../field.ts';
import { said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { correctionField } from './fields/correction.ts';
import { missingField, type Row, rowsIn } from './fields/missing.ts';
import { leaderChoices, officeChoices, staffChoices } from './fields/people.ts';
import { type Entry, isRows } from './fields/schema.ts';
import { officesField, receivedField } from './fields/several.ts';
import { missingList } from './say.ts';
import type { FormFacts, StepBook } from './step-book.ts';
import { timeline } from './timeline.ts';

type Facts = FormFacts<CaseCommandName, CaseAnswer>;

/** Steps that cannot be taken back: those that close or reopen a case, bind others, or go to the person in writing. */
const FINAL: ReadonlySet<CaseCommandName> = new Set([
  'answer-on-the-spot',
  'complete',
  'refuse',
  'refer-outside',
  'issue-notice',
  'suspend',
  'designate',
  'make-joint',
  'rule-joint',
  'instruct',
  'report-back',
  'withdraw',
  'reopen',
  'reissue-code',
  'propose-set-aside',
  'confirm-set-aside',
]);

function peopleOf({ desk, view, name }: Facts, key: string) {
  if (key === 'leader') return leaderChoices(desk);
  const all = staffChoices(desk, name === 'assign' ? view.office : '');
  return name === 'relay' ? all.filter(({ value }) => value !== desk.me.number) : all;
}

function officeField({ desk, view }: Facts, options: FieldOptions): HTMLElement {
  const field = choiceField(options, officeChoices(desk));
  const select = field.querySelector('select');
  if (select && options.name === 'office' && view.suggestedOffice) select.value = view.suggestedOffice;
  return field;
}

function own(facts: Facts, { key, schema, needed }: Entry, options: FieldOptions): HTMLElement | false | undefined {
  const { desk, view, name, items, kept = {} } = facts;
  // The change of circumstances is asked for from the second notice on.
  if (name === 'issue-notice' && key === 'changeOfCircumstances' && !view.notice) return false;
  if (key === 'rejected' && !isFromAbove(view.channel)) return false;
  if (name === 'correct' && key !== 'reason') return key === 'field' && correctionField(facts);
  if (isRows(schema)) {
    const item = items.find(({ id }) => id === view.item?.split('@')[0]);
    return missingField(item?.materials ?? [], rowsIn(kept));
  }
  if (key === 'received') return receivedField(view, options);
  if (key === 'offices') return officesField(desk, view, options, name === 'make-joint');
  if (schema === (slug as unknown)) return officeField(facts, options);
  if (schema === (staffNumber as unknown)) {
    return choiceField(options, peopleOf(facts, key), needed ? undefined : said(words.anyone));
  }
  if (schema.type !== 'picklist') return undefined;
  const grounds = Object.entries(groundLabels).map(([value, text]) => ({ value, text: said(text) }));
  return choiceField(options, grounds);
}

function shown(_: Desk, key: string, value: unknown) {
  if (key === 'ground') return said(groundLabels[value as SuspensionGround]);
  if (key !== 'missing') return undefined;
  const rows = value as readonly Row[];
  return rows.length === 0 ? said(words.nothingMissing) : missingList(rows);
}

export const CASE_BOOK: StepBook<CaseCommandName, CaseAnswer> = {
  bodies: CASE_COMMANDS,
  hints: stepHints,
  fields: { ...fieldLabels, ...specialLabels },
  fieldHints: {
    'complete.publish': words.publishHint,
    'confirm-joint.proposedDueOn': words.proposeHint,
    'issue-notice.changeOfCircumstances': words.againHint,
  },
  final: FINAL,
  refusedAt: {},
  own,
  shown,
  news: (desk, view, since) => timeline(desk, view.timeline, { since }),
};
