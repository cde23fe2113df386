// Runs inside a worker thread: loads one deployed bundle and calls its handler as Lambda would.
// It has its own environment and its own memory; it knows nothing of the house around it.
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromDoor, Invocation, ToDoor } from './messages.ts';

interface Setup {
  readonly name: string;
  readonly file: string;
}
type Handler = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('a door opens inside a worker only');
const { name, file } = workerData as Setup;
const say = (message: FromDoor): void => port.postMessage(message);

/** As Lambda's JSON log: one line per call, objects as they are. */
const line =
  (level: string) =>
  (...said: unknown[]): void => {
    const [first] = said;
    const single = said.length === 1 && typeof first === 'object' && first !== null && !(first instanceof Error);
    const isJson = said.length === 1 && typeof first === 'string' && first.startsWith('{');
    const text = isJson ? first : JSON.stringify(single ? { level, ...first } : { level, message: format(...said) });
    process.stdout.write(`${text}\n`);
  };
for (const level of ['debug', 'info', 'warn', 'error'] as const) console[level] = line(level);
console.log = console.info;

const loaded: unknown = await import(pathToFileURL(file).href);
const handler = (loaded as { handler?: unknown }).handler;
if (typeof handler !== 'function') throw new TypeError(`${file} exports no handler`);

/** The parts of Lambda's context that the doors may rely on. */
const contextOf = ({ requestId, deadline }: Invocation) => ({
  functionName: name,
  functionVersion: '$LATEST',
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

async function answer(call: Invocation): Promise<void> {
  try {
    const result = await (handler as Handler)(JSON.parse(call.event), contextOf(call));
    say({ kind: 'result', id: call.id, json: JSON.stringify(result ?? null) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const fault = { errorType: error.name, errorMessage: error.message };
    console.error(JSON.stringify({ level: 'error', requestId: call.requestId, ...fault, stack: error.stack }));
    say({ kind: 'fault', id: call.id, fault });
  }
}

port.on('message', (message: ToDoor) => {
  if (message.kind === 'ping') say({ kind: 'pong', id: message.id });
  else void answer(message);
});
say({ kind: 'ready' });
