// The steps of a complaint: whom it is about, who may look into it, what was found and how widely that is published, and
// which part of the seal is opened.
import * as v from 'valibot';
import { COMPLAINT_COMMANDS, PublishResult, Unseal } from '#shared/complaint/commands.ts';
import { FINDINGS, type Finding, SCOPES, type Scope, SEALED_PARTS } from '#shared/complaint/state.ts';
import type { Role } from '#shared/directory/roles.ts';
import { findingLabels, scopeLabels, sealedPartLabels } from '#shared/words/complaint.ts';
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { complaintFieldHints, complaintFields, complaintHints } from '#shared/words/desk/complaint-steps.ts';
import type { Label } from '#shared/words/label.ts';
import { type Choice, choiceField, type FieldOptions, radioField } from '../field.ts';
import { said } from '../page.ts';
import type { ComplaintAnswer, ComplaintStep } from './complaint-answer.ts';
import { sayTarget } from './complaint-said.ts';
import { complaintTimeline } from './complaint-timeline.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import type { Entry } from './fields/schema.ts';
import { targetFields } from './fields/target.ts';
import type { FormFacts, StepBook } from './step-book.ts';

/** Roles whose holders may be asked to look into one. */
const SERVE: readonly Role[] = ['investigator', 'appraisal-group', 'leading-group'];

/**
 * Who may be asked to look into it: those whom the answer names; where it names nobody, because this person may not open the
 * seal, whoever may by their role, and whether anything stands against them is for the law to say.
 */
function investigators(desk: Desk, { mayServe }: ComplaintAnswer): readonly Choice[] {
  const able = new Set(
    mayServe ??
      desk.staff.filter(({ roles }) => SERVE.some((role) => roles.includes(role))).map(({ number }) => number),
  );
  return staffChoices(desk, '').filter(({ value }) => able.has(value));
}

const chosen = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, Label>>): Choice[] =>
  keys.map((value) => ({ value, text: said(labels[value]) }));

/** Opening begins with the matter alone: who said it is seldom needed. */
function partField(options: FieldOptions): HTMLElement {
  const field = radioField(options, [...chosen(SEALED_PARTS, sealedPartLabels), { value: '', text: said(words.both) }]);
  const first = field.querySelector('input');
  if (first) first.checked = true;
  return field;
}

/** At the end it stays as it was found unless another is chosen. */
function scopeAtTheEnd(options: FieldOptions): HTMLElement {
  return choiceField(options, chosen(SCOPES, scopeLabels), said(words.unchanged));
}

function own(
  { desk, name, view }: FormFacts<ComplaintStep, ComplaintAnswer>,
  { key }: Entry,
  options: FieldOptions,
): HTMLElement | false | undefined {
  switch (key) {
    case 'target':
      return targetFields(desk, 's', words.unchanged, options.hint);
    case 'staff':
      return choiceField(options, investigators(desk, view));
    case 'finding':
      return radioField(options, chosen(FINDINGS, findingLabels));
    case 'ground': {
      const grounds = desk.facts.grounds.filter(({ id }) => id.startsWith('AC-1.'));
      return choiceField(
        options,
        grounds.map(({ id, title }) => ({ value: id, text: `${title} ${id}` })),
        said(words.unnamed),
      );
    }
    case 'scope':
      return name === 'close' ? scopeAtTheEnd(options) : radioField(options, chosen(SCOPES, scopeLabels));
    case 'office':
      return view.finding === 'founded' && choiceField(options, officeChoices(desk), said(words.unnamed));
    case 'what':
      return name === 'unseal' ? partField(options) : undefined;
    default:
      return undefined;
  }
}

function shown(desk: Desk, key: string, value: unknown) {
  if (key === 'finding') return said(findingLabels[value as Finding]);
  if (key === 'scope') return said(scopeLabels[value as Scope]);
  return key === 'target' ? sayTarget(desk, value as object) : undefined;
}

export const COMPLAINT_BOOK: StepBook<ComplaintStep, ComplaintAnswer> = {
  bodies: { ...COMPLAINT_COMMANDS, unseal: v.omit(Unseal, ['file']), publish: PublishResult },
  hints: complaintHints,
  note: words.notKept,
  fields: complaintFields,
  fieldHints: complaintFieldHints,
  final: new Set(['find', 'reply', 'close', 'contact', 'refer']),
  refusedAt: {
    'SV-4.1/an-investigator-who-may-serve': 'staff',
    'SV-4.4/unpublished-with-a-reason': 'reason',
    'SC-5/put-right-by-a-day-ahead': 'dueOn',
    'SV-4.5/a-ground-only-where-founded': 'ground',
  },
  own,
  shown,
  news: (desk, view, since) => complaintTimeline(desk, view.timeline, since),
};
