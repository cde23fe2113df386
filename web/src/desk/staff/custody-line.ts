// Who had a case from when to when, drawn: one bar over its whole life and under it each span in words. What waited for
// somebody else counts for nobody below them, and is drawn open.
import type { CustodySpan } from '#shared/case/custody-line.ts';
import { dayOf, type Instant, millis, timeOf } from '#shared/time.ts';
import { sayDate } from '#shared/words/day.ts';
import { custodyLabels, caseWords as words } from '#shared/words/desk/case.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The drawing's own units: its width, its height, what keeps two spans apart, the least a span takes. */
const [WIDTH, HEIGHT, GAP, LEAST] = [1000, 24, 4, 14] as const;

const short = (at: Instant): string => `${sayDate(dayOf(at), language)} ${timeOf(at)}`;

const between = (from: Instant, to: Instant | undefined): string =>
  to ? said(words.custodySpan, { from: short(from), to: short(to) }) : said(words.custodySince, { from: short(from) });

/** The line as the record tells it; from older answers, as far as the state keeps it. */
const spansOf = ({ custodyLine, custody }: CaseAnswer): readonly CustodySpan[] =>
  custodyLine ?? custody.map((part) => ({ ...part, why: 'held' }));

const MINUTE = 60_000;
/** How long a span lasted: 2天3小时, 40分钟. */
function lasting(from: Instant, to: Instant): string {
  const minutes = Math.max(0, Math.round((millis(to) - millis(from)) / MINUTE));
  if (minutes < 1) return said(words.noMinute);
  if (minutes < 60) return said(words.minutes, { n: minutes });
  const [days, hours] = [Math.floor(minutes / 1440), Math.round((minutes % 1440) / 60)];
  if (days === 0) return said(words.hours, { n: hours });
  return said(words.days, { n: days }) + (hours > 0 ? said(words.hours, { n: hours }) : '');
}

function element<T extends keyof SVGElementTagNameMap>(tag: T, attributes: { [name: string]: string | number }) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** The bar says nothing that the list under it does not. */
function bar(spans: readonly CustodySpan[], now: Instant): SVGSVGElement {
  const svg = element('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'custody-bar', 'aria-hidden': 'true' });
  svg.setAttribute('preserveAspectRatio', 'none');
  const lengths = spans.map(({ from, to }) => Math.max(1, millis(to ?? now) - millis(from)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const room = WIDTH - spans.length * (LEAST + GAP);
  let x = 0;
  spans.forEach(({ why }, i) => {
    const width = LEAST + Math.max(0, (room * (lengths[i] ?? 0)) / whole);
    svg.append(element('rect', { x, y: 2, width, height: HEIGHT - 4, class: `span-${why}` }));
    x += width + GAP;
  });
  return svg;
}

/** The section "经手". */
export function custodyOf(desk: Desk, view: CaseAnswer): HTMLElement {
  const spans = spansOf(view);
  const now = desk.now();
  return make(
    'section',
    { 'aria-labelledby': 'custody' },
    make('h2', { id: 'custody' }, said(words.custody)),
    spans.length > 0 && bar(spans, now),
    make(
      'ol',
      { class: 'custody' },
      spans.map(({ holder, office, why, from, to }) =>
        make(
          'li',
          {},
          make('span', { class: `span-mark span-${why}` }, said(custodyLabels[why])),
          make('strong', {}, holder === undefined ? desk.officeName(office) : desk.staffName(holder)),
          holder !== undefined && make('span', {}, desk.officeName(office)),
          make('span', { class: 'small' }, between(from, to)),
          make('span', { class: 'small' }, lasting(from, to ?? now)),
        ),
      ),
    ),
  );
}
