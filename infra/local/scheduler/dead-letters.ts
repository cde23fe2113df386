// What could not be delivered, kept on disk for people to look at. Nothing reads it to decide anything.

import type { Instant } from '#shared/time.ts';
import type { Failure } from './delivery.ts';
import { openJournal, readJournal } from './journal.ts';

export interface DeadLetter extends Failure {
  /** The queue named by the schedule's `DeadLetterConfig`; null when it named none. */
  readonly queue: string | null;
  /** Arn of a one-time schedule, or the name of a recurring one. */
  readonly schedule: string;
  readonly target: string | null;
  readonly payload: string | null;
  /** When it should have happened, in domain time. */
  readonly scheduledAt: Instant;
}

export interface DeadLetters {
  add(letter: DeadLetter): void;
  /** Oldest first. */
  list(): readonly DeadLetter[];
  close(): Promise<void>;
}

/** Opens the list kept in `file`. */
export async function openDeadLetters(file: string): Promise<DeadLetters> {
  const letters = readJournal<DeadLetter>(file);
  const journal = await openJournal<DeadLetter>(file, letters);
  return {
    add(letter) {
      letters.push(letter);
      journal.append(letter);
    },
    list: () => letters,
    close: journal.close,
  };
}
