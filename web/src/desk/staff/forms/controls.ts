// Controls drawn from a schema: one for each field, groups of parts in a frame, lists as lines or as rows. Each can be read
// and written as a whole, so that a form knows nothing of how a field is drawn.
import { dayField, instantField } from '#shared/fields.ts';
import { instant } from '#shared/time.ts';
import { schemaFormWords as words } from '#shared/words/desk/schema-form.ts';
import { formWords } from '#shared/words/desk.ts';
import { filled, type Label } from '#shared/words/label.ts';
import { type Choice, choiceField, lineField, linesField, putBack, radioField, valuesOf } from '../../field.ts';
import { make } from '../../make.ts';
import { said } from '../../page.ts';
import { ballotFields } from '../fields/ballots.ts';
import { type Entry, entriesOf, lengthOf, mayBeEmpty } from '../fields/schema.ts';
import { inputOf, instantOf } from '../moment-input.ts';
import type { Held, Raw } from './raw.ts';
import { rowsControl } from './rows.ts';
import { ticksControl } from './ticks.ts';

export interface Control {
  readonly element: HTMLElement;
  read(): Raw;
  write(raw: Raw): void;
}

/** What is said of the fields of a form, by path without the numbers of rows: `materials.name`. */
export interface Wording {
  readonly label: (path: string) => Label;
  readonly hint?: (path: string) => Label | undefined;
  /** Fields that are chosen, one or, where the field is a list, several; a yes or no has its two choices here too. */
  readonly choices: { readonly [path: string]: readonly Choice[] };
  /** How a list of texts is asked for: as lines of one field, or each in a row of its own. Lists of parts are rows. */
  readonly lists?: 'lines' | 'rows';
}

/** Up to this many characters a text is asked for on one line; a row is narrow and its buttons stand beside it. */
const ONE_LINE = 100;
const ONE_LINE_OF_A_ROW = 200;
const PREFIX = 'a';

/** A path without the numbers of rows. */
export const plain = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** The label of a path; a row says its number. */
export function labelAt({ label }: Wording, path: string): Label {
  const n = /\.(\d+)(?:\.|$)/.exec(path)?.[1];
  const field = label(plain(path));
  return n === undefined ? field : filled(words.entry, { field, n: Number(n) + 1 });
}

/** A control of one value. A value that is no longer among the choices stays, and is seen as what it is. */
function single(element: HTMLElement, name: string): Control {
  const select = element.querySelector('select');
  return {
    element,
    read: () => String(valuesOf(element)[name] ?? ''),
    write(raw) {
      const value = String(raw);
      const offered = Array.from(select?.options ?? [], (option) => option.value);
      if (select && !offered.includes(value)) select.append(make('option', { value }, value));
      putBack(element, { [name]: value });
    },
  };
}

/** A moment: typed on township clocks, read as the instant it means. */
function moment(options: Parameters<typeof lineField>[0]): Control {
  const { element, read, write } = single(lineField(options, { type: 'datetime-local' }), options.name);
  return {
    element,
    read: () => instantOf(String(read())) ?? read(),
    write: (raw) => write(/Z$/.test(String(raw)) ? inputOf(instant(String(raw))) : raw),
  };
}

function lines(element: HTMLElement, name: string): Control {
  const { read, write } = single(element, name);
  return {
    element,
    read: () => (read() as string).split(/\r?\n/).filter((line) => line.trim() !== ''),
    write: (raw) => write(Array.isArray(raw) ? raw.join('\n') : raw),
  };
}

function group(wording: Wording, path: string, { schema, needed }: Entry): Control {
  const parts = entriesOf(schema).map((entry) => ({
    key: entry.key,
    control: controlFor(wording, `${path}.${entry.key}`, entry),
  }));
  return {
    element: make(
      'fieldset',
      { class: 'group', 'data-field': path },
      legendOf(wording.label(plain(path)), needed),
      parts.map(({ control }) => control.element),
    ),
    ...together(parts),
  };
}

/** A list of votes by name: of each who may vote theirs, and nothing of who was not there. */
function ballots(wording: Wording, path: string, members: readonly Choice[]): Control {
  const [label, hint] = [wording.label(path), wording.hint?.(path)];
  const element = ballotFields({ name: path, members, prefix: PREFIX, label, hint });
  const nameOf = (by: Raw | undefined): string => `${path}.${String(by)}`;
  return {
    element,
    read: () =>
      members.flatMap(({ value: by }) => {
        const vote = String(valuesOf(element)[nameOf(by)] ?? '');
        return vote === '' ? [] : [{ by, vote }];
      }),
    write(raw) {
      const cast = (Array.isArray(raw) ? raw : []) as readonly Held[];
      const none = Object.fromEntries(members.map(({ value }) => [nameOf(value), '']));
      putBack(element, {
        ...none,
        ...Object.fromEntries(cast.map(({ by, vote }) => [nameOf(by), String(vote ?? '')])),
      });
    },
  };
}

/** The name of a group of controls, with a word where it may be left empty. */
export const legendOf = (label: Label, needed: boolean): HTMLElement =>
  make('legend', {}, said(label), !needed && make('span', { class: 'small' }, said(formWords.optional)));

/** Several controls read and written as one. */
export function together(
  parts: readonly { readonly key: string; readonly control: Control }[],
): Omit<Control, 'element'> {
  return {
    read: () => Object.fromEntries(parts.map(({ key, control }) => [key, control.read()])),
    write: (raw) => {
      for (const { key, control } of parts) control.write((raw as Held)[key] ?? '');
    },
  };
}

/** The control of one field. `shown` replaces its label, in a row whose field is named above. */
export function controlFor(wording: Wording, path: string, entry: Entry, shown?: Label): Control {
  const { schema, needed } = entry;
  const isList = schema.item !== undefined;
  const members = schema.item?.entries?.vote && wording.choices[`${path}.by`];
  if (members) return ballots(wording, path, members);
  if (schema.item?.entries || (isList && wording.lists === 'rows')) return rowsControl(wording, path, entry);
  const at = plain(path);
  const choices = wording.choices[at];
  if (schema.entries && !choices) return group(wording, path, entry);
  const options = {
    name: path,
    label: shown ?? wording.label(at),
    hint: shown ? undefined : wording.hint?.(at),
    needed: needed && !(isList && mayBeEmpty(schema)),
    prefix: PREFIX,
  };
  if (isList && choices) return ticksControl(options, choices);
  if (isList) return lines(linesField(options, 5), path);
  if (schema === (instantField as unknown)) return moment(options);
  return single(field(options, entry, choices), path);
}

function field(options: Parameters<typeof lineField>[0], { schema, needed }: Entry, choices?: readonly Choice[]) {
  if (schema.type === 'boolean') return radioField(options, choices ?? []);
  if (choices) return choiceField(options, choices, needed ? undefined : said(words.nobody));
  if (schema === (dayField as unknown)) return lineField(options, { type: 'date' });
  if (schema.type === 'number') return lineField(options, { inputmode: 'numeric' });
  const most = lengthOf(schema);
  const line = options.name === plain(options.name) ? ONE_LINE : ONE_LINE_OF_A_ROW;
  return most <= line || most === Number.POSITIVE_INFINITY ? lineField(options) : linesField(options, 2);
}
