// Security headers of every answer, as plain data: the CDN adds them on AWS, the local house in its HTTP adapter.
// Hashes of inline scripts and styles are not here: only the build knows them, and writes them into each page itself.

export type Headers = Readonly<Record<string, string>>;

/** Headers that the CDN adds to a request before a door sees it, in place of whatever the caller sent under these names. */
export const ADDED = {
  /** Proof that the request came through the CDN. */
  proof: 'x-origin-verify',
  /** The caller's address as the CDN saw it. The gateway's own `sourceIp` is only the CDN's. */
  address: 'x-viewer-address',
  /** Scheme and name under which the caller reached the site, `https://…`; a door's own name is another one. */
  site: 'x-viewer-site',
} as const;

const EVERYWHERE: Headers = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Content-Security-Policy of answers, JSON and files alike: nothing in them may run, load, be framed or share our origin. */
const ANSWER_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Where a page may load things from. Scripts and styles stand in the page's own policy, with their hashes; both policies hold. */
const SITE_CSP: Headers = {
  'base-uri': "'none'",
  'child-src': "'none'",
  'font-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'img-src': "'self' data:",
  'manifest-src': "'self'",
  'media-src': "'none'",
  'object-src': "'none'",
  'worker-src': "'self'",
};

/** Headers of every JSON answer (`/api/*`). */
export const ANSWER_HEADERS: Headers = { ...EVERYWHERE, 'content-security-policy': ANSWER_CSP };

/**
 * Headers of every page, whether static or filled in by the `public` door.
 * @param issuers origins besides our own that the staff desk asks for tokens; empty where the issuer shares our address
 */
export function siteHeaders(issuers: readonly string[]): Headers {
  const csp = { ...SITE_CSP, 'connect-src': ["'self'", ...issuers].join(' ') };
  const text = Object.entries(csp)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  return { ...EVERYWHERE, 'content-security-policy': text };
}

/** True where an answer is JSON and takes ANSWER_HEADERS; every other address is a page. */
export const answersJson = (path: string): boolean => path.startsWith('/api/');
