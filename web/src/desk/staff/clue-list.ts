// Matters of accountability by stage: clues to decide on, what is looked into, what is being decided, in effect, over.
import { ACCOUNTABILITY_STATES, STAGE_NAMES, type Stage, stageOf } from '#shared/accountability/state.ts';
import { dayOf } from '#shared/time.ts';
import { clueWords as words } from '#shared/words/desk/accountability.ts';
import { matterWords, stageLabels } from '#shared/words/desk/matter.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { type Child, make } from '../make.ts';
import { said } from '../page.ts';
import { ClueNew } from './clue-new.ts';
import { CluePage } from './clue-page.ts';
import { clueName, hasPage, sourceLead } from './clue-source.ts';
import type { ClueAnswer } from './matter-answer.ts';
import { OwnMatters } from './own-matters.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import type { Part } from './part.ts';
import { dayOn } from './say.ts';

export class ClueList extends PagedList<ClueAnswer> {
  stage: Stage = 'clue';
  protected readonly words = { ...words, title: staffWords.clues };

  protected address(): string {
    return `/accountability?stage=${this.stage}`;
  }

  protected override above(): Child {
    const tabs = stateTabs(matterWords.stages, STAGE_NAMES, this.stage, (one) => ({
      href: `#/clues/${one}`,
      label: stageLabels[one],
    }));
    if (!this.desk.me.actions.includes('accountability.raise')) return tabs;
    return [make('p', { class: 'acts' }, make('a', { class: 'go', href: '#/clues/new' }, said(words.raise))), tabs];
  }

  protected entry(one: ClueAnswer): HTMLElement {
    const by = one.state === 'clue' ? one.decideBy : one.dueBy;
    const late = by !== undefined && this.desk.now() > by;
    return make(
      'li',
      {},
      make('a', { href: `#/clues/${one.id}` }, one.source ? clueName(this.desk, one.source) : said(matterWords.matter)),
      make(
        'span',
        { class: 'under' },
        one.says && make('span', {}, one.says),
        one.ground && make('span', {}, `${one.groundTitle} ${one.ground}`),
        // Without a page of its own the heading of the entry has said it.
        one.source && hasPage(one.source) && make('span', {}, sourceLead(this.desk, one.source)),
        one.state !== 'clue' && make('span', {}, one.stateLabel),
        one.proposal && make('span', {}, this.desk.staffName(one.proposal.person)),
        by !== undefined
          ? make(
              'span',
              {},
              said(one.state === 'clue' ? words.decideBy : matterWords.dueBy),
              ' ',
              dayOn(dayOf(by), true),
            )
          : one.clueDecidedAt && make('span', {}, said(words.decided), ' ', dayOn(dayOf(one.clueDecidedAt), true)),
        late && make('span', { class: 'light late' }, said(one.state === 'clue' ? words.late : matterWords.late)),
      ),
    );
  }
}

/** What `#/clues/…` shows: a list under the name of a stage, a state or none, one's own, otherwise the matter with that id. */
export function cluePart(detail: string): Part {
  if (detail === 'mine') return new OwnMatters();
  if (detail === 'new') return new ClueNew();
  const state = ACCOUNTABILITY_STATES.find((one) => one === detail);
  const stage = STAGE_NAMES.find((one) => one === detail) ?? (state && stageOf(state));
  if (detail !== '' && !stage) return Object.assign(new CluePage(), { clueId: detail });
  return Object.assign(new ClueList(), stage ? { stage } : {});
}
