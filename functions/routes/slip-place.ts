// Where a slip says that its matter is followed: the address of the desk, and the QR code that leads there with number and
// code behind `#`, which no server is ever sent. Drawn here for whoever has no script.
import core from 'qrcode/lib/core/qrcode.js';
import { ADDED } from '#infra/topology/headers.ts';
import { outlineOf, QR_OPTIONS } from '#shared/desk/qr-path.ts';
import type { SlipPlace } from '#shared/desk/submit-page.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';

const SITE = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i;

/**
 * The site as people reach it: as the township has said, else under the name by which this very form came.
 * Undefined where neither is known: then there is nothing to print.
 */
function siteOf({ headers }: Call, { township }: House): string | undefined {
  if (township.siteUrl !== undefined) return township.siteUrl;
  const reached = headers[ADDED.site] ?? '';
  return SITE.test(reached) ? reached : undefined;
}

/** The place of one matter; `code` as it is shown. */
export function slipPlace(call: Call, house: House, number: string, code: string): SlipPlace | undefined {
  const site = siteOf(call, house);
  if (site === undefined) return undefined;
  const address = `${site}/desk/`;
  return { address, qr: outlineOf(core.create(`${address}#${number},${code}`, QR_OPTIONS).modules) };
}
