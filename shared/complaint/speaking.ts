// What is said between a reporter and those who look into it, under the code alone (SV-4.1, TL-4): the reply, messages
// both ways, urging, and taking it back. Words to the reporter are encrypted to their code and sealed besides.

import { answerBy, urgeFrom } from '../case/conversation.ts';
import { undoUntil } from '../case/returning.ts';
import { closingOf } from '../case/told.ts';
import { type Actor, type Decision, decided, type Law, refusedBy } from '../decision.ts';
import { dayOf, type Instant } from '../time.ts';
import { complaintStateLabels } from '../words/complaint.ts';
import { momentFact } from '../words/moment.ts';
import type { Of, PersonOf } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { type FilesGiven, NO_FILES, sealedWith, tooManyFiles } from './files.ts';
import { nextBy } from './inquiry.ts';
import type { ComplaintState } from './state.ts';

type Made = Decision<ComplaintEvent>;

/** What one side wrote, for both. */
const words = (text: { readonly [field: string]: string | undefined }) => ({
  sealed: { matter: text },
  person: text,
});

/** Before the finding it meets the date owed and keeps the state; after it, it tells the finding. */
export function reply(law: Law, state: ComplaintState, { text, told }: Of<'reply'>, at: Instant): Made {
  const made = closingOf(state, told, at);
  if ('refused' in made) return made;
  return decided({
    type: 'ComplaintReplied',
    data: {
      ...(state.reply ? {} : { first: made.closing }),
      timers: state.state === 'found' ? nextBy(law, at) : {},
    },
    sealed: { matter: { text, ...(told ? { told } : {}) } },
    person: { text },
  });
}

/** Of a reporter so many a day: what is sealed must stay small enough to be opened, and to be taken back (SC-1). */
export function message(law: Law, state: ComplaintState, command: Of<'message'>, actor: Actor, at: Instant): Made {
  const { text, given } = command;
  if (actor.kind === 'staff') return decided({ type: 'ComplaintMessage', data: { by: 'office' }, ...words({ text }) });
  const files: FilesGiven = given ?? { files: [], held: NO_FILES };
  const no = tooMany(law, state, at) ?? tooManyFiles(law, files);
  if (no) return no;
  const { matter, person } = sealedWith(files);
  return decided({
    type: 'ComplaintMessage',
    data: { by: 'person' },
    sealed: { matter: { text, ...matter } },
    person: { text, ...person },
  });
}

function tooMany(law: Law, { written }: ComplaintState, at: Instant): ReturnType<typeof refusedBy> | undefined {
  const { messagesADay } = law.policy.complaints;
  const full = written?.on === dayOf(at) && written.times >= messagesADay;
  return full ? refusedBy('SV-4.1/so-many-words-a-day', { n: messagesADay }) : undefined;
}

/** A reporter says that they are made to suffer for it: whoever has it looks into that too (AC-1.7). */
export const reportRetaliation = (
  law: Law,
  state: ComplaintState,
  { text }: PersonOf<'report-retaliation'>,
  at: Instant,
): Made =>
  tooMany(law, state, at) ?? decided({ type: 'RetaliationFlagged', data: { by: 'person' }, ...words({ text }) });

export function urge(law: Law, { urgedAt }: ComplaintState, { text }: PersonOf<'urge'>, at: Instant): Made {
  const from = urgedAt && urgeFrom(law, urgedAt);
  if (from && at < from) return refusedBy('SC-6/urged-once-in-its-days', { from: momentFact(from) });
  return decided({
    type: 'ComplaintUrged',
    data: { answerBy: answerBy(law, at) },
    ...(text === undefined ? {} : words({ text })),
  });
}

/** Within minutes without trace; later the wish is recorded and what was begun goes on (SC-1). */
export function withdraw(law: Law, state: ComplaintState, { reason }: PersonOf<'withdraw'>, at: Instant): Made {
  if (state.withdrawnByPerson) return decided();
  const undone = state.registrar === null && at <= undoUntil(law, state);
  if (undone) return decided({ type: 'ComplaintWithdrawn', data: { undone } });
  if (state.state === 'referred') {
    return refusedBy('SV-4.1/a-step-fits-the-complaint', { state: complaintStateLabels.referred });
  }
  return decided({ type: 'ComplaintWithdrawn', data: {}, ...(reason === undefined ? {} : words({ reason })) });
}
