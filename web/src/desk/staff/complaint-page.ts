// One complaint. Its words come only when somebody opens the seal with a reason; they stand in this element alone, and go
// when it goes, when the page is left, or when they are put away.

import type { Instant } from '#shared/time.ts';
import { caseWords } from '#shared/words/desk/case.ts';
import { complaintDeskWords as words } from '#shared/words/desk/complaint.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, said } from '../page.ts';

import type { Listed } from './answers.ts';
import type { ComplaintAnswer, ComplaintStep, OpeningAnswer, UnsealAnswer } from './complaint-answer.ts';
import { type CarriedAnswer, FILE_OPENED, filesCarried } from './complaint-files.ts';
import { complaintHead } from './complaint-head.ts';
import { complaintMenu, complaintStepLabels, memoryDrafts } from './complaint-menu.ts';
import { complaintSaid } from './complaint-said.ts';
import { complaintTimeline, momentOf, partsSaid } from './complaint-timeline.ts';
import { save } from './file-transfer.ts';
import { historyLine } from './history-line.ts';
import { nameItems } from './item-names.ts';
import { Part } from './part.ts';
import { type Around, stepChoices, type Taken } from './step-choices.ts';

interface Words extends UnsealAnswer {
  readonly at: Instant;
}

export class ComplaintPage extends Part {
  complaintId = '';
  /** As it was just read; it is read anew from then on. */
  seen: ComplaintAnswer | undefined;
  private view: ComplaintAnswer | undefined;
  private words: Words | undefined;
  private drafts = memoryDrafts();
  /** A page that the browser keeps for going back to shall hold nothing either. */
  private readonly leave = (): void => {
    this.words = undefined;
    this.drafts = memoryDrafts();
    fillWith(this);
  };
  private readonly back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.open();
  };

  override connectedCallback(): void {
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('pageshow', this.back);
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('pageshow', this.back);
    this.leave();
  }

  /** Opening is a step like the others, where it is allowed. */
  private async read(): Promise<ComplaintAnswer> {
    const view = await this.desk.ask<ComplaintAnswer>(`/cases/${encodeURIComponent(this.complaintId)}`);
    return withOpening(view);
  }

  protected async show(): Promise<void> {
    const { seen } = this;
    this.seen = undefined;
    this.view = seen ? withOpening(seen) : await this.read();
    this.draw(this.view);
  }

  private draw(view: ComplaintAnswer): void {
    if (!view.mayOpen) this.words = undefined;
    const refer = view.overlapsLaw === true || this.words?.refer === true;
    const around: Around<ComplaintStep, ComplaintAnswer> = {
      desk: this.desk,
      menu: complaintMenu(this.drafts, refer),
      read: () => this.read(),
      done: (taken) => void this.taken(taken),
      fail: (thrown) => this.fail(thrown),
    };
    const sealed = this.sealed(around, view);
    fillWith(
      this,
      complaintHead(this.desk, view, refer),
      sealed,
      stepChoices(around, view),
      this.openings(sealed || undefined),
      this.history(view),
    );
    void nameItems(this.desk, this);
  }

  /** What is sealed: the way to open it, or its words; on paper only when they are printed by their own button. */
  private sealed(around: Around<ComplaintStep, ComplaintAnswer>, view: ComplaintAnswer): HTMLElement | false {
    if (view.state === 'referred' && !view.mayOpen) return view.mayCarry && this.carrying(view);
    const section = make(
      'section',
      { 'aria-labelledby': 'sealed', class: 'unprinted' },
      make('h2', { id: 'sealed', tabindex: '-1' }, said(words.sealed)),
    );
    if (this.words) section.append(...this.openedWords(view, this.words, section));
    else {
      section.append(make('p', { class: 'note' }, said(view.mayOpen ? words.sealedLead : words.notYours)));
      if (view.mayOpen) void this.offer(around, view, section);
    }
    return section;
  }

  /** A referral leaves as a file that only the other body opens. */
  private carrying({ number, version }: ComplaintAnswer): HTMLElement {
    const place = make('div', {});
    const take = async (): Promise<void> => {
      const path = `/cases/${encodeURIComponent(this.complaintId)}/carry`;
      const headers = { 'if-match': `"${version}"` };
      try {
        const asked = { method: 'POST', body: {}, headers } as const;
        const carried = await this.desk.ask<CarriedAnswer>(path, asked);
        const files = await filesCarried(this.desk, this.complaintId, carried);
        save(new Blob([carried.file, '\n', ...files], { type: 'application/jose' }), `${number}.jwe`);
      } catch (thrown) {
        if (!(thrown instanceof Refused)) throw thrown;
        fillWith(place, notice(thrown.problem.detail ?? thrown.problem.title, 'bad'));
        return;
      }
      await this.open();
      this.desk.announce(said(caseWords.done, { step: words.carrying }));
    };
    return make(
      'section',
      { 'aria-labelledby': 'sealed', class: 'unprinted' },
      make('h2', { id: 'sealed', tabindex: '-1' }, said(words.sealed)),
      make('p', { class: 'note' }, said(words.carryingLead)),
      place,
      make(
        'p',
        { class: 'acts' },
        button('go', said(words.carrying), () => void take().catch((fault) => this.fail(fault))),
      ),
    );
  }

  private async offer(
    around: Around<ComplaintStep, ComplaintAnswer>,
    view: ComplaintAnswer,
    section: HTMLElement,
  ): Promise<void> {
    const place = make('div', { class: 'unsealing' });
    section.append(place);
    const parts = await Promise.all([import('./step-taking.ts'), around.menu.book()]).catch(() => undefined);
    if (!parts) {
      fillWith(place, notice(said(formWords.unreachable), 'bad'));
      return;
    }
    const [{ StepTaking }, book] = parts;
    fillWith(place, new StepTaking({ around, book, view, name: 'unseal', prefix: 'u' }).element);
  }

  private openedWords(
    { id, version, number }: ComplaintAnswer,
    { said: all, at, slip }: Words,
    section: HTMLElement,
  ): HTMLElement[] {
    const { desk } = this;
    const printed = make('p', { class: 'small printed-by' });
    const print = (): void => {
      printed.textContent = said(words.printed, { number, name: desk.me.name, time: momentOf(desk.now()) });
      section.classList.remove('unprinted');
      window.addEventListener('afterprint', () => section.classList.add('unprinted'), { once: true });
      window.print();
    };
    const away = (): void => {
      this.words = undefined;
      if (this.view) this.draw(this.view);
      goTo(this.querySelector<HTMLElement>('#sealed') ?? this);
    };
    return [
      make('p', { class: 'note' }, said(words.openedAt, { time: momentOf(at) })),
      make('p', {}, said(words.slip, { slip })),
      printed,
      complaintSaid(desk, { id, version }, all),
      make(
        'p',
        { class: 'acts unprinted' },
        button('plain', said(words.putAway), away),
        button('plain', said(words.printSealed), print),
      ),
    ];
  }

  /** Who opened what, when and why. */
  private openings(sealed: HTMLElement | undefined): HTMLElement {
    const place = make('div', {}, make('p', { class: 'note' }, said(formWords.loading)));
    void this.fillOpenings(place);
    // A file is opened without the page being drawn anew, which would take away its words.
    sealed?.addEventListener(FILE_OPENED, () => void this.fillOpenings(place));
    return make(
      'section',
      { 'aria-labelledby': 'openings' },
      make('h2', { id: 'openings' }, said(words.openings)),
      place,
    );
  }

  private async fillOpenings(place: HTMLElement): Promise<void> {
    const { desk } = this;
    const path = `/cases/${encodeURIComponent(this.complaintId)}/openings`;
    const found = await desk.ask<Listed<OpeningAnswer>>(path).catch(() => undefined);
    if (!found) fillWith(place, notice(said(words.openingsFailed), 'bad'));
    else if (found.items.length === 0) fillWith(place, make('p', { class: 'note' }, said(words.noOpenings)));
    else {
      const lines = [...found.items].reverse().map(({ at, staff, parts, file, reason }) => {
        const why = reason === null ? said(words.reasonErased) : said(words.reason, { reason });
        const says = file ? said(words.openedFile) : said(words.openedPart, { parts: partsSaid(parts) });
        return historyLine(says, `${momentOf(at)} ${desk.staffName(staff)}`, false, make('p', { class: 'said' }, why));
      });
      fillWith(place, make('ol', { class: 'history' }, lines));
    }
  }

  private history({ timeline }: ComplaintAnswer): HTMLElement {
    return make(
      'section',
      { 'aria-labelledby': 'history' },
      make('h2', { id: 'history' }, said(caseWords.history)),
      complaintTimeline(this.desk, timeline),
      make(
        'p',
        { class: 'acts' },
        button('plain', said(caseWords.refresh), () => void this.open()),
      ),
    );
  }

  private async taken({ name, answer }: Taken<ComplaintStep>): Promise<void> {
    const opening = name === 'unseal';
    if (opening) {
      const { said: all, refer, slip } = answer as UnsealAnswer;
      this.words = { said: all, refer, slip, at: this.desk.now() };
    }
    await this.open();
    const step = complaintStepLabels[name];
    this.desk.announce(said(caseWords.done, { step }));
    goTo(this.querySelector<HTMLElement>(opening ? '#sealed' : 'h1') ?? this);
  }
}

const withOpening = (view: ComplaintAnswer): ComplaintAnswer =>
  view.mayOpen ? { ...view, actions: [...view.actions, 'unseal'] } : view;
