// Lives through the deployed door: register a walk-in, hand the case over, read it; each as the gateway would ask.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { answerLaps } from './laps.ts';
import { handOverRequest, readRequest, registerRequest } from './requests.ts';

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}
type Handler = (event: unknown, context: object) => Promise<Answer>;

// Lambda's runtime takes the console over before it loads a function, and writes a line of JSON.
console.log = (message: unknown) => void writeSync(1, `${JSON.stringify({ level: 'INFO', message })}\n`);

const { handler } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { handler: Handler };
const context = {
  awsRequestId: 'bench',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 29_000,
};

async function ask<T>(event: object, status: number): Promise<T> {
  const { statusCode, body } = await handler(event, context);
  if (statusCode !== status) throw new Error(`${statusCode} instead of ${status}: ${body}`);
  return JSON.parse(body) as T;
}

answerLaps(async (n) => {
  const { id, version } = await ask<{ id: string; version: number }>(registerRequest(n), 201);
  await ask(handOverRequest(n, id, version), 200);
  await ask(readRequest(n, id), 200);
});
