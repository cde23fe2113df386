// A form drawn from the schema that validates at the door: sent once, faults said at their fields, what is typed kept with
// the version it began from until it is sent, and a colleague's change shown before anything is sent over it.
import type * as v from 'valibot';
import { schemaFormWords as words } from '#shared/words/desk/schema-form.ts';
import { formWords } from '#shared/words/desk.ts';
import type { Label } from '#shared/words/label.ts';
import { Refused, Unreached } from '../../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../../draft.ts';
import { clearFaults, showFaults } from '../../field-faults.ts';
import { button, type Child, fillWith, make, notice } from '../../make.ts';
import { goTo, said } from '../../page.ts';
import { faultsBy } from '../faults-by.ts';
import { entriesOf, type Schema } from '../fields/schema.ts';
import { type Control, controlFor, type Wording } from './controls.ts';
import { atDrawn, labelsOf } from './fault-paths.ts';
import { differing, meetingTable, merged } from './meeting.ts';
import { bodyIn, type Facts, type Held, heldOf, isSame, sayRaw } from './raw.ts';

/** What stands, and of which version of the record it is. */
export interface Standing {
  readonly facts: Facts;
  readonly version: number;
}

/** What a colleague did meanwhile: in words, what stands now, and whether the step is still open. */
export interface CaughtUp extends Standing {
  readonly news: Child;
  readonly open: boolean;
}

export interface FormOrder extends Wording {
  /** Where what is typed is kept in this tab; without a name nothing of it is. */
  readonly draft?: string;
  /** An object of valibot: its entries are the fields, in its order. */
  readonly schema: v.GenericSchema;
  /** Fields in groups with a heading; those that no group names come after them. */
  readonly sections?: readonly { readonly title: Label; readonly keys: readonly string[] }[] | undefined;
  /** What the body says without being asked for. */
  readonly fixed?: Facts;
  /** What the form begins with. */
  readonly standing?: Standing | undefined;
  readonly lead?: Label | undefined;
  readonly submit: Label;
  /** Sends the body; throws what the door answered. */
  readonly send: (body: Facts) => Promise<void>;
  /** After 412: reads the record anew. */
  readonly catchUp?: () => Promise<CaughtUp>;
  readonly cancel?: () => void;
  readonly fail: (thrown: unknown) => void;
}

/** What is kept of a form that was not sent. */
interface Draft {
  readonly typed: Held;
  /** What stood when it was begun, and the version that was; without one it is about a new record. */
  readonly was: Held;
  readonly version: number | null;
}

/** The form with its lead, ready to be put on the page. */
export function schemaForm(order: FormOrder): HTMLElement {
  const schema = order.schema as unknown as Schema;
  const { fixed = {}, draft } = order;
  const entries = entriesOf(schema).filter(({ key }) => !(key in fixed));
  const controls = new Map(entries.map((entry) => [entry.key, controlFor(order, entry.key, entry)] as const));
  const submit = make('button', { class: 'go' }, said(order.submit));
  const forget = () => draft !== undefined && dropDraft(draft);
  const cancel = () => {
    forget();
    order.cancel?.();
  };
  const form = make(
    'form',
    { novalidate: true },
    inSections(order, controls),
    make('p', { class: 'acts' }, submit, order.cancel && button('plain', said(words.cancel), cancel)),
  );
  const told = make('div', {});
  const lead = make('p', { class: 'note' }, order.lead && said(order.lead));
  lead.hidden = !order.lead;
  const begins = order.standing ? heldOf(schema, order.standing.facts) : undefined;
  let version = order.standing?.version ?? null;
  let was = settled(begins ?? {});

  function read(): Held {
    return Object.fromEntries([...controls].map(([key, control]) => [key, control.read()]));
  }
  function write(held: Held): void {
    for (const [key, control] of controls) if (held[key] !== undefined) control.write(held[key]);
  }
  /** What the controls make of it, so that only what a hand changed counts as changed. */
  function settled(held: Held): Held {
    write(held);
    return read();
  }
  function keep(): void {
    if (draft === undefined) return;
    const typed = read();
    if (isSame(typed, was)) dropDraft(draft);
    else keepDraft<Draft>(draft, { typed, was, version });
  }

  /** Lays what is typed over what stands now, and shows what differs. */
  function meet(from: Held, typed: Held, standing: Held): Child {
    const now = settled(standing);
    const sides = { was: from, typed: { ...now, ...typed }, now };
    write(merged(sides));
    was = now;
    const met = differing(sides).filter(({ key }) => controls.has(key));
    const says = (key: string, raw: Held[string] | undefined): string => sayRaw(raw, key, nameIn(order));
    const take = (key: string, raw: Held[string]): void => {
      controls.get(key)?.write(raw);
      keep();
    };
    return met.length > 0 && meetingTable(met, { label: order.label, says, take });
  }

  const kept = draft === undefined ? undefined : keptDraft<Draft>(draft);
  if (kept?.typed && (kept.version ?? null) === version) {
    write(kept.typed);
    fillWith(told, notice(said(words.restored)));
  } else if (kept?.typed) {
    const differences = meet(kept.was, kept.typed, was);
    if (differences) fillWith(told, notice(said(words.aged), 'bad', differences));
    else fillWith(told, notice(said(words.restored)));
  }
  form.addEventListener('input', keep);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  async function send(): Promise<void> {
    clearFaults(form);
    const body = { ...bodyIn(schema, read()), ...fixed };
    const needed = entries.filter((one) => one.needed).map(({ key }) => key);
    const faults = faultsBy(order.schema, body, labelsOf(order, schema, body), needed);
    if (faults.length > 0) {
      showFaults(form, faults.map(atDrawn(form)));
      return;
    }
    submit.disabled = true;
    try {
      await order.send(body);
      forget();
    } catch (thrown) {
      submit.disabled = false;
      await refuse(thrown).catch(order.fail);
    }
  }

  async function refuse(thrown: unknown): Promise<void> {
    if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
    else if (thrown instanceof Refused && thrown.problem.status === 412 && order.catchUp) {
      const { news, facts, open, version: newer } = await order.catchUp();
      const differences = order.standing && meet(was, read(), heldOf(schema, facts));
      if (order.standing) version = newer;
      keep();
      lead.hidden = true;
      const says = said(open ? words.stale : words.gone, { step: order.submit });
      const stale = notice(says, 'bad', news, differences);
      fillWith(told, stale);
      submit.disabled = !open;
      goTo(stale);
    } else if (thrown instanceof Refused && thrown.problem.status !== 401) {
      const { title, detail, violations = [] } = thrown.problem;
      const lines = violations.some(({ says }) => says === detail) ? [] : [detail];
      showFaults(form, violations.map(atDrawn(form)), { heading: title, lines });
    } else order.fail(thrown);
  }

  return make('div', { class: 'step' }, lead, told, form);
}

/** What a chosen value is called; others stand for themselves. */
const nameIn =
  ({ choices }: Wording) =>
  (path: string, value: string): string =>
    choices[path]?.find((one) => one.value === value)?.text ?? value;

function inSections({ sections = [] }: FormOrder, controls: ReadonlyMap<string, Control>): Child {
  const elements = (keys: readonly string[]) => keys.flatMap((key) => controls.get(key)?.element ?? []);
  const named = new Set(sections.flatMap(({ keys }) => keys));
  return [
    sections.map(({ title, keys }) =>
      make('fieldset', { class: 'part-of-form' }, make('legend', {}, said(title)), elements(keys)),
    ),
    elements([...controls.keys()].filter((key) => !named.has(key))),
  ];
}
