// The whereabouts board (SV-4.2, AC-1.14), filled into the site's shell at each request: coarse status, back at,
// stand-in and how old the word is; never a place and never a reason.
import * as v from 'valibot';
import { fillShell } from '#shared/disclosure/shell.ts';
import { openAt } from '#shared/regulation/calendar/office-hours.ts';
import type { Language } from '#shared/words/label.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { html } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { shellPage } from '../http/shell-page.ts';
import { sayMoment, whereaboutsCards } from './whereabouts-cards.ts';

const board = (language: Language) => async (call: Call, house: House) => {
  const shell = await shellPage(house, language, 'whereabouts');
  if (shell === undefined) throw new Problem('busy', { headers: { 'retry-after': '10' } });
  const { at } = call;
  const [rows, { calendar, policy }] = await Promise.all([whereaboutsCards(house, at, language), house.lawAt(at)]);
  const hours = policy.hours.sessions.map(({ from, to }) => `${from}–${to}`).join(language === 'en' ? ', ' : '、');
  const page = fillShell(shell, {
    'as-of': sayMoment(at, language),
    closed: openAt(calendar, policy.hours.sessions, at) ? [] : [{ hours }],
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
