// Raising a matter in three steps on one page: write, check, sent. Each step keeps what was typed; only the last one asks
// the door, with a proof of work and one key, so that sending twice registers once.

import { joined, overlapIn } from '#shared/desk/complaint-fields.ts';
import type { Progress } from '#shared/desk/progress-facts.ts';
import {
  type Choices,
  faultsOf,
  fieldOf,
  registrationOf,
  SUBMIT_FIELDS,
  type Submission,
  type SubmitField,
} from '#shared/desk/submission.ts';
import { checkFacts, takenFacts } from '#shared/desk/submit-page.ts';
import type { Day } from '#shared/time.ts';
import { publicWords as words } from '#shared/words/desk/public.ts';
import { complaintWords } from '#shared/words/desk/public-complaint.ts';
import { formWords } from '#shared/words/desk.ts';
import { ask, Refused, Unreached } from '../ask.ts';
import { clearFaults, type Fault, showFaults } from '../field-faults.ts';
import { goTo, language, part, said, uuid } from '../page.ts';
import type { FollowDesk } from './follow-desk.ts';
import { fill } from './piece.ts';

type Step = 'submit' | 'check' | 'submitted';
interface Taken {
  readonly number: string;
  readonly code: string;
  readonly dueOn: Day | null;
  readonly findingOn?: Day;
}

export class SubmitDesk extends HTMLElement {
  private key = uuid();
  private taken: Taken | undefined;

  connectedCallback(): void {
    // Without what the proof of work needs, the form is sent as it stands, by the way that needs no script.
    if (!crypto.subtle) return;
    this.form.noValidate = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check();
    });
    part(this, '[data-edit]').addEventListener('click', () => this.step('submit'));
    part(this, '[data-send]').addEventListener('click', () => void this.send());
    part(this, '[data-print]').addEventListener('click', () => window.print());
    part(this, '[data-follow-this]').addEventListener('click', () => this.followThis());
    this.form.addEventListener('change', () => this.fit());
    const wanted = new URLSearchParams(location.search).get('kind');
    // Whoever looks at the address later need not read there what was written about.
    if (wanted !== null) history.replaceState(null, '', location.pathname + location.hash);
    const radio = this.form.querySelector<HTMLInputElement>(`input[name="kind"][value="${CSS.escape(wanted ?? '')}"]`);
    if (radio) radio.checked = true;
    this.fit();
  }

  private get form(): HTMLFormElement {
    return part<HTMLFormElement>(this, 'form[data-submit]');
  }

  private typed(): Submission {
    const data = new FormData(this.form);
    const typed = {} as Record<SubmitField, string>;
    for (const name of SUBMIT_FIELDS) typed[name] = joined(data.getAll(name).map(String));
    return typed;
  }

  /** What belongs to one kind is on the form, and sent, with that kind only; whoever gives no name is asked for none. */
  private fit(): void {
    const { kind, identity } = this.typed();
    const show = (fields: HTMLFieldSetElement, on: boolean) => {
      fields.hidden = !on;
      fields.disabled = !on;
    };
    const complaint = kind === 'complaint';
    for (const one of Array.from(this.form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-for]'))) {
      show(one, one.dataset.for === 'other' ? !complaint : one.dataset.for === kind);
    }
    const { subjectHint, bodyHint } = complaint ? complaintWords : words;
    part(this.form, '#subject-hint').textContent = said(subjectHint);
    part(this.form, '#body-hint').textContent = said(bodyHint);
    show(part<HTMLFieldSetElement>(this.form, '[data-contact]'), !(complaint && identity === 'anonymous'));
  }

  private step(name: Step): void {
    for (const section of this.querySelectorAll('section')) section.hidden = section.id !== name;
    this.others(name !== 'submit');
    goTo(part<HTMLElement>(this, `#${name}-heading`));
  }

  /** The other half of the page would only be in the way while something is checked or kept. */
  private others(away: boolean): void {
    for (const other of document.querySelectorAll<HTMLElement>('follow-desk, .jump')) other.hidden = away;
  }

  private async check(): Promise<void> {
    clearFaults(this.form);
    const faults = faultsOf(this.typed(), language);
    if (faults.length > 0) {
      showFaults(this.form, faults);
      return;
    }
    if (!(await this.files())) return;
    const typed = this.typed();
    fill(this, 'check', part(this, '[data-answers]'), checkFacts(typed, this.names(), language));
    this.step('check');
  }

  /** Sends the files that were chosen, before the words; whether all were taken. */
  private async files(): Promise<boolean> {
    const input = this.form.querySelector<HTMLInputElement>('input[type=file]:enabled');
    if (!input || (input.files || []).length === 0) return true;
    const { busy, showRefusal } = await import('./send-step.ts');
    busy(this.form, true);
    try {
      const { sendFiles } = await import('./send-files.ts');
      const notTaken = await sendFiles(this.dataset.root ?? '/', this.form);
      if (notTaken.length > 0) showFaults(this.form, [{ path: 'files', says: notTaken.join(' ') }]);
      return notTaken.length === 0;
    } catch (thrown) {
      showRefusal(this.form, thrown, this.dataset.hotline ?? '');
      return false;
    } finally {
      busy(this.form, false);
    }
  }

  /** What was chosen reads as it does on the form. */
  private names(): Choices {
    const option = (name: string, id: string) =>
      this.form.querySelector(`select[name="${name}"] option[value="${CSS.escape(id)}"]`)?.textContent?.trim();
    const chosen = (name: string) => (id: string) => (id === '' ? undefined : option(name, id));
    const ground = (id: string) =>
      this.form
        .querySelector(`input[name="grounds"][value="${CSS.escape(id)}"]`)
        ?.closest('label')
        ?.textContent?.trim();
    return {
      item: chosen('item'),
      village: chosen('village'),
      office: chosen('office'),
      staff: chosen('staff'),
      ground,
    };
  }

  private busy(on: boolean, text = ''): void {
    const notice = part<HTMLElement>(this, '#check [data-notice]');
    notice.hidden = text === '';
    notice.textContent = text;
    for (const button of this.querySelectorAll<HTMLButtonElement>('#check button')) button.disabled = on;
  }

  private async send(): Promise<void> {
    this.busy(true, said(words.proving));
    const root = this.dataset.root ?? '/';
    try {
      const { prove } = await import('./prove.ts');
      const headers = { proof: await prove(root), 'idempotency-key': this.key };
      const body = registrationOf(this.typed());
      const taken = await ask<Taken>(`${root}api/public/cases`, { method: 'POST', body, headers });
      this.busy(false);
      await this.say(root, taken);
    } catch (thrown) {
      this.busy(false);
      this.fail(thrown);
    }
  }

  /** Shows number and code, with the date owed and why, which the lookup explains. */
  private async say(root: string, taken: Taken): Promise<void> {
    this.taken = taken;
    const { number, code, dueOn, findingOn } = taken;
    const asked = { method: 'POST' as const, body: { number, code } };
    const view = await ask<Progress>(`${root}api/public/lookup`, asked).catch(() => undefined);
    const due = view?.due ?? (dueOn && { on: dueOn, says: [] });
    const overlap = overlapIn(this.typed().grounds);
    const address = `${location.origin}${root}desk/`;
    const facts = { number, code, due, findingOn, overlap, place: { address } };
    fill(this, 'submitted', part(this, '[data-taken]'), takenFacts(facts, language));
    this.form.reset();
    part(this.form, '[data-held]').textContent = '';
    this.key = uuid();
    this.fit();
    part(this, '[data-answers]').textContent = '';
    this.step('submitted');
    const { qrCode } = await import('../qr-code.ts');
    const place = part<HTMLElement>(this, '[data-qr]');
    place.append(qrCode(`${address}#${number},${code}`, said(words.qr)));
    place.append(Object.assign(document.createElement('span'), { className: 'under', textContent: said(words.qr) }));
  }

  private followThis(): void {
    if (!this.taken) return;
    this.others(false);
    document.querySelector<FollowDesk>('follow-desk')?.follow(this.taken.number, this.taken.code);
  }

  private fail(thrown: unknown): void {
    const hotline = this.dataset.hotline ?? '';
    if (thrown instanceof Unreached) {
      this.busy(false, said(formWords.offline));
      return;
    }
    if (!(thrown instanceof Refused)) {
      this.busy(false, said(formWords.unreachable));
      throw thrown;
    }
    const { status, title, detail, violations = [] } = thrown.problem;
    if (status === 429 || status >= 500) {
      const minutes = Math.ceil((thrown.retryAfter ?? 60) / 60);
      this.busy(false, said(words.tooManyFormsDetail, { minutes, hotline }));
      return;
    }
    // A key that was already spent for other words: what was sent before has arrived, this is another matter.
    if (status === 422) this.key = uuid();
    const faults: Fault[] = violations.map(({ path, says }) => ({ path: fieldOf(path), says }));
    this.step('submit');
    showFaults(this.form, faults, {
      heading: faults.length > 0 ? title : said(words.notTaken),
      lines: [detail, hotline],
    });
  }
}
