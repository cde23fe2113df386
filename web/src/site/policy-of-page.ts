// The Content-Security-Policy that a page carries itself. Answers add frame-ancestors and the rest as a header; a
// browser holds a page to both, so nothing here is weaker for being said twice.
import { LARGE_TYPE_HASH } from './large-type.ts';

/** A board: its stylesheet, its pictures, forms to this site, the one inline script, and nothing else. */
export const BOARD_POLICY = [
  "default-src 'none'",
  `script-src ${LARGE_TYPE_HASH}`,
  "style-src 'self'",
  "img-src 'self'",
  // Nothing on a board asks for anything; this lets a reader's own tools fetch robots.txt from within the page.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** A desk also runs this site's script files. Whom it may call is said by the header, which knows the issuer. */
export const DESK_POLICY = [
  `script-src 'self' ${LARGE_TYPE_HASH}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The hall screen: its one script file may run and ask this site for what is new. */
export const SCREEN_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${LARGE_TYPE_HASH}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
].join('; ');

/** The page that searches also runs the searching program, which is WebAssembly; no other page may. */
export const SEARCH_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${LARGE_TYPE_HASH}`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
