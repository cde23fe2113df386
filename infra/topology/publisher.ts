// The publisher of the site and all that it may touch, as plain data. It is no door: nobody calls it, `work` asks for it,
// and it reads what a snapshot is made of. It writes no record, and of cases it sees what the figures are counted from.
import type { Touch } from './doors.ts';

export const PUBLISHER_TOUCHES: readonly Touch[] = [
  { table: 'registry', actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], indexes: ['month'] },
  // Sums over all cases (SC-1): the cards in the index of months, and rows from before cards held what is counted. Complaints
  // are in no index: their states, which hold no word of theirs, are asked for by year (SV-4.4).
  { table: 'cases', actions: ['dynamodb:BatchGetItem', 'dynamodb:Query'], indexes: ['month'] },
  // Shells for the doors, the note of how the publication went, and counts of months that are over.
  { table: 'ephemera', actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], indexes: [] },
];

/** Prefixes of the bucket below which the publisher writes and removes, and the single object that says what is on air. */
export const PUBLISHER_PREFIXES = ['releases/', 'notes/', 'years/'] as const;
export const ON_AIR_OBJECT = 'on-air';
