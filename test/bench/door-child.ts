// A process of its own around one deployed door: calls the handler with what it is sent and says how long it took.
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: object) => Promise<unknown>;

// Of what a door writes only a fault is worth reading here.
console.log = (line: { readonly level?: string }) => void (line.level === 'error' && console.error(line));

const file = process.argv[2] ?? '';
const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
const context = {
  awsRequestId: 'bench',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 29_000,
};

process.on('message', async ({ event }: { event: unknown }) => {
  const begun = performance.now();
  try {
    const result = await handler(event, context);
    process.send?.({ ms: performance.now() - begun, result });
  } catch (fault) {
    process.send?.({ fault: String((fault as Error).stack) });
  }
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
