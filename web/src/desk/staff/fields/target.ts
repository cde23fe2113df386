// Whom a complaint is about: an office, a person, or both; asked for when it is taken and when it is screened.
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import type { Label } from '#shared/words/label.ts';
import { choiceField } from '../../field.ts';
import { make } from '../../make.ts';
import { said } from '../../page.ts';
import type { Desk } from '../desk.ts';
import { officeChoices, staffChoices } from './people.ts';

/** `empty` is what no choice means. */
export const targetFields = (desk: Desk, prefix: string, empty: Label, hint: Label | undefined): HTMLElement =>
  make(
    'fieldset',
    { class: 'group', 'data-field': 'target' },
    make('legend', {}, said(words.target)),
    hint && make('p', { class: 'hint' }, said(hint)),
    make(
      'div',
      { class: 'side' },
      choiceField({ name: 'target.office', label: words.targetOffice, prefix }, officeChoices(desk), said(empty)),
      choiceField({ name: 'target.staff', label: words.targetStaff, prefix }, staffChoices(desk, ''), said(empty)),
    ),
  );
