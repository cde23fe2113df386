// What stands in each column of a register for one case. Days and moments are written so that they sort as text; numbers
// of things stay numbers. Who may see the row is not asked here.
import type { CaseState } from '../case/state.ts';
import { dayOf, type Instant, timeOf } from '../time.ts';
import { channelLabels, kindLabels, stateLabels } from '../words/case.ts';
import { type Language, say } from '../words/label.ts';
import { paperStepLabels, registersWords as words } from '../words/registers.ts';
import { maskedPhone } from './masked-phone.ts';
import type { ColumnName } from './registers.ts';

/** What people said and wrote, kept beside the chain. */
export interface EntryText {
  readonly subject?: string;
  readonly contact?: { readonly name?: string; readonly organisation?: string; readonly phone?: string };
  readonly onBehalfOf?: string;
  readonly agent?: string;
  readonly externalNumber?: string;
  readonly from?: string;
  readonly documentNumber?: string;
  readonly copies?: number;
}

/** One case as a register sees it. */
export interface Entry {
  /** Its place in this copy of the register, from 1. */
  readonly n: number;
  readonly state: CaseState;
  /** Null where the texts were erased. */
  readonly text: EntryText | null;
  /** Facts of the registration that no later step asks for. */
  readonly registration: { readonly visitors?: number; readonly witness?: string | null };
}

/** In which language, as of when, and what people and places are called. */
export interface Saying {
  readonly language: Language;
  readonly at: Instant;
  readonly staffName: (number: string) => string;
  readonly officeName: (id: string) => string;
  readonly villageName: (id: string) => string;
}

export type Cell = string | number;

const minute = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;

/** When it arrived; where it was entered on a later day, that day too: both times are kept. */
function arrived({ receivedAt, registeredAt }: CaseState, { language }: Saying): string {
  const entered = dayOf(registeredAt);
  if (dayOf(receivedAt) === entered) return minute(receivedAt);
  return say(words.enteredLater, language, { at: minute(receivedAt), on: entered });
}

/** Name and organisation, and for whom they came (FI-6); a caller who declined is recorded as such. */
function person({ state, text }: Entry, { language }: Saying): string {
  if (!text) return words.erased[language];
  const { contact, onBehalfOf, agent } = text;
  const stop = language === 'zh' ? '，' : ', ';
  const named = [
    contact?.name,
    contact?.organisation,
    onBehalfOf === undefined ? undefined : say(words.onBehalfOf, language, { name: onBehalfOf }),
    agent === undefined ? undefined : say(words.agent, language, { name: agent }),
  ].filter((one) => one !== undefined);
  if (named.length > 0) return named.join(stop);
  return state.contact === 'declined' ? words.declined[language] : '';
}

/** Where it stands; how and when it ended and whether in time, or that it burns. */
function outcome({ state }: Entry, { language, at }: Saying): string {
  const { closing, closedOn, clock } = state;
  const late = closing ? !closing.onTime : clock !== null && at > clock.due.at;
  const verdict = late ? words.late[language] : closing ? words.onTime[language] : '';
  return [stateLabels[state.state][language], closedOn ?? '', verdict].filter((part) => part !== '').join(' ');
}

const CELLS: { readonly [C in ColumnName]: (entry: Entry, saying: Saying) => Cell } = {
  n: ({ n }) => n,
  number: ({ state }) => state.number,
  receivedAt: ({ state }, saying) => arrived(state, saying),
  kind: ({ state }, { language }) => kindLabels[state.kind][language],
  channel: ({ state }, { language }) => channelLabels[state.channel][language],
  externalNumber: ({ text }) => text?.externalNumber ?? '',
  from: ({ text }) => text?.from ?? '',
  documentNumber: ({ text }) => text?.documentNumber ?? '',
  copies: ({ text }) => text?.copies ?? '',
  urgency: ({ state }, { language }) => words[state.urgent ? 'urgent' : 'ordinary'][language],
  person,
  phone: ({ text }) => (text?.contact?.phone === undefined ? '' : maskedPhone(text.contact.phone)),
  visitors: ({ registration }) => registration.visitors ?? '',
  village: ({ state }, { villageName }) => (state.village === undefined ? '' : villageName(state.village)),
  subject: ({ text }, { language }) => text?.subject ?? words.erased[language],
  firstAsked: ({ state }, { staffName }) => staffName(state.firstAsked),
  registrar: ({ state }, { staffName }) => (state.registrar === null ? '' : staffName(state.registrar)),
  witness: ({ registration: { witness } }, { staffName }) => (typeof witness === 'string' ? staffName(witness) : ''),
  relayedTo: ({ state }, { staffName }) => (state.relayedTo === undefined ? '' : staffName(state.relayedTo)),
  handler: ({ state }, { officeName, staffName }) => `${officeName(state.office)} ${staffName(state.holder)}`,
  step: ({ state }, { language }) => (state.paper ? paperStepLabels[state.paper.step][language] : ''),
  dueOn: ({ state }) => state.clock?.due.on ?? '',
  outcome,
};

/** The cells of one case, in the order of the columns. */
export const cellsOf = (columns: readonly ColumnName[], entry: Entry, saying: Saying): Cell[] =>
  columns.map((column) => CELLS[column](entry, saying));
