// The last look before an emergency is registered (AC-1.13): what it is, and who is told the moment it is sent.
import type { CaseKind, Channel } from '#shared/case/kinds.ts';
import { channelLabels, kindLabels } from '#shared/words/case.ts';
import { registerWords as words } from '#shared/words/desk/register.ts';
import { button, make, notice, pairs } from '../make.ts';
import { said } from '../page.ts';
import type { Desk } from './desk.ts';
import { chairOf } from './fields/people.ts';

interface Ways {
  readonly send: () => void;
  readonly back: () => void;
}

/** Takes the place of the form until it is sent or changed. */
export function emergencyCheck(
  desk: Desk,
  body: { readonly [name: string]: unknown },
  { send, back }: Ways,
): HTMLElement {
  const { kind, channel, subject, body: details } = body;
  const chair = chairOf(desk);
  const told = { name: chair === undefined ? '' : desk.staffName(chair), n: desk.facts.reportedUp };
  return make(
    'section',
    { 'aria-labelledby': 'emergency' },
    make('h2', { id: 'emergency', tabindex: '-1' }, said(words.emergencyCheck)),
    pairs([
      [said(words.kind), said(kindLabels[kind as CaseKind])],
      [said(words.channel), said(channelLabels[channel as Channel])],
      [said(words.subject), String(subject)],
      [said(words.body), details === undefined ? undefined : String(details)],
    ]),
    notice(said(words.emergencyTold, told), 'bad'),
    make('p', { class: 'acts' }, button('go', said(words.emergencyDo), send), button('plain', said(words.edit), back)),
  );
}
