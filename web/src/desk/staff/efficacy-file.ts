// The efficacy file on the desk (AP-4): one's own, or that of somebody whom one may read; as it is read, printed with lines to
// sign on, and taken along. Where one may read others', a list of them.
import type { EfficacyFile } from '#shared/efficacy-file/file.ts';
import { fileHeading, fileSections } from '#shared/efficacy-file/sections.ts';
import { fileDeskWords as words } from '#shared/words/desk/efficacy-file.ts';
import { sayPeriod } from '#shared/words/period.ts';
import { button, type Child, fillWith, make } from '../make.ts';
import { language, said } from '../page.ts';
import type { Listed } from './answers.ts';
import { heldCases } from './held-cases.ts';
import { PagedList } from './paged-list.ts';
import { printPaper, saveAs, sectionOf } from './paper.ts';
import { PaperPart } from './paper-part.ts';
import type { Part } from './part.ts';

interface FileEntry {
  readonly number: string;
  readonly name: string;
  readonly office?: string;
}

/** The address of the list of files. */
const OTHERS = 'others';

class FileList extends PagedList<FileEntry> {
  protected readonly words = { title: words.others, lead: words.othersLead, none: words.none };

  protected address(): string {
    return '/efficacy-files';
  }

  protected entry({ number, name, office }: FileEntry): HTMLElement {
    const under = office === undefined ? number : `${number} ${this.desk.officeName(office)}`;
    return make(
      'li',
      {},
      make('a', { href: `#/file/${number}` }, name),
      make('span', { class: 'under' }, make('span', {}, under)),
    );
  }
}

/** The cases behind the counts of each period, to be looked up by whoever may know of them. */
function casesBehind({ appraisals }: EfficacyFile): Child {
  const counted = appraisals.filter(
    ({ kind, pack }) => kind === 'quarter' && pack !== undefined && pack.cases.length > 0,
  );
  if (counted.length === 0) return false;
  return make(
    'section',
    { class: 'unprinted' },
    make('h2', {}, said(words.cases)),
    counted.map((one) => {
      const { cases = [] } = one.pack ?? {};
      const head = said(words.casesOf, { period: sayPeriod(one.cycle, language), n: cases.length });
      return heldCases(head, cases, ({ days }) => said(words.heldDays, { n: days }));
    }),
  );
}

/** The person's own appraisals, where facts are contested and results objected to. */
function appraisalsBehind({ appraisals }: EfficacyFile): Child {
  if (appraisals.length === 0) return false;
  return make(
    'section',
    { class: 'unprinted' },
    make('h2', {}, said(words.forms)),
    make(
      'ul',
      { class: 'entries' },
      appraisals.map(({ id, cycle }) =>
        make('li', {}, make('a', { href: `#/appraisals/${id}` }, sayPeriod(cycle, language))),
      ),
    ),
  );
}

class EfficacyFilePage extends PaperPart {
  /** Staff number; the reader's own without one. */
  number = '';
  private file!: EfficacyFile;

  private get path(): string {
    return `/staff/${encodeURIComponent(this.number)}/file`;
  }

  protected async show(): Promise<void> {
    this.number = this.number || this.desk.me.number;
    const own = this.number === this.desk.me.number;
    const [file, others] = await Promise.all([
      this.desk.ask<EfficacyFile>(this.path),
      own ? this.desk.ask<Listed<FileEntry>>('/efficacy-files') : undefined,
    ]);
    this.file = file;
    const { title, under } = fileHeading(file, language);
    const more = others !== undefined && others.items.length > 1;
    fillWith(
      this,
      (!own || more) &&
        make(
          'p',
          { class: 'crumbs unprinted' },
          make('a', { href: `#/file/${OTHERS}` }, said(own ? words.others : words.back)),
        ),
      this.heading(title),
      make('p', { class: 'report-under' }, under),
      make('p', { class: 'unprinted' }, said(own ? words.ownLead : words.recorded)),
      this.files(),
      fileSections(file, language).map(sectionOf),
      own && appraisalsBehind(file),
      casesBehind(file),
      make(
        'div',
        { class: 'file-signatures' },
        make('p', {}, said(words.signPerson)),
        make('p', {}, said(words.signGroup)),
      ),
    );
  }

  private files(): HTMLElement {
    return make(
      'section',
      { class: 'unprinted' },
      make('h2', {}, said(words.files)),
      make(
        'p',
        { class: 'acts' },
        button('plain', said(words.print), () => printPaper(this)),
        button('plain', said(words.sheet), () => void this.sheet().catch((thrown) => this.fail(thrown))),
        button('plain', said(words.data), () => this.data()),
      ),
    );
  }

  private save(blob: Blob, ending: string): void {
    const file = `efficacy-file-${this.number}.${ending}`;
    saveAs(blob, file);
    this.desk.announce(said(words.fetched, { file }));
  }

  private async sheet(): Promise<void> {
    this.save(await this.desk.ask<Blob>(`${this.path}/sheet`, { as: 'file' }), 'xlsx');
  }

  /** What was answered, as it stands on the page. */
  private data(): void {
    this.save(new Blob([JSON.stringify(this.file, null, 2)], { type: 'application/json' }), 'json');
  }
}

/** `#/file` is one's own, `#/file/<number>` somebody’s, `#/file/others` the list. */
export function efficacyFile(detail: string): Part {
  if (!customElements.get('efficacy-file')) {
    customElements.define('efficacy-file', EfficacyFilePage);
    customElements.define('file-list', FileList);
  }
  return detail === OTHERS ? new FileList() : Object.assign(new EfficacyFilePage(), { number: detail });
}
