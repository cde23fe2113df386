// What a run of the bench is asked for: which benchmarks, and how thoroughly.
import { parseArgs } from 'node:util';

export interface Options {
  /** Names of benchmarks, e.g. B2; empty: all. */
  readonly only: readonly string[];
  /** Fewer repetitions and no Lighthouse: to see whether something moved, not to quote. */
  readonly quick: boolean;
  /** Also what takes long: 100,000 open cases. */
  readonly full: boolean;
}

export const USAGE = `npm run bench -- [--only B1,B2,B4,B5,B6] [--quick] [--full]
  --only   just these
  --quick  fewer repetitions, no Lighthouse
  --full   also B4 among 100,000 open cases`;

/** Reads the arguments. Throws an error whose message says what is not understood. */
export function optionsOf(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((list) => list.toUpperCase().split(',')).filter(Boolean);
  const strange = only.filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`no such benchmark: ${strange.join(', ')}\n${USAGE}`);
  return { only, quick: values.quick, full: values.full };
}
