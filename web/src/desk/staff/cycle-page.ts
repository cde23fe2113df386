// One cycle of appraisal for those who decide and check: how far it is, who missed a step, and of a year the table of grades with
// what exceeds the share and who is tied, to be settled with votes by name.
import * as v from 'valibot';
import { CYCLE_COMMANDS, type YearTable } from '#shared/appraisal/cycle-record.ts';
import type { CategoryQuota } from '#shared/appraisal/quota.ts';
import { APPRAISAL_STATES, type AppraisalStateName } from '#shared/appraisal/state.ts';
import type { Panel } from '#shared/vote/panel.ts';
import { appraisalDoors, appraisalStateLabels } from '#shared/words/appraisal.ts';
import { cycleFields, cycleWords as words } from '#shared/words/desk/cycle.ts';
import { categoryLabels } from '#shared/words/directory.ts';
import { type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { CycleItem } from './cycle-list.ts';
import type { Deciding } from './deciding-row.ts';
import { decidingTable } from './deciding-table.ts';
import { schemaForm } from './forms/schema-form.ts';
import { Part } from './part.ts';
import { sheetTable } from './sheet-table.ts';

interface Quota {
  readonly percent: number;
  readonly panel: Omit<Panel, 'members'>;
  readonly categories: readonly (CategoryQuota & { readonly category: YearTable['rows'][number]['category'] })[];
}
interface OfStaff {
  readonly staff: string;
}
const onceEach = (some: readonly OfStaff[]): string[] => [...new Set(some.map(({ staff }) => staff))];

interface CycleAnswer extends CycleItem {
  readonly version: number;
  readonly actions: readonly string[];
  readonly progress: {
    readonly states: { readonly [S in AppraisalStateName]?: number };
    readonly ownMissing: readonly string[];
    readonly unreviewed: readonly string[];
    readonly joined: readonly OfStaff[];
    readonly away: readonly OfStaff[];
    readonly moved: readonly OfStaff[];
  };
  readonly left: readonly OfStaff[];
  /** Whom this person may decide on now. */
  readonly deciding: readonly Deciding[];
  readonly table?: {
    readonly rows: readonly {
      readonly staff: string;
      readonly name: string;
      /** Absent of the reader: their own result is told when it is decided (AP-3). */
      readonly total?: string;
      readonly capLabel?: string;
      readonly gradeLabel?: string;
      readonly ungradedLabel?: string;
    }[];
  };
  readonly quota?: { readonly usual: Quota; readonly approved: Quota };
}

export class CyclePage extends Part {
  cycleId = '';
  private view!: CycleAnswer;

  private get path(): string {
    return `/cycles/${encodeURIComponent(this.cycleId)}`;
  }

  private named(numbers: readonly string[]): string {
    return numbers.map((one) => this.desk.staffName(one)).join(language === 'zh' ? '、' : ', ');
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<CycleAnswer>(this.path);
    const { period, kindLabel, stateLabel, progress, left, count } = this.view;
    const states = APPRAISAL_STATES.filter((state) => progress.states[state] !== undefined);
    fillWith(
      this,
      make('p', { class: 'crumbs unprinted' }, make('a', { href: '#/appraisals/cycles' }, said(words.back))),
      this.heading(`${period} ${kindLabel}`),
      make('p', { class: 'strip' }, make('strong', {}, stateLabel), make('span', {}, said(words.count, { n: count }))),
      pairs([
        ...states.map((state) => [said(appraisalStateLabels[state]), String(progress.states[state])] as const),
        [said(words.ownMissing), this.named(progress.ownMissing)],
        [said(words.unreviewed), this.named(progress.unreviewed)],
        // Who came, came back or moved: how they are reckoned with is on their own page.
        [said(words.joined), this.named(onceEach(progress.joined))],
        [said(words.away), this.named(onceEach(progress.away))],
        [said(words.moved), this.named(onceEach(progress.moved))],
        [said(words.left), this.named(left.map(({ staff }) => staff))],
      ]),
      this.deciding(),
      this.table(),
      this.settling(),
    );
  }

  private deciding(): Child {
    const { deciding: people } = this.view;
    if (people.length === 0) return false;
    return decidingTable({
      desk: this.desk,
      cycle: this.cycleId,
      people,
      done: async (n) => {
        await this.open();
        goTo(this.querySelector('h1') ?? this);
        this.desk.announce(said(words.decided, { n }));
      },
      fail: (thrown) => this.fail(thrown),
    });
  }

  private table(): Child {
    const { table, quota } = this.view;
    if (!table || !quota) return false;
    const head = [words.person, words.score, words.grade, words.bound].map((one) => said(one));
    const rows = table.rows.map(({ name, staff, total = '—', gradeLabel, ungradedLabel, capLabel = '' }) => [
      `${name} ${staff}`,
      total,
      gradeLabel ?? ungradedLabel ?? '',
      capLabel,
    ]);
    return make(
      'section',
      { 'aria-labelledby': 'table' },
      make('h2', { id: 'table' }, said(words.table)),
      [quota.usual, quota.approved].map((one) => this.share(one)),
      sheetTable({ head, rows }),
    );
  }

  /** What a share comes to in each category. */
  private share({ percent, categories, panel }: Quota): Child {
    const shares = categories.map(({ category, graded, places, excellent, over, tied, tiedPlaces }) => {
      const kind = said(categoryLabels[category]);
      return [
        make('h3', {}, said(words.share, { percent, kind, graded, places })),
        pairs([
          [said(words.excellent), this.named(excellent)],
          [said(words.over), this.named(over)],
          [said(words.tied), tied.length > 0 && `${said(words.tiedPlaces, { n: tiedPlaces })} ${this.named(tied)}`],
        ]),
      ];
    });
    return [shares, this.panel(panel)];
  }

  /** Who votes by that share, and that nobody here can where it is so. */
  private panel({ entitled, quorum, needed, toCounty }: Quota['panel']): Child {
    return [
      entitled.length > 0 &&
        make('p', { class: 'note' }, said(words.voters, { names: this.named(entitled), quorum, needed })),
      toCounty && make('p', { class: 'notice bad' }, said(words.toCounty)),
    ];
  }

  private settling(): Child {
    const { actions, version, quota } = this.view;
    if (!actions.includes('settle-grades') || !quota) return false;
    const { usual, approved } = quota;
    const panel = [...new Set([...usual.panel.entitled, ...approved.panel.entitled])];
    const tied = [...usual.categories, ...approved.categories].flatMap((one) => one.tied);
    const people = [...new Set(tied)].map((value) => ({ value, text: `${this.desk.staffName(value)} ${value}` }));
    const toCounty = usual.panel.toCounty || approved.panel.toCounty;
    // What cannot be answered as things stand is not asked.
    const open: { readonly [field: string]: boolean } = {
      votes: panel.length > 0,
      chosen: people.length > 0,
      county: toCounty,
    };
    const asked = Object.entries(CYCLE_COMMANDS['settle-grades'].entries).filter(([field]) => open[field] !== false);
    return make(
      'section',
      { class: 'unprinted', 'aria-labelledby': 'settle' },
      make('h2', { id: 'settle' }, said(appraisalDoors.settle)),
      schemaForm({
        schema: v.strictObject(Object.fromEntries(asked)),
        label: (field) => cycleFields[field] ?? { zh: field, en: field },
        choices: {
          chosen: people,
          'votes.by': panel.map((value) => ({ value, text: this.desk.staffName(value) })),
        },
        draft: `cycle ${this.cycleId} settle`,
        submit: appraisalDoors.settle,
        send: async (body) => {
          await this.desk.ask(`${this.path}/settle-grades`, {
            method: 'POST',
            body,
            headers: { 'if-match': `"${version}"` },
          });
          await this.open();
          goTo(this.querySelector('h1') ?? this);
        },
        fail: (thrown) => this.fail(thrown),
      }),
    );
  }
}
