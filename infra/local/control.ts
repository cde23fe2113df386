// How a command line talks to the house that runs on a data folder: one JSON request over its socket, answered line by
// line (progress, then the answer or the fault). Who may is decided by the file mode of the socket alone.
import { existsSync, realpathSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { controlSocket, isAnswered } from './control-socket.ts';

/** Says how far a long command has come. */
export type Tell = (progress: string) => void;
/** What a house answers, by name. Bodies and answers are JSON values; what is thrown reaches the caller as a fault. */
export type Commands = Readonly<Record<string, (body: unknown, tell: Tell) => Promise<unknown>>>;

type Line = { readonly progress: string } | { readonly answer: unknown } | { readonly fault: string };

/** A house that runs on a data folder. */
export interface RunningHouse {
  /**
   * Asks the house for one command and waits for its answer. Throws `HouseFault` when the house does not know the
   * command, is still starting, failed at it, or died meanwhile.
   */
  ask(command: string, body?: unknown, tell?: Tell): Promise<unknown>;
}

/** The house could not do what it was asked; the message is the house's own. */
export class HouseFault extends Error {
  override readonly name = 'HouseFault';
}

/** The house running on `dataDir`, or null when none does. */
export async function houseAt(dataDir: string): Promise<RunningHouse | null> {
  if (!existsSync(dataDir)) return null;
  const socket = controlSocket(realpathSync(dataDir));
  if (!(await isAnswered(socket))) return null;
  return { ask: (command, body = null, tell = () => {}) => askOver(socket, command, body, tell) };
}

async function askOver(socketPath: string, command: string, body: unknown, tell: Tell): Promise<unknown> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest({ socketPath, method: 'POST', path: `/${encodeURIComponent(command)}`, agent: false });
    request.once('response', resolve);
    request.once('error', (fault) => reject(new HouseFault(fault.message)));
    request.end(JSON.stringify(body));
  });
  let last: Line | undefined;
  try {
    for await (const written of createInterface({ input: response })) {
      last = JSON.parse(written) as Line;
      if ('progress' in last) tell(last.progress);
    }
  } catch (fault) {
    throw new HouseFault(fault instanceof Error ? fault.message : String(fault));
  }
  if (last && 'answer' in last) return last.answer;
  if (last && 'fault' in last) throw new HouseFault(last.fault);
  throw new HouseFault('系统中途停止，没有回答 / the house stopped before it answered');
}

/** Answers one request with the commands given; null while the house is still starting. */
export async function answerWith(
  commands: Commands | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const say = (line: Line) => response.write(`${JSON.stringify(line)}\n`);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  try {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const body: unknown = JSON.parse((await text(request)) || 'null');
    if (!commands)
      throw new HouseFault('系统正在启动，请稍候再试 / the house is still starting, try again in a moment');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new HouseFault(`没有这个命令：${name} / no such command: ${name}`);
    const answer = await command(body, (progress) => say({ progress }));
    say({ answer: answer ?? null });
  } catch (fault) {
    say({ fault: fault instanceof Error ? fault.message : String(fault) });
  }
  response.end();
}
