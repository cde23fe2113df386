// The table of the leading group: everybody on whom it may decide in a cycle, a row each, filled by keyboard. The decisions are
// sent one by one, each on the version that was read; what is refused is marked at its row, and everything typed stays.
import { appraisalWords } from '#shared/words/desk/appraisal.ts';
import { cycleWords as words } from '#shared/words/desk/cycle.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { dropDraft, keepDraft, keptDraft } from '../draft.ts';
import { linesField, putBack, valuesOf } from '../field.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { button, type Child, make, notice } from '../make.ts';
import { said } from '../page.ts';
import type { AppraisalItem } from './appraisal-answer.ts';
import { type Deciding, type DecidingRow, decidingRow, scoredOf } from './deciding-row.ts';
import type { Desk } from './desk.ts';
import { ballotFields, membersIn } from './fields/ballots.ts';
import { gridKeys } from './grid-keys.ts';

interface Order {
  readonly desk: Desk;
  readonly cycle: string;
  readonly people: readonly Deciding[];
  /** Everything that was chosen is decided. */
  readonly done: (n: number) => Promise<void>;
  readonly fail: (thrown: unknown) => void;
}

interface Open {
  one: Deciding;
  readonly row: DecidingRow;
}

/** Those whose scores have the same columns, one table each. */
function byPost(people: readonly Deciding[]): readonly (readonly Deciding[])[] {
  const posts = new Map<string, Deciding[]>();
  for (const one of people) posts.set(one.postLabel, [...(posts.get(one.postLabel) ?? []), one]);
  return [...posts.values()];
}

function table(people: readonly Deciding[], rows: readonly DecidingRow[]): Child {
  const [first] = people;
  if (!first) return false;
  const scored = scoredOf(first);
  const head = (text: string, more: Child = false): HTMLElement => make('th', { scope: 'col' }, text, more);
  const made = make(
    'table',
    { class: 'deciding' },
    make('caption', {}, said(words.ofPost, { post: first.postLabel, n: people.length })),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        head(said(words.person)),
        head(said(appraisalWords.own)),
        head(said(appraisalWords.review)),
        scored.map(({ title, weight }) => head(title, make('span', { class: 'under' }, said(words.most, { weight })))),
        scored.length > 0 && head(said(appraisalWords.total)),
        first.kind === 'year' && head(said(words.probation)),
        head(said(words.take)),
      ),
    ),
    make(
      'tbody',
      {},
      rows.flatMap(({ elements }) => elements),
    ),
  );
  gridKeys(made);
  return made;
}

/** Whoever votes on any of them; on each only those count who may vote on that person. */
function votesFields(people: readonly Deciding[]): HTMLElement {
  const members = new Map(people.flatMap(membersIn).map((one) => [one.value, one]));
  return ballotFields({ name: 'votes', members: [...members.values()], prefix: 'd', hint: words.votesHint });
}

/** What a refusal says, at the fields of the person's row; what concerns no field of it at the name. */
function faultsOf({ one }: Open, { problem }: Refused): Fault[] {
  const { detail, title, violations = [] } = problem;
  const named = (says: string): string => said(words.refused, { name: one.name, says });
  if (violations.length === 0) return [{ path: one.staff, says: named(detail || title) }];
  return violations.map(({ path, says }) => ({
    path: /^(scores|reasons)\./.test(path) ? `${one.staff}.${path}` : path === 'votes' ? path : one.staff,
    says: named(says),
  }));
}

export function decidingTable({ desk, cycle, people, done, fail }: Order): HTMLElement {
  const draft = `cycle ${cycle} decide`;
  let open: Open[] = people.map((one) => ({ one, row: decidingRow(one) }));
  const submit = make('button', { class: 'go' });
  const all = button('plain', '', () => {
    const take = chosen(valuesOf(form)).length < open.length;
    putBack(form, Object.fromEntries(open.map(({ one }) => [`${one.staff}.take`, take])));
    changed();
  });
  const form = make(
    'form',
    { novalidate: true },
    votesFields(people),
    linesField({ name: 'minutes', label: appraisalWords.minutes, prefix: 'd' }, 2),
    make('p', { class: 'acts' }, all),
    byPost(people).map((group) =>
      table(
        group,
        open.filter(({ one }) => group.includes(one)).map(({ row }) => row),
      ),
    ),
    make('p', { class: 'acts' }, submit),
  );
  const chosen = (values: ReturnType<typeof valuesOf>): Open[] =>
    open.filter(({ one }) => values[`${one.staff}.take`] === true);

  function follow(): void {
    const values = valuesOf(form);
    for (const { row } of open) row.follow(values);
    const n = chosen(values).length;
    submit.textContent = said(words.decide, { n });
    all.textContent = said(n < open.length || n === 0 ? words.takeAll : words.takeNone);
  }
  function changed(): void {
    keepDraft(draft, valuesOf(form));
    follow();
  }

  /** After somebody else's step: what stands now is decided on next time, or is decided already. */
  async function reread(at: Open): Promise<Fault[]> {
    const view = await desk.ask<AppraisalItem>(`/appraisals/${at.one.id}`);
    at.one = { ...at.one, version: view.version };
    if (view.actions.includes('finalize')) {
      return [{ path: at.one.staff, says: said(words.refused, { name: at.one.name, says: said(words.stale) }) }];
    }
    finish(at, view);
    return [];
  }

  function finish(at: Open, view: AppraisalItem): void {
    at.row.decided(view);
    open = open.filter((other) => other !== at);
    keepDraft(draft, valuesOf(form));
  }

  /** Decides on one; answers what stands in the way. Throws what is no matter of this row. */
  async function decide(at: Open): Promise<Fault[]> {
    const { id, version } = at.one;
    const headers = { 'if-match': `"${version}"` };
    try {
      const body = at.row.body(valuesOf(form));
      finish(at, await desk.ask<AppraisalItem>(`/appraisals/${id}/finalize`, { method: 'POST', body, headers }));
      return [];
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      return thrown.problem.status === 412 ? reread(at) : faultsOf(at, thrown);
    }
  }

  async function send(): Promise<void> {
    clearFaults(form);
    const taken = chosen(valuesOf(form));
    if (taken.length === 0) {
      showFaults(form, [], { heading: said(words.chooseFirst) });
      return;
    }
    submit.disabled = true;
    const faults: Fault[] = [];
    const lines: string[] = [];
    for (const [i, at] of taken.entries()) {
      desk.announce(said(words.deciding, { at: i + 1, n: taken.length }));
      try {
        faults.push(...(await decide(at)));
      } catch (thrown) {
        if (!(thrown instanceof Unreached)) throw thrown;
        lines.push(said(formWords.offline));
        break;
      }
      // What is wrong with the votes is wrong for everybody.
      if (faults.some(({ path }) => path === 'votes')) break;
    }
    submit.disabled = false;
    follow();
    const n = taken.filter((at) => !open.includes(at)).length;
    if (n === taken.length) {
      if (open.length === 0) dropDraft(draft);
      await done(n);
    } else {
      const heading = said(words.decidedSome, { n, left: taken.length - n });
      desk.announce(heading);
      showFaults(form, faults, { heading, lines: [...lines, said(words.stays)] });
    }
  }

  const kept = keptDraft(draft);
  if (kept) putBack(form, kept);
  follow();
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!submit.disabled) send().catch(fail);
  });
  return make(
    'section',
    { class: 'unprinted', 'aria-labelledby': 'deciding' },
    make('h2', { id: 'deciding' }, said(words.decideTitle)),
    make('p', { class: 'note' }, said(words.decideHint)),
    make('div', {}, kept && notice(said(appraisalWords.kept)), form),
  );
}
