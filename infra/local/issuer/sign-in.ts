// The sign-in form and its answer: number and password in, back to the provider with the subject out.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { errorPage, type Obstacle, PAGE_HEADERS, signInPage } from './pages.ts';
import { languageFor } from './settings.ts';

const LARGEST_FORM = 4096;

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LARGEST_FORM) return undefined;
  }
  return new URLSearchParams(text);
}

function show(response: ServerResponse, status: number, page: string, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...PAGE_HEADERS, ...more, 'content-length': Buffer.byteLength(page) });
  response.end(page);
}

/**
 * Whether our own form was posted. It sends no referrer, so browsers name its origin `null`; those that say where a
 * request comes from are asked for that, and a foreign form lacks the cookie of the sign-in anyway.
 */
function fromHere({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || headers.origin === 'null' || headers.origin === origin;
}

/** Answers `GET` and `POST` of the sign-in form. @param origin of the house; a form posted from elsewhere is refused */
export function signIn(provider: Provider, accounts: Accounts, origin: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    const language = languageFor(details?.params.ui_locales);
    if (details?.prompt.name !== 'login') return show(response, 400, errorPage(language, 'invalid_request'));
    const action = request.url ?? '';
    if (request.method === 'GET' || request.method === 'HEAD') return show(response, 200, signInPage(language, action));
    const form = request.method === 'POST' && fromHere(request, origin) ? await formOf(request) : undefined;
    if (!form) return show(response, 400, errorPage(language, 'invalid_request'), { connection: 'close' });
    const number = (form.get('number') ?? '').trim();
    const result = await accounts.check(number, form.get('password') ?? '');
    if (result && 'subject' in result) {
      return provider.interactionFinished(request, response, { login: { accountId: result.subject, remember: false } });
    }
    const obstacle: Obstacle = result ? { why: 'wait', seconds: result.wait } : { why: 'wrong' };
    const waiting = result ? { 'retry-after': String(result.wait) } : {};
    return show(response, result ? 429 : 422, signInPage(language, action, number, obstacle), waiting);
  };
}
