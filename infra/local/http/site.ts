// The static site as the CDN would serve it: index documents, compression, ETag, the release's own page for a miss.
import { join } from 'node:path';
import { type Answer, textAnswer } from './answer.ts';
import { liveRelease } from './release.ts';
import { acceptedEncoding, findInRelease, goneMeanwhile, siteFiles } from './site-files.ts';

export interface SiteRequest {
  readonly method: string;
  /** Path as in the request line, without query. */
  readonly path: string;
  readonly query: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface Site {
  /** The page, or undefined when the live release has none at this address. */
  find(request: SiteRequest): Promise<Answer | undefined>;
  /** What a reader sees where there is no page. */
  missing(request: SiteRequest): Promise<Answer>;
}

const HTML = 'text/html; charset=utf-8';
const EMPTY = new Uint8Array();

const NOT_YET = textAnswer(
  503,
  HTML,
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>网站正在生成</title><h1>网站正在生成</h1><p>请稍候片刻再刷新本页。</p><p lang="en">The site is being built. Reload this page in a moment.</p></html>`,
  { 'retry-after': '5', 'cache-control': 'no-store' },
);

/** Serves the live release below `siteDir`. A release is looked up anew for each request, so a switch shows at once. */
export function openSite(siteDir: string): Site {
  const read = siteFiles();

  async function send(file: string, status: number, request: SiteRequest): Promise<Answer> {
    const { type, encoding, etag, body } = await read(file, acceptedEncoding(request.acceptEncoding));
    const headers = {
      'content-type': type,
      etag,
      vary: 'accept-encoding',
      'cache-control': request.path.startsWith('/_site/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    const known = request.ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    if (status === 200 && (known.includes(etag) || known.includes('*'))) return { status: 304, headers, body: EMPTY };
    return { status, headers, body };
  }

  return {
    async find(request) {
      const release = await liveRelease(siteDir);
      const found = release === undefined ? undefined : await findInRelease(release, request.path);
      if (found === undefined) return undefined;
      if ('file' in found) return send(found.file, 200, request).catch(goneMeanwhile);
      const location = request.query === '' ? found.redirect : `${found.redirect}?${request.query}`;
      return { status: 308, headers: { location, 'cache-control': 'no-cache' }, body: EMPTY };
    },
    async missing(request) {
      const release = await liveRelease(siteDir);
      if (release === undefined) return NOT_YET;
      const page = await findInRelease(release, '/404.html');
      if (page && 'file' in page) return send(join(page.file), 404, request);
      return textAnswer(
        404,
        HTML,
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有此页</title><h1>没有此页</h1></html>',
      );
    },
  };
}
