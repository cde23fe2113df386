// Whom a step can be given to: offices that are open, people of one of them, those who lead.

import { caseWords as words } from '#shared/words/desk/case.ts';
import type { Choice } from '../../field.ts';
import { said } from '../../page.ts';
import type { StaffAnswer } from '../answers.ts';
import type { Desk } from '../desk.ts';

const asChoice = ({ number, name, title }: StaffAnswer): Choice => ({
  value: number,
  text: said(words.personWithTitle, { name, title }),
});

export const officeChoices = (desk: Desk, but?: string): readonly Choice[] =>
  desk.offices.filter(({ id, open }) => open && id !== but).map(({ id }) => ({ value: id, text: desk.officeName(id) }));

/** People of one office, or of all where it is empty. */
export const staffChoices = (desk: Desk, office: string): readonly Choice[] =>
  desk.staff.filter((one) => office === '' || one.office === office).map(asChoice);

/** The supervising leader of an office: its head's, or without a head its first member's. */
export function leaderOf({ offices, staff }: Pick<Desk, 'offices' | 'staff'>, office: string): string | undefined {
  const head = offices.find(({ id }) => id === office)?.head;
  const ofHead = staff.find(({ number }) => number === head)?.leader;
  return ofHead ?? staff.find((one) => one.office === office && one.leader)?.leader;
}

const isChair = ({ roles }: StaffAnswer): boolean => roles.includes('chair');
export const chairOf = ({ staff }: Pick<Desk, 'staff'>): string | undefined => staff.find(isChair)?.number;

/** Who leads an office, and the chair: to whom a document can be submitted (AC-1.18). */
export function leaderChoices(desk: Desk): readonly Choice[] {
  const leading = new Set(desk.offices.map(({ id }) => leaderOf(desk, id)));
  return desk.staff.filter((one) => leading.has(one.number) || isChair(one)).map(asChoice);
}
