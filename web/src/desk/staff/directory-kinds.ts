// What each kind of the directory is on the desk: where its door is, which schemas its forms are made from, what its
// fields are called and what can be chosen in them.
import { OFFICE_COMMANDS, OpenOffice } from '#shared/directory/office/commands.ts';
import { ROLES } from '#shared/directory/roles.ts';
import {
  AppointStaff,
  STAFF_CATEGORIES,
  STAFF_COMMANDS,
  type StaffCategory,
} from '#shared/directory/staff/commands.ts';
import { OpenVillage, VILLAGE_COMMANDS } from '#shared/directory/village/village.ts';
import {
  type DirectoryKind,
  directoryHints,
  directoryFieldLabels as labels,
  directoryWords as words,
} from '#shared/words/desk/directory.ts';
import {
  categoryLabels,
  officeCommandLabels,
  roleLabels,
  staffCommandLabels,
  villageCommandLabels,
} from '#shared/words/directory.ts';
import type { Label } from '#shared/words/label.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { officeChoices, staffChoices } from './fields/people.ts';
import type { FormOrder } from './forms/schema-form.ts';

/** Kinds with a record of their own; the calendar has entries instead. */
export type RecordKind = Exclude<DirectoryKind, 'calendar'>;

interface KindOnDesk {
  /** The field that names the record in its address. */
  readonly key: 'id' | 'number';
  readonly create: FormOrder['schema'];
  readonly commands: { readonly [name: string]: FormOrder['schema'] };
  readonly names: { readonly [name: string]: Label };
  /** Facts in the order in which they are shown. */
  readonly facts: readonly string[];
}

export const KINDS: { readonly [K in RecordKind]: KindOnDesk } = {
  offices: {
    key: 'id',
    create: OpenOffice,
    commands: OFFICE_COMMANDS,
    names: officeCommandLabels,
    facts: ['name', 'nameEn', 'functions', 'head', 'phone', 'place'],
  },
  staff: {
    key: 'number',
    create: AppointStaff,
    commands: STAFF_COMMANDS,
    names: staffCommandLabels,
    facts: ['name', 'title', 'office', 'leader', 'duties', 'phone', 'category', 'relatives'],
  },
  villages: {
    key: 'id',
    create: OpenVillage,
    commands: VILLAGE_COMMANDS,
    names: villageCommandLabels,
    facts: ['name'],
  },
};

/** What is said above a form that asks for nothing, or whose effect is not plain. */
export const STEP_HINTS: { readonly [name: string]: Label } = {
  close: words.closeHint,
  leave: words.leaveHint,
  unbind: words.unbindHint,
  'issue-code': words.codeHint,
};

export const labelOf = (kind: DirectoryKind, key: string): Label =>
  labels[`${kind}.${key}`] ?? labels[key] ?? { zh: key, en: key };

export const hintOf = (key: string): Label | undefined => directoryHints[key];

/** What can be chosen, by field. */
export const choicesFor = (desk: Desk): FormOrder['choices'] => ({
  head: staffChoices(desk, ''),
  leader: staffChoices(desk, ''),
  office: officeChoices(desk),
  role: ROLES.map((value) => ({ value, text: said(roleLabels[value]) })),
  category: STAFF_CATEGORIES.map((value) => ({ value, text: said(categoryLabels[value]) })),
});

/** A fact of a record as people read it. */
export function saidFact(desk: Desk, key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.join('\n');
  if (key === 'head' || key === 'leader') return `${desk.staffName(String(value))} ${String(value)}`;
  if (key === 'category') return said(categoryLabels[value as StaffCategory]);
  return key === 'office' ? desk.officeName(String(value)) : String(value);
}
