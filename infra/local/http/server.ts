// The one address of the house: `/_local`, the issuer, the gateway and the site behind it, in that order, with the
// headers the CDN would add. It listens on this machine only and answers only to its own name.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWER_HEADERS, answersJson, siteHeaders } from '#infra/topology/headers.ts';
import type { Label } from '#shared/words/label.ts';
import { type Answer, FAILED, gatewayAnswer, TOO_LARGE, textAnswer } from './answer.ts';
import type { Gateway } from './gateway.ts';
import type { Incoming } from './gateway-event.ts';
import { type LocalActs, localRoutes } from './local-routes.ts';
import { languageOf } from './problem.ts';
import type { Site, SiteRequest } from './site.ts';
import { bodyOf, fromHere, send } from './wire.ts';

/** What stands behind the address once the house is ready. */
export interface Behind {
  readonly gateway: Gateway;
  readonly site: Site;
  readonly local: LocalActs;
  /** Answers everything below `/oidc`. */
  readonly issuer: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Address {
  readonly url: string;
  readonly port: number;
  /** From now on requests are answered; until then everyone hears 503. */
  open(behind: Behind): void;
  close(): Promise<void>;
}

/** Someone else listens on this port. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  readonly label: Label;
  constructor(port: number) {
    const label = {
      zh: `端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT 指定另一个端口，例如 PORT=9787 npm start`,
      en: `port ${port} is in use. Stop the program that holds it, or choose another, for example PORT=9787 npm start`,
    };
    super(`${label.zh} / ${label.en}`);
    this.label = label;
  }
}

/** Requests still being answered when the house closes get this long (ms). */
const PATIENCE_MS = 1_000;

const MISDIRECTED = gatewayAnswer(421, 'Misdirected Request');
const FORBIDDEN = gatewayAnswer(403, 'Forbidden');
const STARTING = textAnswer(
  503,
  'text/plain; charset=utf-8',
  '系统正在启动，请稍候。\nThe house is starting, one moment.\n',
  {
    'retry-after': '2',
  },
);

const PAGE = siteHeaders([]);

async function fromSite({ gateway, site }: Behind, incoming: Incoming, asked: SiteRequest): Promise<Answer> {
  if (answersJson(asked.path)) return gateway.notFound;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return gatewayAnswer(405, 'Method Not Allowed', { allow: 'GET, HEAD' });
  }
  const page = await site.find(asked);
  if (page) return page;
  const miss = gateway.miss(incoming);
  return miss ? gateway.answer(miss, incoming) : site.missing(asked);
}

/** Takes the port on 127.0.0.1 (0: any free one). Throws PortInUse. */
export async function openAddress(port: number): Promise<Address> {
  let behind: Behind | undefined;
  let hosts: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const [path = '/', query = ''] = [target.split('?')[0], target.split('?').slice(1).join('?')];
    const reply = (given: Answer, added = answersJson(path) || path.startsWith('/_local/') ? ANSWER_HEADERS : PAGE) =>
      send(request, response, given, added);
    const { host = '' } = request.headers;
    if (!hosts.includes(host.toLowerCase())) return reply(MISDIRECTED);
    if (!behind) return reply(STARTING);
    if (path.startsWith('/oidc/')) return behind.issuer(request, response);
    if (path.startsWith('/_local/') && !fromHere(request, hosts)) return reply(FORBIDDEN);
    const body = await bodyOf(request);
    if (!body) return reply(TOO_LARGE);
    const method = request.method ?? 'GET';
    if (path.startsWith('/_local/')) {
      const language = languageOf(request.headers['accept-language']);
      return reply(await localRoutes(behind.local, { method, path, body, language }));
    }
    const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
    const incoming: Incoming = { method, target, headers: request.rawHeaders, body, sourceIp };
    const route = behind.gateway.route(incoming);
    if (route) return reply(await behind.gateway.answer(route, incoming));
    if (path.startsWith('/staff/') && host.startsWith('localhost') && hosts[0]) {
      return reply(textAnswer(307, 'text/plain', '', { location: `http://${hosts[0]}${target}` }));
    }
    const acceptEncoding = request.headers['accept-encoding']?.toString();
    const asked = { method, path, query, acceptEncoding, ifNoneMatch: request.headers['if-none-match'] };
    return reply(await fromSite(behind, incoming, asked));
  }

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      // Whoever hung up before all was said hears no answer, and it is no fault of the house.
      if (!request.complete) return void response.destroy();
      console.error(thrown);
      if (!response.headersSent) send(request, response, FAILED, ANSWER_HEADERS);
      else response.destroy();
    });
  });
  const taken = await listen(server, port);
  const names = ['127.0.0.1', 'localhost'];
  hosts = [...names.map((name) => `${name}:${taken}`), ...(taken === 80 ? names : [])];
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    open: (given) => {
      behind = given;
    },
    close: () => closeServer(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new PortInUse(port) : fault),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
