// The appraisals this person may see: one's own, those to review, those to decide on; what awaits them is marked.
import { deadlineLabels, appraisalWords as words } from '#shared/words/desk/appraisal.ts';
import { cycleWords } from '#shared/words/desk/cycle.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { type AppraisalItem, awaitsMe, EXTRAS, untilOf } from './appraisal-answer.ts';
import { PagedList } from './paged-list.ts';
import { momentOn } from './say.ts';
import { runningTotal } from './score-total.ts';

/** What the own score comes to, of those who may read it. */
const ownTotal = ({ own }: AppraisalItem): string | undefined => {
  if (!own) return undefined;
  const criteria = Object.keys(own.scores).filter((id) => !EXTRAS.includes(id));
  return runningTotal({ criteria: criteria.map((id) => ({ id })) }, () => '', own.scores).total;
};

export class AppraisalList extends PagedList<AppraisalItem> {
  protected readonly words = words;

  protected address(): string {
    return '/appraisals?';
  }

  protected override above(): Child {
    if (!this.desk.me.actions.includes('cycle.list')) return false;
    const open = new Map<string, AppraisalItem[]>();
    for (const one of this.found.filter(({ actions }) => actions.includes('finalize')))
      open.set(one.cycle, [...(open.get(one.cycle) ?? []), one]);
    const tables = Array.from(open, ([cycle, its]) => {
      const text = said(words.together, { period: its[0]?.period ?? '', n: its.length });
      return make('a', { class: 'tab', href: `#/appraisals/cycle/${cycle}` }, text);
    });
    return make('p', {}, make('a', { class: 'tab', href: '#/appraisals/cycles' }, said(cycleWords.title)), tables);
  }

  /** What awaits this person first, the nearest end first; the others below. */
  protected override entries(found: readonly AppraisalItem[]): Child {
    const mine = found.filter(awaitsMe).sort((a, b) => (untilOf(a) ?? '9').localeCompare(untilOf(b) ?? '9'));
    const others = found.filter((one) => !awaitsMe(one));
    if (mine.length === 0) return super.entries(found);
    return [
      make('h2', {}, said(words.waiting, { n: mine.length })),
      super.entries(mine),
      others.length > 0 && [make('h2', {}, said(words.others, { n: others.length })), super.entries(others)],
    ];
  }

  protected entry(one: AppraisalItem): HTMLElement {
    const [until, own] = [untilOf(one), ownTotal(one)];
    return make(
      'li',
      {},
      make('a', { href: `#/appraisals/${one.id}` }, `${one.name} ${one.period}`),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.kindLabel),
        make('span', {}, one.stateLabel),
        until !== undefined && make('span', {}, said(deadlineLabels[one.state] ?? words.until), momentOn(until)),
        own !== undefined && make('span', {}, said(words.ownTotal, { total: own })),
        one.ownMissing && make('strong', {}, said(words.ownMissing)),
        one.unreviewed && make('strong', {}, said(words.unreviewed)),
        one.contestsOpen > 0 && make('strong', {}, said(words.contested, { n: one.contestsOpen })),
        one.total !== undefined && make('span', {}, `${said(words.result)} ${one.total}`),
      ),
    );
  }
}
