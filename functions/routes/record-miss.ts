// The address of a published record that the site does not have (DI-6): 410 when it was withdrawn, 404 otherwise, as a
// page of the site. What was withdrawn left no number behind; its address is found again by way of the case.
import * as v from 'valibot';
import { escapeHtml } from '#shared/disclosure/shell.ts';
import { siteWords } from '#shared/words/site.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { html } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { shellPage } from '../http/shell-page.ts';
import { placeOf } from './public-place.ts';

/** Whether a record once stood at this address of a board and was taken down. */
async function isGone(house: House, board: string, name: string): Promise<boolean> {
  const key = await placeOf(house, board, name);
  const row = key && (await house.tables.get('registry', key));
  return row?.goneOn !== undefined;
}

/** For a house whose site has not been built yet. */
const bare = (title: string, lead: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1><p>${escapeHtml(lead)}</p><p><a href="/">/</a></p></html>`;

/** Below `/print/` stand the sheets of one board. */
async function miss(call: Call, house: House) {
  const { board = 'notices', name = '' } = call.params;
  const gone = await isGone(house, board, name);
  const page = await shellPage(house, 'zh', gone ? 'gone' : 'missing');
  const [title, lead] = gone
    ? [siteWords.gone.zh, siteWords.goneLead.zh]
    : [siteWords.notFound.zh, siteWords.notFoundLead.zh];
  return html(gone ? 410 : 404, page ?? bare(title, lead), { 'cache-control': 'no-store' });
}

const route = (path: string): Route => ({
  method: 'GET',
  path,
  summary: { zh: '网站上没有的公示页', en: 'A record page that the site does not have' },
  staff: false,
  answers: { 404: v.string(), 410: v.string() },
  problems: [],
  handle: miss,
});

/** Addresses below `/boards/` are at most this many parts deep. */
const PARTS = ['board', 'name', 'key', 'month'];

const ON_BOARDS = PARTS.map(
  (_, i) =>
    `/boards/${PARTS.slice(0, i + 1)
      .map((part) => `{${part}}`)
      .join('/')}`,
);

/** Each with and without the slash at the end. */
export const recordMissRoutes: readonly Route[] = [
  ...ON_BOARDS,
  '/print/notices/{name}',
  '/print/reports/{name}',
].flatMap((path) => [route(path), route(`${path}/`)]);
