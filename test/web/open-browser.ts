// A Chromium that comes as a package, and a folder served to it as the site is served: files, index pages, 404.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Made for a function that lives for one request: with these several contexts cannot be opened and closed. */
const NOT_OURS = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/** A browser; CHROMIUM names another executable than the packaged one. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await sparticuz.executablePath()),
    args: sparticuz.args.filter((arg) => !NOT_OURS.has(arg)),
    headless: true,
  });

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves a built site on a free port of this machine. */
export const serveSite = (dir: string): Promise<Served> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
      const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
      const found = existsSync(file) && statSync(file).isFile();
      response.writeHead(found ? 200 : 404, { 'content-type': TYPES[found ? extname(file) : '.html'] ?? 'text/plain' });
      response.end(readFileSync(found ? file : join(dir, '404.html')));
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
