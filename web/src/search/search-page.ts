// The page that searches: reads the query from the address, looks it up and says what was found and what was not.
// The form itself is plain, so that asking again is loading the page again.
import { quoted, searchWords as words } from '#shared/words/boards/search.ts';
import { fillWith, make } from '../desk/make.ts';
import { language, part, said } from '../desk/page.ts';
import { arranged } from './arrange.ts';
import { type Engine, openEngine } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import { type Answer, lookUp, type Match } from './look-up.ts';

/** Results shown at once. */
const AT_ONCE = 20;

const place = part<HTMLElement>(document, '[data-search]');
const status = part<HTMLElement>(place, '[data-status]');
const list = part<HTMLElement>(place, '[data-results]');
const after = part<HTMLElement>(place, '[data-after]');
const root = place.getAttribute('data-root') ?? '/';
const years = (place.getAttribute('data-years') ?? '').split(' ').filter(Boolean);

const say = (...sentences: string[]): void => fillWith(status, ...sentences.map((one) => make('p', {}, one)));

async function entry({ hit, terms }: Match, of: number, also: readonly string[]): Promise<HTMLElement> {
  const { url, content, meta } = await hit.data();
  // Results stand in Chinese on the English page too; a reader's voice must know.
  const tongue = language === 'en' && !/\/en\//.test(url) ? 'zh-CN' : undefined;
  const excerpt = excerptOf(content, [...terms, ...also]).map(({ text, marked }) =>
    marked ? make('mark', {}, text) : text,
  );
  return make(
    'li',
    { lang: tongue },
    make('a', { href: url }, meta.title),
    meta.lead !== '' && make('span', { class: 'under' }, meta.lead),
    make('p', { class: 'excerpt' }, excerpt),
    terms.length < of && make('p', { class: 'note', lang: language }, said(words.has, { terms: said(quoted(terms)) })),
  );
}

async function show({ matches, known, also }: Answer, from: number): Promise<void> {
  const entries = await Promise.all(
    matches.slice(from, from + AT_ONCE).map((match) => entry(match, known.length, also)),
  );
  for (const one of entries) list.appendChild(one);
  const first = entries[0]?.querySelector('a');
  if (from > 0 && first) first.focus();
  const left = matches.length - from - AT_ONCE;
  fillWith(after);
  if (left <= 0) return;
  const more = make('button', { type: 'button', class: 'plain' }, said(words.more, { n: Math.min(left, AT_ONCE) }));
  more.addEventListener('click', () => void show({ matches, known, also } as Answer, from + AT_ONCE).catch(fail));
  fillWith(after, more);
}

const terms = (some: readonly string[]): { terms: string } => ({ terms: said(quoted(some)) });

function sentences({ known, ignored, also, whole, matches }: Answer, query: string, { missing }: Engine): string[] {
  const late = missing.length > 0 ? [said(words.yearMissing, { years: [...missing].sort().join('、') })] : [];
  if (known.length === 0 && ignored.length === 0) return [said(words.noWords, { query })];
  if (known.length === 0) return [said(words.nothing, terms(ignored)), said(words.whatNow), ...late];
  const found = whole ? words.foundAll : words.foundSome;
  const without = ignored.length > 0 ? [said(words.ignored, terms(ignored))] : [];
  const official = also.length > 0 ? [said(words.also, terms(also))] : [];
  return [said(found, { n: matches.length, ...terms(known) }), ...official, ...without, ...late];
}

function fail(): void {
  say(said(navigator.onLine ? words.failed : words.offline));
  const again = make('button', { type: 'button', class: 'plain' }, said(words.again));
  again.addEventListener('click', () => location.reload());
  fillWith(after, again);
}

async function search(query: string): Promise<void> {
  say(said(words.searching));
  const engine = await openEngine(root, language, years);
  const found = await lookUp(engine, query);
  const answer = { ...found, matches: await arranged(found.matches) };
  await show(answer, 0);
  say(...sentences(answer, query, engine));
}

const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 100);
part<HTMLInputElement>(place, 'input[name="q"]').value = query;
if (query === '') say(said(words.nothingAsked));
else {
  document.title = `${query} · ${document.title}`;
  search(query).catch(fail);
}
