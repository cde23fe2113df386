// The one way out: what of a disclosure the public sees. Whatever is not written in the files named here stays inside,
// and the strict schema refuses what is missing, empty or too much (DI-6).
import type { Day } from '../time.ts';
import { missingTexts } from './board-rules.ts';
import type { Board, HandBoard, Texts } from './boards.ts';
import { publicOpinion } from './public-opinion.ts';
import { publicRecord } from './public-record.ts';
import { publicResult } from './public-result.ts';
import type { Opinion, PublicRecord } from './snapshot/records.ts';
import type { Result } from './snapshot/results.ts';
import type { StateOn } from './state.ts';

/** What the public sees of a record, by its board. */
export type PublicOn<B extends Board> = B extends 'results'
  ? Result
  : B extends 'opinions'
    ? Opinion
    : Extract<PublicRecord, { board: B }>;

type Projection<B extends Board> = (id: string, state: StateOn<B>, texts: Texts) => PublicOn<B>;

const byHand = <B extends HandBoard>(id: string, state: StateOn<HandBoard>, texts: Texts) =>
  publicRecord(id, state, texts) as PublicOn<B>;

const PROJECTIONS: { readonly [B in Board]: Projection<B> } = {
  results: publicResult,
  opinions: publicOpinion,
  notices: byHand<'notices'>,
  'hot-problems': byHand<'hot-problems'>,
  complaints: byHand<'complaints'>,
  appraisal: byHand<'appraisal'>,
  'monthly-report': byHand<'monthly-report'>,
  commendations: byHand<'commendations'>,
};

/** The public record of an approved disclosure. Throws when a text is missing or anything does not fit its schema. */
export function toPublic<B extends Board>(id: string, state: StateOn<B>, texts: Texts): PublicOn<B> {
  const complete = state.publishedAt !== undefined && missingTexts(state.board, texts).length === 0;
  if (!complete) throw new Error(`disclosure ${id} is not complete`);
  return (PROJECTIONS[state.board as B] as Projection<B>)(id, state, texts);
}

/** What the log says of a record taken down or corrected: board, day and reason; no number, no title, no person. */
export interface Withdrawal {
  readonly board: string;
  readonly act: 'withdrawn' | 'corrected';
  readonly on: Day;
  readonly reason: string;
}
