// How a command's schema reads as a form: which fields there are, of which shape, which must be filled in. The schema is
// the one that validates at the door.
import type * as v from 'valibot';

export interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: { readonly [key: string]: Schema };
  readonly options?: readonly string[];
  readonly pipe?: readonly Piped[];
}

/** One step of a pipe: a demand, or a schema that has a pipe of its own (a text that is public is a text first). */
interface Piped {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Piped[];
}

/** One field that a schema asks for. */
export interface Entry {
  readonly key: string;
  readonly schema: Schema;
  readonly needed: boolean;
}

const asked = ([key, given]: [string, Schema]): Entry => ({
  key,
  schema: given.wrapped ?? given,
  needed: given.type !== 'exact_optional',
});

/** The fields of an object, in its order; what may never be given only tells two forms of one body apart. */
export const entriesOf = ({ entries = {} }: Schema): readonly Entry[] =>
  Object.entries(entries)
    .map(asked)
    .filter(({ schema: { type } }) => type !== 'never');

/** What the body of a command asks for, in its order. */
export const askedBy = (body: v.GenericSchema): readonly Entry[] => partsOf(body as unknown as Schema);

/** The parts of a group, `how` and `at` of a telling. */
export const partsOf = ({ entries = {} }: Schema): readonly Entry[] => Object.entries(entries).map(asked);

const demanded = (pipe: readonly Piped[] = []): readonly Piped[] =>
  pipe.flatMap((one) => (one.pipe ? demanded(one.pipe) : [one]));
const requirement = ({ pipe }: Schema, kind: string): unknown =>
  demanded(pipe).find(({ type }) => type === kind)?.requirement;
/** Characters a text may have; without a limit any number. */
export const lengthOf = (schema: Schema): number =>
  Number(requirement(schema, 'max_length') ?? Number.POSITIVE_INFINITY);
/** Whether a list may be sent empty. */
export const mayBeEmpty = (schema: Schema): boolean => requirement(schema, 'min_length') === undefined;
/** Whether a list is one of rows, each with parts of its own. */
export const isRows = ({ item }: Schema): boolean => item?.entries !== undefined;
