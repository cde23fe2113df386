// What a record of staff has beside its facts: roles and those that wait for the chair, the account, the one-time code.
import type { Role } from '#shared/directory/roles.ts';
import { directoryWords as words } from '#shared/words/desk/directory.ts';
import { supervisionDeskWords as supervision } from '#shared/words/desk/supervision.ts';
import { roleLabels } from '#shared/words/directory.ts';
import { momentFact } from '#shared/words/moment.ts';
import type { Choice } from '../field.ts';
import { button, type Child, make } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { CodeAnswer, RecordAnswer } from './directory-record.ts';
import { sayTerm } from './directory-supervisors.ts';
import type { Standing } from './forms/schema-form.ts';

const choice = (role: Role): Choice => ({ value: role, text: said(roleLabels[role]) });

/** The roles that a step can be about; undefined where it may be any, or where it names none. */
export function rolesFor(name: string, { roles = [], proposals = [] }: RecordAnswer): readonly Choice[] | undefined {
  const proposed = proposals.map(({ role }) => role);
  if (name === 'confirm-role') return proposed.map(choice);
  return name === 'revoke-role' ? [...roles, ...proposed].map(choice) : undefined;
}

/** Whether there is anything for a step to act on: a role to confirm or take back, an account to unbind. */
export const hasMatter = (name: string, view: RecordAnswer): boolean =>
  name === 'unbind' ? view.bound === true : rolesFor(name, view)?.length !== 0;

/** What a step's form begins with: the record as it stands, or the one role there is. */
export function standingFor(
  name: string,
  view: RecordAnswer,
  roles: readonly Choice[] | undefined,
): Standing | undefined {
  const facts = name === 'set' ? view : roles?.length === 1 ? { role: roles[0]?.value } : undefined;
  return facts && { facts, version: view.version };
}

/** Roles and account as pairs. */
export function staffPairs(desk: Desk, view: RecordAnswer): readonly (readonly [string, Child])[] {
  const { roles = [], proposals = [], bound, codeUntil, term } = view;
  const held = [
    ...roles.map((role) => said(roleLabels[role])),
    ...proposals.map(({ role, by, term: stated }) =>
      [
        said(words.proposed, { role: roleLabels[role], name: desk.staffName(by) }),
        ...(stated ? [sayTerm(stated)] : []),
      ].join('\n'),
    ),
  ];
  const account = [
    said(bound ? words.bound : words.unbound),
    ...(codeUntil ? [said(words.codeOpen, { until: momentFact(codeUntil) })] : []),
  ];
  return [
    [said(words.roles), held.join('\n') || said(words.noRoles)],
    ...(term ? [[said(supervision.term), sayTerm(term)] as const] : []),
    [said(words.account), account.join('\n')],
  ];
}

/** The code, this once. `taken` takes it off the screen. */
export const codeSheet = ({ code, until }: CodeAnswer, name: string, taken: () => void): HTMLElement =>
  make(
    'section',
    { class: 'notice good binding-code', tabindex: '-1', 'aria-labelledby': 'binding-code' },
    make('h2', { id: 'binding-code' }, said(words.code)),
    make('p', {}, make('strong', { class: 'case-number' }, code)),
    make('p', {}, said(words.codeOnce, { name, until: momentFact(until) })),
    make('p', { class: 'acts' }, button('plain', said(words.codeTaken), taken)),
  );
