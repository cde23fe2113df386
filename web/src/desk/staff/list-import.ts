// Importing at the desk: a file is read in the browser, looked at with the house, then imported; below it the batches.
import { headingScore } from '#shared/directory/import/headings.ts';
import { IMPORT_KINDS, type ImportKind } from '#shared/directory/import/kinds.ts';
import type { ImportTable } from '#shared/directory/import/table.ts';
import { tableIn } from '#shared/directory/import/table-in.ts';
import { readFile } from '#shared/sheets/read-file.ts';
import { MOST_BYTES, NoSheet } from '#shared/sheets/sheet.ts';
import { importDeskWords as words } from '#shared/words/desk/importing.ts';
import { staffWords } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { importKindLabels } from '#shared/words/import.ts';
import { fileWords } from '#shared/words/import-file.ts';
import { Refused, Unreached } from '../ask.ts';
import { choiceField, lineField, valuesOf } from '../field.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';
import type { Listed } from './answers.ts';
import { BROWSER_GROUND } from './browser-ground.ts';
import { save } from './file-transfer.ts';
import { type BatchAnswer, batchList } from './import-batches.ts';
import { importReport, nothingNew, type ReportAnswer } from './import-report.ts';
import { Part } from './part.ts';

/** What a request to the house holds. */
const MOST_SENT = 5 * 1024 * 1024;

interface Read {
  readonly name: string;
  readonly table: ImportTable;
  readonly report: ReportAnswer;
}

export class ListImport extends Part {
  private readonly told = make('div', {});
  private readonly result = make('div', {});
  private batches: readonly BatchAnswer[] = [];

  protected async show(): Promise<void> {
    const { actions } = this.desk.me;
    this.batches = actions.includes('directory.read-imports')
      ? (await this.desk.ask<Listed<BatchAnswer>>('/imports')).items
      : [];
    const brings = actions.includes('directory.import') || actions.includes('case.register');
    fillWith(
      this,
      this.heading(said(staffWords.imports)),
      brings && [make('p', { class: 'note' }, said(words.lead)), this.form(), this.told, this.result],
      actions.includes('directory.read-imports') && batchList(this.desk, this.batches),
    );
  }

  private form(): HTMLElement {
    const kinds = IMPORT_KINDS.map((value) => ({ value, text: said(importKindLabels[value]) }));
    const file = lineField(
      { name: 'file', label: words.file, hint: words.fileHint, needed: true, prefix: 'import' },
      { type: 'file', accept: '.xlsx,.xls,.csv,.txt,.json' },
    );
    const form = make(
      'form',
      { novalidate: true },
      file,
      choiceField({ name: 'kind', label: words.kind, needed: true, prefix: 'import' }, kinds, said(words.byHeadings)),
      lineField({ name: 'sheet', label: words.sheet, hint: words.sheetHint, prefix: 'import' }),
      make('p', { class: 'acts' }, make('button', { type: 'submit', class: 'go' }, said(words.check))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.trying(() => this.check(form));
    });
    return form;
  }

  private async check(form: HTMLFormElement): Promise<void> {
    fillWith(this.result);
    const chosen = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const { kind, sheet } = valuesOf(form);
    if (!chosen) throw new NoSheet(words.noFile);
    if (chosen.size > MOST_BYTES) throw new NoSheet(fileWords.tooLarge);
    this.desk.announce(said(words.reading));
    const is = IMPORT_KINDS.find((one): one is ImportKind => one === kind);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const read = await readFile(chosen.name, bytes, BROWSER_GROUND, (cells) => headingScore(cells, is));
    const table = tableIn(read, { kind: is, sheet: sheet ? String(sheet) : undefined });
    if (new Blob([JSON.stringify(table)]).size > MOST_SENT) throw new NoSheet(words.tooLarge);
    this.desk.announce(said(words.checking, { n: table.rows.length }));
    const report = await this.send<ReportAnswer>('/imports', { ...table, dryRun: true });
    this.desk.announce('');
    this.preview({ name: chosen.name, table, report });
  }

  private send<T>(path: string, body: object, as?: 'file'): Promise<T> {
    return this.desk.ask<T>(path, { method: 'POST', body, ...(as ? { as } : {}) });
  }

  private preview(read: Read): void {
    const { report } = read;
    const act = (kind: 'go' | 'plain', text: string, does: () => Promise<void>) =>
      button(kind, text, () => void this.trying(does));
    const found = report.errors.length + report.warnings.length > 0;
    const acts = make(
      'p',
      { class: 'acts' },
      report.errors.length === 0 && !nothingNew(report) && act('go', said(words.run), () => this.run(read)),
      found && act('plain', said(words.marked), () => this.takeMarked(read)),
    );
    fillWith(this.result, importReport(report, acts));
    const heading = this.result.querySelector('h2');
    if (heading) goTo(heading);
  }

  private async takeMarked({ name, table }: Read): Promise<void> {
    const file = said(words.markedName, { name: name.replace(/\.[^.]*$/, '') });
    save(await this.send<Blob>('/imports/marked', table, 'file'), file);
    this.desk.announce(said(words.fetched, { file }));
  }

  private async run({ table }: Read): Promise<void> {
    this.desk.announce(said(words.running));
    const done = await this.send<{ readonly id?: string; readonly state?: string }>('/imports', table);
    await this.show();
    const text = said(done.state === 'staged' ? words.staged : done.state === 'active' ? words.active : words.taken);
    const link =
      done.id !== undefined && make('p', {}, make('a', { href: `#/imports/${done.id}` }, said(words.seeBatch)));
    fillWith(this.result);
    fillWith(this.told, notice(text, 'good', link));
    this.desk.announce(text);
    goTo(this.told);
  }

  /** One thing at a time; what goes wrong is said below the form, and the form stays. */
  private async trying(act: () => Promise<void>): Promise<void> {
    if (this.hasAttribute('aria-busy')) return;
    this.setAttribute('aria-busy', 'true');
    fillWith(this.told);
    try {
      await act();
    } catch (thrown) {
      this.desk.announce('');
      if (thrown instanceof NoSheet) this.say(said(thrown.label, thrown.facts));
      else if (thrown instanceof Unreached) this.say(said(formWords.unreachable));
      else if (thrown instanceof Refused) {
        const { detail, title, violations = [] } = thrown.problem;
        this.say([detail || title, ...violations.map(({ says }) => says)].join('\n'));
      } else this.fail(thrown);
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  private say(text: string): void {
    fillWith(this.told, notice(text, 'bad'));
  }
}
