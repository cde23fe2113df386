// What is handed to a way out, and how it says no. A message names no matter: for whom, under which name, and where the
// desk is, nothing else can be in it.

/** One message. */
export interface Message {
  /** The same at every attempt, so that whoever receives can tell a second one from a new one. */
  readonly id: string;
  /** Absent towards a group. */
  readonly to?: { readonly staff: string; readonly address?: string };
  /** Address of the staff desk's inbox, where one is known. */
  readonly link?: string;
}

export interface Carrier {
  readonly name: string;
  /** Sends one message. Throws NotTaken. */
  readonly send: (message: Message) => Promise<void>;
}

/** Why a message was not taken. `alone` says that the next one may well be: it was about this recipient. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  /** A word or a number that may stand in a log: never what was sent, to whom, or what the other side wrote. */
  readonly code: string;
  readonly alone: boolean;
  constructor(code: string, alone = false) {
    super(code);
    this.code = code;
    this.alone = alone;
  }
}

/** How long one attempt may take, in ms of machine time. */
export const PATIENCE_MS = 10_000;
