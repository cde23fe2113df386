// Who is invited as an efficacy supervisor, below the staff: they are none of it, and their term says when they have rights
// (SV-4.3). Their record is kept as everybody's is.
import type { Day } from '#shared/time.ts';
import { sayDate } from '#shared/words/day.ts';
import { directoryFieldLabels as labels } from '#shared/words/desk/directory.ts';
import { supervisionDeskWords as words } from '#shared/words/desk/supervision.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import type { Desk } from './desk.ts';
import { tableOf } from './directory-list.ts';

export interface Term {
  readonly from: Day;
  readonly until: Day;
}
interface SupervisorAnswer {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly term?: Term;
  readonly serves: boolean;
  readonly proposed?: Term;
}

/** A term as people read it. */
export const sayTerm = ({ from, until }: Term): string =>
  said(words.fromUntil, { from: sayDate(from, language), until: sayDate(until, language) });

const standing = ({ serves, proposed }: SupervisorAnswer): string =>
  [
    said(serves ? words.serves : words.notServing),
    ...(proposed ? [said(words.proposedTerm, { term: sayTerm(proposed) })] : []),
  ].join('\n');

/** Their list, with a heading of its own. Throws what the API answers. */
export async function supervisorsList(desk: Desk): Promise<HTMLElement> {
  const { items } = await desk.ask<Listed<SupervisorAnswer>>('/supervision/supervisors');
  const columns = [
    said(labels['staff.name'] ?? words.supervisors),
    said(labels.title ?? words.title),
    said(words.term),
    said(words.standing),
  ];
  return make(
    'section',
    { 'aria-labelledby': 'supervisors' },
    make('h2', { id: 'supervisors' }, said(words.supervisors)),
    items.length === 0
      ? make('p', { class: 'note' }, said(words.noSupervisors))
      : tableOf(
          columns,
          items.map((one) => [
            make('a', { href: `#/directory/staff/${one.number}` }, one.name),
            one.title,
            one.term ? sayTerm(one.term) : said(words.noTerm),
            standing(one),
          ]),
        ),
  );
}
