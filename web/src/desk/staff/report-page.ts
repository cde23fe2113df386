// One monthly report: what it says in the order of its paper, the steps open to this person, who has signed, its files.
import { REPORT_COMMAND_NAMES, REPORT_COMMANDS, type ReportCommandName } from '#shared/report/commands.ts';
import type { ReportDocument } from '#shared/report/edition.ts';
import { reportHeading, reportSections } from '#shared/report/sections.ts';
import type { Instant } from '#shared/time.ts';
import { reportFieldLabels, reportDeskWords as words } from '#shared/words/desk/report.ts';
import { reportCommandLabels } from '#shared/words/report.ts';
import { sectionWords } from '#shared/words/report-sections.ts';
import { button, type Child, fillWith, make, pairs } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import { yesOrNo } from './fields/yes-or-no.ts';
import type { Facts } from './forms/raw.ts';
import { type CaughtUp, schemaForm } from './forms/schema-form.ts';
import { historyLine } from './history-line.ts';
import { printPaper, saveAs, sectionOf } from './paper.ts';
import { PaperPart } from './paper-part.ts';
import { putForward } from './put-forward.ts';
import { owedLine, type ReportAnswer } from './report-list.ts';
import { momentOn } from './say.ts';
import { digestOr } from './sheet-table.ts';
import { stepsToDo } from './steps-to-do.ts';

interface ReportPageAnswer extends ReportAnswer {
  readonly document: ReportDocument;
  /** Absent for whoever reads frozen editions alone. */
  readonly timeline?: readonly Entry[];
}

interface Entry {
  readonly type: string;
  readonly at: Instant;
  readonly says: string;
  readonly byName?: string;
  readonly text?: { readonly [field: string]: string };
}

/** The return that still waits for an answer: the report lies with its writers, and was not submitted since. */
function standingReturn({ state, timeline = [] }: ReportPageAnswer): Entry | undefined {
  if (state !== 'draft') return undefined;
  const last = timeline.filter(({ type }) => type === 'ReportReturned' || type === 'ReportReopened').slice(-1)[0];
  return last?.type === 'ReportReturned' ? last : undefined;
}

/** What somebody gave as a reason or had to say, where they did. */
const spoken = (text: string | undefined): Child => text !== undefined && make('p', { class: 'report-said' }, text);

export class ReportPage extends PaperPart {
  month = '';
  private view!: ReportPageAnswer;

  private get path(): string {
    return `/reports/monthly/${encodeURIComponent(this.month)}`;
  }

  protected async show(): Promise<void> {
    this.view = await this.desk.ask<ReportPageAnswer>(this.path);
    const { document, state, stateLabel, signing = [], editions } = this.view;
    const { title, under } = reportHeading(document, state === 'frozen', language);
    fillWith(
      this,
      make('p', { class: 'crumbs unprinted' }, make('a', { href: '#/reports' }, said(words.back))),
      this.heading(title),
      make('p', { class: 'report-under' }, under),
      make('p', { class: 'strip' }, make('strong', {}, stateLabel), owedLine(this.view, this.desk.now())),
      this.returned(),
      this.steps(),
      signing.length > 0 &&
        make(
          'section',
          { class: 'unprinted' },
          make('h2', {}, said(words.signing)),
          pairs(signing.map(({ name, at }) => [name, at ? momentOn(at) : said(words.notYet)])),
        ),
      this.files(),
      reportSections(document, language).map(sectionOf),
      make(
        'div',
        { class: 'report-digests' },
        pairs(editions.map(({ edition, sha256 }) => [said(words.digest, { n: edition }), digestOr(sha256)])),
      ),
      this.public(),
      this.course(),
    );
  }

  private returned(): Child {
    const back = standingReturn(this.view);
    if (!back) return false;
    return make(
      'section',
      { class: 'unprinted' },
      make('h2', {}, said(words.returned)),
      make('p', { class: 'said report-said' }, back.text?.reason ?? ''),
      make('p', { class: 'under' }, `${back.byName ?? ''} ${momentOn(back.at)}`),
    );
  }

  private files(): HTMLElement {
    const take = (format: 'docx' | 'xlsx') => () => void this.take(format).catch((thrown) => this.fail(thrown));
    return make(
      'section',
      { class: 'unprinted' },
      make('h2', {}, said(words.files)),
      make(
        'p',
        { class: 'acts' },
        button('plain', said(sectionWords.word), take('docx')),
        button('plain', said(sectionWords.sheet), take('xlsx')),
        button('plain', said(words.print), () => printPaper(this)),
      ),
    );
  }

  private async take(format: 'docx' | 'xlsx'): Promise<void> {
    const file = `monthly-report-${this.month}.${format}`;
    saveAs(await this.desk.ask<Blob>(`${this.path}/file?format=${format}`, { as: 'file' }), file);
    this.desk.announce(said(words.fetched, { file }));
  }

  /** A frozen edition is put forward for the public board, through the gate there. */
  private public(): Child {
    const { desk, view } = this;
    if (view.state !== 'frozen' || !desk.me.roles.includes('appraisal-group')) return false;
    return putForward({
      desk,
      heading: said(words.board),
      hint: said(words.putForwardHint),
      label: said(words.putForward),
      body: { board: 'monthly-report', from: { report: this.month } },
      fail: (thrown) => this.fail(thrown),
    });
  }

  private steps(): Child {
    const open = REPORT_COMMAND_NAMES.filter((name) => this.view.actions.includes(name));
    return stepsToDo(words.todo, open, reportCommandLabels, (name) => this.form(name));
  }

  private form(name: ReportCommandName): HTMLElement {
    const { document, version } = this.view;
    return schemaForm({
      schema: REPORT_COMMANDS[name],
      label: (field) => reportFieldLabels[field] ?? { zh: field, en: field },
      choices: { dissent: yesOrNo, recount: yesOrNo },
      draft: `report ${this.month} ${name}`,
      ...(name === 'write' ? { standing: { facts: document.words, version } } : {}),
      submit: reportCommandLabels[name],
      send: (body) => this.send(name, body),
      catchUp: () => this.catchUp(name),
      fail: (thrown) => this.fail(thrown),
    });
  }

  private async send(name: ReportCommandName, body: Facts): Promise<void> {
    const headers = { 'if-match': `"${this.view.version}"` };
    await this.desk.ask(`${this.path}/${name}`, { method: 'POST', body, headers });
    await this.open();
    goTo(this.querySelector('h1') ?? this);
    this.desk.announce(said(words.done, { step: reportCommandLabels[name] }));
  }

  private async catchUp(name: ReportCommandName): Promise<CaughtUp> {
    const seen = this.view.timeline?.length ?? 0;
    this.view = await this.desk.ask<ReportPageAnswer>(this.path);
    const { timeline = [], document, version, actions } = this.view;
    const news = make(
      'ul',
      {},
      timeline.slice(seen).map(({ says, at }) => make('li', {}, `${says} ${momentOn(at)}`)),
    );
    return { facts: name === 'write' ? document.words : {}, version, news, open: actions.includes(name) };
  }

  private course(): Child {
    const { timeline } = this.view;
    if (!timeline) return false;
    const entries = [...timeline]
      .reverse()
      .map(({ says, at, byName, text: { reason, comment } = {} }) =>
        historyLine(says, `${momentOn(at)} ${byName ?? ''}`, false, spoken(reason ?? comment)),
      );
    return make(
      'section',
      { class: 'unprinted' },
      make('h2', {}, said(words.history)),
      make('ol', { class: 'history' }, entries),
    );
  }
}
