// Where I am, for the board (SV-4.2): status, time of return and stand-in; what I was asked; where everybody is.
import { STATUSES, type Status, type WhereaboutsCommandName } from '#shared/directory/whereabouts/commands.ts';
import type { Instant } from '#shared/time.ts';
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { statusLabels, whereaboutsCommandLabels } from '#shared/words/directory.ts';
import { momentFact } from '#shared/words/moment.ts';
import { Refused, Unreached } from '../ask.ts';
import { choiceField, lineField, radioField, valuesOf } from '../field.ts';
import { clearFaults, showFaults } from '../field-faults.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, language, said } from '../page.ts';
import type { Listed, WhereaboutsAnswer } from './answers.ts';
import { inputOf, instantOf } from './moment-input.ts';
import { Part } from './part.ts';

const SHAPES: Readonly<Record<Status, string>> = { onDuty: 'fine', outOnBusiness: 'soon', onLeave: 'soon' };

export class WhereaboutsSwitch extends Part {
  protected async show(): Promise<void> {
    const { items } = await this.desk.ask<Listed<WhereaboutsAnswer>>('/whereabouts');
    const mine = items.find(({ staff }) => staff === this.desk.me.number);
    fillWith(
      this,
      this.heading(said(words.whereMine)),
      make('p', { class: 'note' }, said(words.whereLead)),
      items.filter((one) => one.actions.includes('accept-substitution')).map((one) => this.request(one)),
      this.form(mine),
      make('h2', {}, said(words.whereAll)),
      items.length === 0 ? make('p', { class: 'none' }, said(words.whereNone)) : this.everybody(items),
    );
  }

  /** Somebody asks me to stand in. */
  private request(one: WhereaboutsAnswer): HTMLElement {
    const name = this.desk.staffName(one.staff);
    const status = statusLabels[one.asked?.status ?? 'onLeave'];
    const answer = (command: WhereaboutsCommandName) =>
      button('plain', said(whereaboutsCommandLabels[command]), () => void this.answer(one, command));
    const acts = make('p', { class: 'acts' }, answer('accept-substitution'), answer('decline-substitution'));
    const from = one.asked?.from && momentFact(one.asked.from);
    const says = from
      ? said(words.whereAskedMeFrom, { name, status, from })
      : said(words.whereAskedMe, { name, status });
    return notice(says, '', acts);
  }

  private async answer(one: WhereaboutsAnswer, command: WhereaboutsCommandName): Promise<void> {
    try {
      await this.desk.ask(`/whereabouts/${one.staff}/${command}`, {
        method: 'POST',
        body: {},
        headers: { 'if-match': `"${one.version}"` },
      });
      await this.open();
      this.desk.announce(said(whereaboutsCommandLabels[command]));
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  private form(mine: WhereaboutsAnswer | undefined): HTMLElement {
    const { desk } = this;
    const others = desk.staff.filter(({ number }) => number !== desk.me.number);
    const form = make(
      'form',
      { novalidate: true },
      radioField(
        { name: 'status', label: words.whereNow, needed: true, prefix: 'w' },
        STATUSES.map((value) => ({ value, text: said(statusLabels[value]) })),
      ),
      make(
        'div',
        { class: 'side' },
        lineField(
          { name: 'from', label: words.whereFrom, hint: words.whereFromHint, prefix: 'w' },
          { type: 'datetime-local', min: inputOf(desk.now()) },
        ),
        lineField(
          { name: 'backAt', label: words.whereBack, prefix: 'w' },
          { type: 'datetime-local', min: inputOf(desk.now()) },
        ),
        choiceField(
          { name: 'substitute', label: words.whereSubstitute, hint: words.whereSubstituteHint, prefix: 'w' },
          others.map(({ number, name, title }) => ({ value: number, text: `${name}（${title}）` })),
          said(words.nobody),
        ),
      ),
      make('p', { class: 'acts' }, make('button', { class: 'go' }, said(words.whereSet))),
    );
    const now = mine?.status ?? 'onDuty';
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name="status"]')) radio.checked = radio.value === now;
    const offer = () => {
      const side = form.querySelector<HTMLElement>('.side');
      const { status } = valuesOf(form);
      if (side) side.hidden = status === 'onDuty';
      const from = form.querySelector<HTMLElement>('[data-field="from"]');
      if (from) from.hidden = status !== 'onLeave';
      const mayLack = form.querySelector<HTMLElement>('[data-field="substitute"] label .small');
      if (mayLack) mayLack.hidden = status === 'onLeave';
    };
    form.addEventListener('change', offer);
    offer();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.set(form);
    });
    return make('div', {}, mine && this.waiting(mine), mine && this.ahead(mine), form);
  }

  /** Whom I asked to stand in, and from when. */
  private waiting({ asked }: WhereaboutsAnswer): HTMLElement | undefined {
    if (!asked) return undefined;
    const name = this.desk.staffName(asked.substitute);
    if (!asked.from) return notice(said(words.whereAsked, { name }));
    return notice(said(words.whereAskedFrom, { name, from: momentFact(asked.from) }));
  }

  /** My leave that is agreed and has not begun, and the way out of it. */
  private ahead({ planned }: WhereaboutsAnswer): HTMLElement | undefined {
    if (!planned) return undefined;
    const { from, standIn } = planned;
    const off = button('plain', said(words.whereAheadOff), () => void this.withdraw(from));
    const facts = { from: momentFact(from), name: this.desk.staffName(standIn) };
    return notice(said(words.whereAhead, facts), '', make('p', { class: 'acts' }, off));
  }

  private async withdraw(from: Instant): Promise<void> {
    try {
      await this.desk.ask('/whereabouts', { method: 'POST', body: { status: 'onDuty', from } });
      await this.open();
      this.desk.announce(said(words.whereAheadDone));
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  private async set(form: HTMLFormElement): Promise<void> {
    clearFaults(form);
    const { status, from, backAt, substitute } = valuesOf(form);
    const away = status !== 'onDuty';
    if (status === 'onLeave' && !substitute) {
      const says = said(formWords.choose, { field: words.whereSubstitute });
      showFaults(form, [{ path: 'substitute', says }]);
      return;
    }
    const begins = status === 'onLeave' ? instantOf(String(from)) : undefined;
    const back = instantOf(String(backAt));
    const body = {
      status,
      ...(begins ? { from: begins } : {}),
      ...(away && back ? { backAt: back } : {}),
      ...(away && substitute ? { substitute } : {}),
    };
    try {
      const answer = await this.desk.ask<WhereaboutsAnswer>('/whereabouts', { method: 'POST', body });
      await this.open();
      this.desk.announce(said(words.whereDone, { status: statusLabels[answer.status] }));
      goTo(this.querySelector('h1') ?? this);
    } catch (thrown) {
      if (thrown instanceof Unreached) showFaults(form, [], { heading: said(formWords.offline) });
      else if (thrown instanceof Refused) {
        const { title, detail, violations = [] } = thrown.problem;
        showFaults(form, violations, { heading: title, lines: [detail] });
      } else this.fail(thrown);
    }
  }

  private everybody(items: readonly WhereaboutsAnswer[]): HTMLElement {
    const { desk } = this;
    const line = ({ staff, status, backAt, standIn }: WhereaboutsAnswer): HTMLElement =>
      make(
        'div',
        {},
        make('dt', {}, desk.staffName(staff)),
        make(
          'dd',
          {},
          make('span', { class: `light ${SHAPES[status]}` }, said(statusLabels[status])),
          backAt && make('span', { class: 'under' }, `${said(words.whereBack)} ${momentFact(backAt)[language]}`),
          standIn && make('span', { class: 'under' }, `${said(words.whereSubstitute)} ${desk.staffName(standIn)}`),
        ),
      );
    return make('dl', { class: 'pairs' }, items.map(line));
  }
}
