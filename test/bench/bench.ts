// What every benchmark is given, and what it owes: figures, and a word on how far it has come.
import type { Figure } from './figure.ts';
import type { Options } from './options.ts';

export interface Stand {
  readonly options: Options;
  /** Empty at the start and removed at the end; on the disk on which the house keeps its data. */
  readonly folder: string;
  /** Where bundles are kept from run to run. */
  readonly bundles: string;
  /** Says how far the run has come. */
  readonly tell: (progress: string) => void;
}

export interface Benchmark {
  readonly id: string;
  readonly title: string;
  readonly run: (stand: Stand) => Promise<readonly Figure[]>;
}

/** How to take the figures of a benchmark again. */
export const commandOf = (id: string, { quick, full }: Options): string =>
  `npm run bench -- --only ${id}${quick ? ' --quick' : ''}${full ? ' --full' : ''}`;
