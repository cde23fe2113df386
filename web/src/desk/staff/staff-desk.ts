// The staff desk as a whole: signs the person in, opens the desk for whoever the API says is calling, and shows the part
// that the address names. Parts know nothing of one another.
import { staffWords as words } from '#shared/words/desk/staff.ts';
import { formWords } from '#shared/words/desk.ts';
import { Refused, Unreached } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { goTo, landOn, language, part, said } from '../page.ts';
import { bindAccount } from './bind-account.ts';
import { askingAs, type Desk, type DeskFacts, openDesk, SessionEnded } from './desk.ts';
import { countUnread, deskBar, INBOX_READ, markPart } from './desk-bar.ts';
import { fetchAhead, partFor } from './desk-parts.ts';
import { Session } from './session.ts';

/** Set by signing out, so that the page says so when the issuer leads back. */
const LEFT = 'desk left';

export class StaffDesk extends HTMLElement {
  private session!: Session;
  private desk: Desk | undefined;
  private place!: HTMLElement;
  /** Somebody has just signed out here. */
  private left = false;

  connectedCallback(): void {
    const { issuer = '', client = '', home = '' } = this.dataset;
    const root = this.facts.root;
    this.session = new Session({
      issuer: issuer === '' ? `${location.origin}${root}oidc` : issuer,
      client,
      desk: `${location.origin}${home}`,
      language,
    });
    this.addEventListener('session-ended', () => this.ended());
    this.addEventListener(INBOX_READ, () => void (this.desk && countUnread(this, this.desk)));
    window.addEventListener('hashchange', () => this.route(true));
    void this.begin();
  }

  private get facts(): DeskFacts {
    return JSON.parse(this.dataset.facts ?? '{}') as DeskFacts;
  }

  private async begin(): Promise<void> {
    try {
      const back = await this.session.finish();
      if (back !== undefined && back !== location.pathname + location.hash) {
        // The one address a sign-in leads back to may be another language's page.
        if (back.split('#')[0] === location.pathname) location.hash = back.split('#')[1] ?? '';
        else {
          location.replace(back);
          return;
        }
      }
    } catch {
      this.welcome(notice(said(words.signInFailed), 'bad'));
      return;
    }
    if (!this.session.signedIn) {
      this.left = sessionStorage.getItem(LEFT) !== null;
      sessionStorage.removeItem(LEFT);
      this.welcome(this.left && notice(said(words.signedOut)));
      return;
    }
    await this.enter();
  }

  /** The page for someone who is not signed in. */
  private welcome(...more: (HTMLElement | false)[]): void {
    document.body.classList.remove('at-work');
    const signIn = button('go', said(words.signIn), () => {
      signIn.disabled = true;
      this.session.signIn(location.pathname + location.hash, this.left).catch(() => {
        this.welcome(notice(said(formWords.unreachable), 'bad'));
      });
    });
    fillWith(
      this,
      more,
      make('p', { class: 'note' }, said(words.signInNote)),
      make('p', { class: 'acts' }, signIn, make('a', { href: `${this.facts.root}desk/` }, said(words.toPublicDesk))),
    );
  }

  private async enter(): Promise<void> {
    fillWith(this, make('p', { class: 'notice', role: 'status' }, said(words.opening)));
    const { facts } = this;
    const asking = askingAs(this.session, facts.root);
    const announce = (text: string): void => {
      const status = this.querySelector('[data-status]');
      if (status) status.textContent = text;
    };
    try {
      this.desk = await openDesk({ facts, ask: asking, announce });
      this.frame(this.desk);
      this.route(false);
      fetchAhead(this.desk);
    } catch (thrown) {
      if (thrown instanceof SessionEnded) this.welcome(notice(said(words.ended)));
      else if (thrown instanceof Refused && thrown.problem.rule === 'SV-1/an-account-is-bound-first') {
        const form = bindAccount(asking, () => void this.enter());
        fillWith(this, form, make('p', { class: 'acts' }, this.leave()));
        goTo(part<HTMLElement>(this, 'h2'));
      } else if (thrown instanceof Refused || thrown instanceof Unreached) {
        const again = button('plain', said(formWords.again), () => void this.enter());
        fillWith(this, notice(said(words.cannotStart), 'bad', make('p', { class: 'acts' }, again, this.leave())));
      } else throw thrown;
    }
  }

  private leave(): HTMLElement {
    return button('plain', said(words.signOut), () => {
      void this.session.signOut(() => sessionStorage.setItem(LEFT, '1'));
    });
  }

  private frame(desk: Desk): void {
    document.body.classList.add('at-work');
    this.place = make('div', { class: 'part' });
    const status = make('p', { class: 'status', role: 'status', 'data-status': true });
    fillWith(this, deskBar(desk, this.leave()), status, this.place);
  }

  /** Shows the part that the address names. */
  private route(move: boolean): void {
    const { desk } = this;
    if (!desk) return;
    desk.announce('');
    const [, name = '', detail = '', more = '', at = ''] = location.hash.split('/').map(decodeURIComponent);
    const element = partFor(desk, name, { detail, more, at });
    element.desk = desk;
    markPart(this, name);
    void countUnread(this, desk);
    fillWith(this.place, element);
    const opened = element.opened.then(() => {
      const heading = element.querySelector('h1');
      if (!heading || !element.isConnected) return;
      document.title = [heading.textContent, ...document.title.split(' · ').slice(-2)].join(' · ');
      const aim = element.aim();
      if (aim) landOn(aim);
      else if (move) goTo(heading);
    });
    void opened;
  }

  /** The sign-in ran out under someone's hands: what is typed stays on the screen, and the way back is offered. */
  private ended(): void {
    const again = button('go', said(words.signInAgain), () => {
      void this.session.signIn(location.pathname + location.hash);
    });
    const told = notice(said(words.ended), 'bad', make('p', { class: 'acts' }, again));
    this.querySelector('.ended')?.remove();
    told.classList.add('ended');
    this.place.insertAdjacentElement('beforebegin', told);
    goTo(told);
  }
}

customElements.define('staff-desk', StaffDesk);
