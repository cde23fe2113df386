// Real servers that notices are sent to: a mail server and a web server on this machine, which keep every byte they got
// and can be told to refuse, to send elsewhere, or not to answer.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Got {
  readonly to: readonly string[];
  readonly raw: string;
}
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface MailOffice {
  readonly port: number;
  readonly got: Got[];
  /** What each letter is answered with from now on. */
  answer: 'take' | 'refuse' | 'take and fall silent';
  /** Recipients that are unknown here. */
  readonly unknown: Set<string>;
  close(): Promise<void>;
}

/** A mail server without TLS on a free port, or on the one it had. */
export async function openMailOffice(port = 0): Promise<MailOffice> {
  const office = { got: [] as Got[], answer: 'take' as MailOffice['answer'], unknown: new Set<string>() };
  const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _, answer) => answer(office.unknown.has(address) ? refusal(550) : null),
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (office.answer === 'refuse') return answer(refusal(451));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        office.got.push({ to, raw: Buffer.concat(parts).toString() });
        // Taken, but whoever sent it never hears so.
        if (office.answer === 'take and fall silent') answer(refusal(451));
        else answer(null);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return Object.assign(office, {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

export interface WebOffice {
  readonly url: string;
  readonly asked: Asked[];
  status: number;
  location: string | undefined;
  close(): Promise<void>;
}

/** A web server on a free port that takes whatever is posted to it. */
export async function openWebOffice(): Promise<WebOffice> {
  const office = { asked: [] as Asked[], status: 200, location: undefined as string | undefined };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      office.asked.push({ path, headers, body: Buffer.concat(parts).toString() });
      response.writeHead(office.status, office.location ? { location: office.location } : {});
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(office, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

/** The text of a letter, with its headers; base64 and quoted parts made readable. */
export function readable({ raw }: Got): string {
  const end = raw.indexOf('\r\n\r\n');
  const [head, body] = [raw.slice(0, end), raw.slice(end + 4)];
  const words = head
    .replace(/\?=\r\n =\?UTF-8\?/gi, '?= =?UTF-8?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString());
  const text = /^content-transfer-encoding: base64/im.test(head) ? Buffer.from(body, 'base64').toString() : body;
  return `${words}\n\n${text}`;
}

export const headerOf = (letter: Got, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(readable(letter))?.[1]?.trim() ?? '';
