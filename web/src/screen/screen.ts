// The screen at work: it turns its pages, can be held, and goes on showing what it has when the network is gone.
import { askForNews, fillWhereabouts, putInPlace } from './news.ts';
import { show, stay, type Turn, turnsOf } from './turns.ts';

const MINUTE = 60_000;
/** Longer than this a screen does not run without loading itself anew, newer script included. */
const DAY = 24 * 60 * MINUTE;

const find = <E extends Element>(name: string): E => document.querySelector(name) as E;
/** Day and time on the wall, `11月26日 08:05`: the screen hangs in the township, and a network may be gone for days. */
function clock(): string {
  const now = new Date();
  return `${now.getMonth() + 1}月${now.getDate()}日 ${now.toTimeString().slice(0, 5)}`;
}

/** Starts the screen on the page it is loaded in. */
export function startScreen(): void {
  const tools = find<HTMLElement>('.hall-tools');
  const button = find<HTMLButtonElement>('.hall-tools button');
  const mark = find<HTMLProgressElement>('.hall-tools progress');
  const lost = find<HTMLElement>('.hall-lost');
  const startedAt = Date.now();
  let turns: readonly Turn[] = [];
  let at = 0;
  let paused = false;
  let timer: number | undefined;

  function draw(): void {
    show(turns, at);
    const place = (mark.dataset.says ?? '').replace('{page}', `${at + 1}`).replace('{pages}', `${turns.length}`);
    mark.max = turns.length;
    mark.value = at + 1;
    mark.setAttribute('aria-label', place);
    find<HTMLElement>('.hall-place').textContent = `${at + 1} / ${turns.length}`;
    window.clearTimeout(timer);
    const now = turns[at];
    if (!paused && now) timer = window.setTimeout(() => go(1), stay(now));
  }
  function go(by: number): void {
    at = (at + by + turns.length) % turns.length;
    draw();
  }
  /** Cuts the pages anew and stays with what is being read; in another release, at the same place. */
  function cut(): void {
    const reading = turns[at];
    const first = reading?.rows[0];
    turns = turnsOf(find('main'));
    const same = turns.findIndex(
      ({ section, rows }) => section === reading?.section && (first === undefined || rows.indexOf(first) >= 0),
    );
    at = same >= 0 ? same : Math.min(at, turns.length - 1);
    draw();
  }
  function hold(on: boolean): void {
    paused = on;
    button.textContent = (on ? button.dataset.resume : button.dataset.pause) ?? '';
    button.setAttribute('aria-pressed', String(on));
    draw();
  }
  async function look(): Promise<void> {
    const news = await askForNews();
    if (news === undefined) {
      if (lost.textContent === '') lost.textContent = (lost.dataset.says ?? '').replace('{time}', clock());
    } else {
      lost.textContent = '';
      // Only just after the site has answered: a page that fails to load would leave the hall with nothing.
      if (Date.now() - startedAt > DAY) return location.reload();
      if (news.page) putInPlace(news.page);
    }
    await fillWhereabouts();
    cut();
  }
  const lookOn = (): void => {
    look().then(() => window.setTimeout(lookOn, MINUTE));
  };

  document.body.classList.add('turning');
  tools.hidden = false;
  button.addEventListener('click', () => hold(!paused));
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'ArrowRight' || key === 'PageDown') go(1);
    else if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
    else if (key === ' ' && target !== button) hold(!paused);
  });
  document.addEventListener('click', ({ clientX, target }) => {
    if (!(target instanceof Element) || !target.closest('main')) return;
    const side = clientX / window.innerWidth;
    if (side < 0.25) go(-1);
    else if (side > 0.75) go(1);
    else hold(!paused);
  });
  window.addEventListener('resize', cut);
  cut();
  lookOn();
}
