// The registers of a month that the regulation keeps on paper: which cases stand in each, and in which columns. Each is
// a pure selection of what is recorded anyway; nothing is entered for a register alone. A complaint stands in none.
import type { CaseKind, Channel } from '../case/kinds.ts';
import type { ClauseId } from '../regulation/clauses/clauses.ts';

export const REGISTERS = ['first-inquiry', 'visits', 'hotline', 'documents', 'box', 'platform'] as const;
export type RegisterName = (typeof REGISTERS)[number];

export const COLUMNS = [
  'n',
  'number',
  'receivedAt',
  'kind',
  'channel',
  'externalNumber',
  'from',
  'documentNumber',
  'copies',
  'urgency',
  'person',
  'phone',
  'visitors',
  'village',
  'subject',
  'firstAsked',
  'registrar',
  'witness',
  'relayedTo',
  'handler',
  'step',
  'dueOn',
  'outcome',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What decides whether a case stands in a register. */
export interface Sorted {
  readonly kind: CaseKind;
  readonly channel: Channel;
}

export interface Register {
  /** The clause that asks for what this register shows. */
  readonly clause: ClauseId;
  readonly takes: (one: Sorted) => boolean;
  readonly columns: readonly ColumnName[];
}

const by =
  (...channels: Channel[]): Register['takes'] =>
  ({ channel }) =>
    channels.includes(channel);

export const registers: { readonly [R in RegisterName]: Register } = {
  /** FI-1: whoever was asked first, for every matter of the month. */
  'first-inquiry': {
    clause: 'FI-1',
    takes: () => true,
    columns: [
      'n',
      'number',
      'receivedAt',
      'channel',
      'kind',
      'person',
      'phone',
      'subject',
      'firstAsked',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
  /** TL-4: people who came in person, and how many came together. */
  visits: {
    clause: 'TL-4',
    takes: by('window', 'visit'),
    columns: [
      'n',
      'number',
      'receivedAt',
      'person',
      'phone',
      'visitors',
      'village',
      'subject',
      'firstAsked',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
  /** FI-6: calls, with the caller's name and contact, and to whom they were relayed. */
  hotline: {
    clause: 'FI-6',
    takes: by('phone', 'hotline'),
    columns: [
      'n',
      'number',
      'receivedAt',
      'externalNumber',
      'person',
      'phone',
      'subject',
      'firstAsked',
      'relayedTo',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
  /** AC-1.18: papers signed for, registered, and how far each has come. */
  documents: {
    clause: 'AC-1.18',
    takes: ({ kind }) => kind === 'document',
    columns: [
      'n',
      'number',
      'receivedAt',
      'from',
      'documentNumber',
      'copies',
      'urgency',
      'subject',
      'registrar',
      'step',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
  /** SV-4.1: what the suggestion box held, who opened it, and who stood by. */
  box: {
    clause: 'SV-4.1',
    takes: by('box'),
    columns: [
      'n',
      'number',
      'receivedAt',
      'kind',
      'person',
      'phone',
      'subject',
      'registrar',
      'witness',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
  /** TL-4: what a platform passed on, under the platform's own number. */
  platform: {
    clause: 'TL-4',
    takes: by('platform'),
    columns: [
      'n',
      'number',
      'externalNumber',
      'receivedAt',
      'kind',
      'person',
      'phone',
      'village',
      'subject',
      'handler',
      'dueOn',
      'outcome',
    ],
  },
};

/** Whether a case stands in a register. A complaint never does, whatever way it came (SV-4.1). */
export const standsIn = (register: RegisterName, one: Sorted): boolean =>
  one.kind !== 'complaint' && registers[register].takes(one);

/** The register of this name, as an address gives it. */
export const registerNamed = (name: string): RegisterName | undefined => REGISTERS.find((one) => one === name);
