// The whereabouts board (SV-4.2, AC-1.14), filled into the site's shell at each request: coarse status, back at,
// stand-in and how old the word is; never a place and never a reason.
import * as v from 'valibot';
import { fillShell } from '#shared/disclosure/shell.ts';
import { dayOf, timeOf } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import type { Language } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { html } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { shellPage } from '../http/shell-page.ts';
import { whereaboutsCards } from './whereabouts-cards.ts';

const board = (language: Language) => async (call: Call, house: House) => {
  const shell = await shellPage(house, language, 'whereabouts');
  if (shell === undefined) throw new Problem('busy', { headers: { 'retry-after': '10' } });
  const rows = await whereaboutsCards(house, call.at, language);
  const page = fillShell(shell, {
    'as-of': `${sayDay(dayOf(call.at), language)} ${timeOf(call.at)}`,
    any: rows.length > 0 ? [{}] : [],
    none: rows.length > 0 ? [] : [{}],
    rows,
  });
  return html(200, page, { 'cache-control': 'public, max-age=60' });
};

const route = (path: string, language: Language): Route => ({
  method: 'GET',
  path,
  summary: { zh: '去向公示', en: 'Whereabouts' },
  staff: false,
  answers: { 200: v.string() },
  problems: ['busy'],
  handle: board(language),
});

export const whereaboutsBoardRoutes: readonly Route[] = [
  route('/boards/whereabouts/', 'zh'),
  route('/en/boards/whereabouts/', 'en'),
];
