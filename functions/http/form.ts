// Reading a form that a page of this site sent without script: 403 for one that came from elsewhere, 415, 413.
// Nobody is signed in here, so a foreign form could only write in a stranger's name; it is refused all the same.
import { isPlainUtf8 } from './body.ts';
import type { Call } from './call.ts';
import { Problem } from './problem.ts';

/** The largest form, in bytes: the longest text that a field takes, in Han characters as a form spells them, and the rest. */
export const FORM_LIMIT = 128 * 1024;

/**
 * Whether a page of this site sent the form. Browsers that say where a request comes from are asked for that. Of older
 * ones the origin is compared, unless it is not given (`null`: our pages send no referrer) or the CDN hides our own
 * name from the door.
 */
export function fromThisSite(call: Call, behindCdn: boolean): boolean {
  const site = call.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = call.headers;
  if (behindCdn || origin === undefined || origin === 'null') return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** The fields of a form in their order. Throws 415, 413 or 400. */
export function pairsOf(call: Call): URLSearchParams {
  const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' || !isPlainUtf8(call)) throw new Problem('mediaType');
  if (call.body.byteLength > FORM_LIMIT) throw new Problem('tooLarge');
  try {
    return new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(call.body));
  } catch {
    throw new Problem('malformed');
  }
}

/** The fields of a form by name, the last one where a name repeats. Throws 415, 413 or 400. */
export const formOf = (call: Call): { readonly [field: string]: string } => Object.fromEntries(pairsOf(call));
