// The small program at the CDN's edge that turns an address of the site into a file of the current release.
// It knows no page and no record; what an address means is the site's and the doors' business.
import { ADDED } from '#infra/topology/headers.ts';
import { RELEASE_KEY } from '#infra/topology/release-key.ts';

/** Origins as the program names them: the site and the doors, and both once more as the pair for addresses of records. */
export const ORIGINS = { site: 'site', doors: 'doors', records: 'records', misses: 'misses' } as const;
/** Header that makes the CDN keep the pages of each release apart. */
export const RELEASE_HEADER = 'x-release';

/**
 * `page`: a file of the site. `record`: a file of the site, and on a miss the door, which must see the address as it was
 * asked for: so the release goes into the origin's path, which only the first of two origins has.
 * `form`: pages are read from the site, anything sent goes to the door. `filled`: a page the door makes. `data`: the API.
 */
export type Addressing = 'page' | 'record' | 'form' | 'filled' | 'data';

/** Completes the address of a page by its index file. */
const INDEX = `if (request.uri.endsWith('/')) request.uri += 'index.html';`;
/** Says which release is on air; before the first one everything is a miss. */
const FOLDER = `let folder = '/releases/0';
  try {
    folder = '/releases/' + (await cf.kvs().get('${RELEASE_KEY}'));
  } catch (error) {
    console.log('no release yet');
  }`;
/** Tells the door who asks, and where. Set, never added to: what the caller claims is lost. */
const ADDRESS = `request.headers['${ADDED.address}'] = { value: event.viewer.ip };
  request.headers['${ADDED.site}'] = { value: 'https://' + (request.headers.host ? request.headers.host.value : '') };`;

const STEPS: Readonly<Record<Addressing, readonly string[]>> = {
  page: [INDEX, FOLDER, 'request.uri = folder + request.uri;'],
  record: [
    INDEX,
    FOLDER,
    `request.headers['${RELEASE_HEADER}'] = { value: folder };`,
    'cf.updateRequestOrigin({ originPath: folder });',
  ],
  form: [
    ADDRESS,
    INDEX,
    `if (request.method !== 'GET' && request.method !== 'HEAD') return request;`,
    FOLDER,
    `cf.selectRequestOriginById('${ORIGINS.site}');`,
    'request.uri = folder + request.uri;',
  ],
  filled: [INDEX],
  data: [ADDRESS],
};

/** Source of the program for CloudFront's JavaScript runtime 2.0. */
export const siteAddress = (addressing: Addressing): string => `import cf from 'cloudfront';

async function handler(event) {
  const request = event.request;
  ${STEPS[addressing].join('\n  ')}
  return request;
}
`;
