// The fields that only a complaint has on the public desk, and what they become of a registration (SV-4.1). The page's own
// script uses them too; nothing of what is typed is kept here.
import type { RegisterBody } from '../case/commands.ts';
import { type Matter, subjectOf } from '../complaint/matters.ts';
import { overlapsLaw } from '../complaint/overlap.ts';
import type { Facts } from '../disclosure/shell.ts';
import { complaintWords as words } from '../words/desk/public-complaint.ts';
import type { Label } from '../words/label.ts';

export const COMPLAINT_FIELDS = ['identity', 'office', 'staff', 'whom', 'grounds', 'keep-from'] as const;
export type ComplaintField = (typeof COMPLAINT_FIELDS)[number];
export type ComplaintTyped = Readonly<Record<ComplaintField, string>>;

export const complaintLabels: Readonly<Record<ComplaintField, Label>> = {
  identity: words.identity,
  office: words.office,
  staff: words.staff,
  whom: words.whom,
  grounds: words.grounds,
  'keep-from': words.keepFrom,
};

/** Where each part of a registration stands on the form. */
export const COMPLAINT_PATHS: { readonly [path: string]: ComplaintField } = {
  target: 'whom',
  'target.office': 'office',
  'target.staff': 'staff',
  'target.words': 'whom',
  keepFrom: 'keep-from',
};

/** The group of those who sit in no office; no office has an id in capitals. */
export const LEADERS = 'LEADERS';

/** What was ticked on a form, people or kinds of matter, as one text: numbers or ids with commas between. */
export const joined = (ticked: readonly string[]): string => [...new Set(ticked)].filter(Boolean).join(',');

/** What was ticked, out of such a text. */
export const tickedIn = (text: string): readonly string[] => text.split(',').filter(Boolean);

type Said = Pick<RegisterBody, 'identity' | 'target' | 'grounds' | 'keepFrom'>;

/** What a complaint says besides; what was left empty is left out. */
export function complaintOf(typed: ComplaintTyped): Said {
  const { identity, office, staff, whom } = typed;
  const target = {
    ...(office ? { office } : {}),
    ...(staff ? { staff } : {}),
    ...(whom.trim() ? { words: whom } : {}),
  };
  const grounds = [...tickedIn(typed.grounds)] as Matter[];
  const keepFrom = [...tickedIn(typed['keep-from'])];
  return {
    ...(identity ? { identity: identity as 'named' } : {}),
    ...(Object.keys(target).length > 0 ? { target } : {}),
    ...(grounds.length > 0 ? { grounds } : {}),
    ...(keepFrom.length > 0 ? { keepFrom } : {}),
  };
}

/** The subjects under which something was ticked, and whether law provides for any of it (SV-2, AC-2.7). */
export const subjectsIn = (grounds: string): readonly string[] =>
  tickedIn(grounds).flatMap((one) => subjectOf(one) ?? []);
export const overlapIn = (grounds: string): boolean => tickedIn(grounds).some(overlapsLaw);

/** Whether a protection was asked for that only a complaint gives. */
export const asksProtection = (typed: ComplaintTyped): boolean =>
  typed.identity === 'confidential' ||
  typed.identity === 'anonymous' ||
  COMPLAINT_FIELDS.some((name) => name !== 'identity' && typed[name].trim() !== '');

/** The lists by which a page tells a complaint from any other matter: one entry in the one that it is. */
export const kindFacts = (kind: string): Facts => ({
  'as-complaint': kind === 'complaint' ? [{}] : [],
  'as-other': kind === 'complaint' ? [] : [{}],
});
