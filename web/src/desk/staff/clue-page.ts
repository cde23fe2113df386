// One matter of accountability: the clue and what it comes from, what is proposed, decided and follows, the steps open to this
// person, its papers. A clue says of nobody that they did wrong (SV-4.5); the person concerned sees their own part alone.
import type { AccountabilityCommandName } from '#shared/accountability/commands.ts';
import { stageOf } from '#shared/accountability/state.ts';
import { dayOf } from '#shared/time.ts';
import { accountabilityCommandLabels, accountabilityEventLabels } from '#shared/words/accountability.ts';
import { clueWords } from '#shared/words/desk/accountability.ts';
import { paperWords, matterWords as words } from '#shared/words/desk/matter.ts';
import { dayFact } from '#shared/words/moment.ts';
import { evidenceWords } from '#shared/words/signals.ts';
import { button, type Child, fillWith, make, notice, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import { clueDecision } from './clue-decision.ts';
import { evidenceOf } from './clue-evidence.ts';
import { clueName, sourceLabel, sourceLead } from './clue-source.ts';
import { historyLine } from './history-line.ts';
import type { MatterAnswer, MatterEntry } from './matter-answer.ts';
import { type Paper, paperOf, papersOf } from './matter-papers.ts';
import {
  closedBecause,
  decisionShown,
  effectShown,
  historyShown,
  lastOf,
  panelShown,
  proposalShown,
  votesLine,
  wordsOf,
} from './matter-shown.ts';
import { matterSteps } from './matter-steps.ts';
import { Part } from './part.ts';
import { dayOn, momentOn } from './say.ts';
import { slipPage } from './slip.ts';

/** Words of an entry that stand in the history itself; the others are shown where they belong. */
const SPOKEN = ['reason', 'note', 'to', 'basis', 'text', 'reasons', 'how', 'post', 'finding', 'evidence'] as const;

export class CluePage extends Part {
  clueId = '';
  private view!: MatterAnswer;

  private get path(): string {
    return `/accountability/${encodeURIComponent(this.clueId)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<MatterAnswer>(this.path);
    this.draw();
  }

  private draw(): void {
    const { view, desk } = this;
    const { source, state } = view;
    fillWith(
      this,
      make('p', { class: 'crumbs' }, this.wayBack()),
      this.heading(source ? clueName(desk, source) : said(words.matter)),
      this.strip(),
      state === 'clue' && notice(said(clueWords.lead)),
      stageOf(state) === 'deciding' && notice(said(words.lead)),
      this.facts(),
      source && view.evidence && evidenceOf(source, view.evidence),
      state === 'clue' &&
        clueDecision({ view, send: (name, body) => this.send(name, body), fail: (thrown) => this.fail(thrown) }),
      proposalShown(desk, view),
      panelShown(desk, view),
      decisionShown(desk, view),
      effectShown(view),
      historyShown(desk, view),
      matterSteps({
        desk,
        view,
        send: (name, body) => this.send(name, body),
        anew: () => this.desk.ask<MatterAnswer>(this.path),
        fail: (thrown) => this.fail(thrown),
      }),
      this.papers(),
      this.history(),
    );
  }

  private wayBack(): HTMLElement {
    const { own, source, state } = this.view;
    if (own && !source) return make('a', { href: '#/clues/mine' }, said(words.mine));
    return make('a', { href: `#/clues/${stageOf(state)}` }, said(clueWords.back));
  }

  private strip(): HTMLElement {
    const { state, stateLabel, decideBy, clueDecidedAt, dueBy } = this.view;
    const by = state === 'clue' ? decideBy : dueBy;
    const late = by !== undefined && this.desk.now() > by;
    return make(
      'p',
      { class: 'strip' },
      make('strong', {}, stateLabel),
      by !== undefined &&
        make('span', {}, said(state === 'clue' ? clueWords.decideBy : words.dueBy), ' ', dayOn(dayOf(by))),
      stageOf(state) === 'over' &&
        clueDecidedAt &&
        make('span', {}, said(clueWords.decided), ' ', dayOn(dayOf(clueDecidedAt))),
      late && make('span', { class: 'light late' }, said(state === 'clue' ? clueWords.late : words.late)),
    );
  }

  private facts(): Child {
    const { source, ground, groundTitle, says, raisedAt, aside = [] } = this.view;
    if (!source) return false;
    const rule = `${this.desk.facts.root}${language === 'en' ? 'en/' : ''}rules/#${ground}`;
    const names = aside.map((one) => this.desk.staffName(one)).join(language === 'zh' ? '、' : ', ');
    return pairs([
      [said(sourceLabel(source)), sourceLead(this.desk, source)],
      [said(clueWords.ground), make('a', { href: rule }, `${groundTitle} ${ground}`)],
      [said(clueWords.why), says],
      [said(clueWords.raised), raisedAt && momentOn(raisedAt)],
      [said(clueWords.by), 'named' in source && this.desk.staffName(source.by)],
      [said(clueWords.saidToBe), this.raisedWords('facts')],
      [said(evidenceWords.title), this.raisedWords('evidence')],
      [said(words.aside), names],
      [said(words.reasons), closedBecause(this.view)],
    ]);
  }

  /** What whoever raised it by hand wrote. */
  private raisedWords(field: string): Child {
    const words = wordsOf(lastOf(this.view, 'ClueRaised'), field);
    return words !== undefined && make('span', { class: 'said' }, words);
  }

  private async send(name: AccountabilityCommandName, body: object): Promise<void> {
    const headers = { 'if-match': `"${this.view.version}"` };
    await this.desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    await this.open();
    goTo(this.querySelector('h1') ?? this);
    const says = name === 'accept' || name === 'dismiss' ? clueWords.done : words.done;
    this.desk.announce(said(says, { step: accountabilityCommandLabels[name] }));
  }

  private papers(): Child {
    const papers = papersOf(this.view);
    if (papers.length === 0) return false;
    return make(
      'section',
      { class: 'unprinted', 'aria-labelledby': 'papers' },
      make('h2', { id: 'papers' }, said(words.papers)),
      make(
        'p',
        { class: 'acts' },
        papers.map((paper) => button('plain', said(paperWords[paper]), () => this.paper(paper))),
      ),
    );
  }

  /** The paper in the place of the page, until it is closed: it alone is printed. */
  private paper(paper: Paper): void {
    const close = button('plain', said(words.closePaper), () => {
      this.draw();
      goTo(this.querySelector('h1') ?? this);
    });
    const heading = make('h1', { tabindex: '-1', class: 'unprinted' }, said(paperWords[paper]));
    fillWith(this, slipPage(paperOf(this.desk, this.view, paper), close, heading));
    goTo(heading);
  }

  private history(): HTMLElement {
    const entries = [...this.view.timeline].reverse().map((entry) => this.entry(entry));
    return make('section', {}, make('h2', {}, said(clueWords.history)), make('ol', { class: 'history' }, entries));
  }

  private entry({ type, at, actor, data, text }: MatterEntry): HTMLElement {
    const { desk } = this;
    const told = (data.told ?? []).map((number) => desk.staffName(number)).join(language === 'zh' ? '、' : ', ');
    const to = data.to === undefined ? '' : momentOn(data.to);
    const staff = data.staff === undefined ? '' : desk.staffName(data.staff);
    const on = data.on === undefined ? '' : dayFact(data.on);
    const clock = actor?.kind === 'clock' ? said(clueWords.byClock) : '';
    const by = actor?.kind === 'staff' ? desk.staffName(actor.staff) : clock;
    const lines = SPOKEN.map((field) => text?.[field]).filter((line): line is string => typeof line === 'string');
    return historyLine(
      said(accountabilityEventLabels[type], { told, to, staff, on }),
      `${momentOn(at)} ${by}`,
      false,
      text === null && make('p', { class: 'note' }, said(words.erased)),
      type === 'MotionFailed' && data.voted && make('p', {}, votesLine(desk, data.voted)),
      type !== 'ClueRaised' && lines.map((line) => make('p', { class: 'said' }, line)),
    );
  }
}
