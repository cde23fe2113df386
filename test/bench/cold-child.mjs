// A process as fresh as Lambda starts one: loads a bundle, calls its handler once, says how long both took.
// Plain JavaScript, so that nothing is compiled or stripped before the clock starts. Says it on descriptor 3.
import { writeSync } from 'node:fs';

const [, , url, event] = process.argv;
const asked = JSON.parse(event);
const context = { awsRequestId: 'cold', callbackWaitsForEmptyEventLoop: false, getRemainingTimeInMillis: () => 29_000 };

// Lambda's runtime takes the console over before it loads a function, and writes a line of JSON.
console.log = (message) => void writeSync(1, `${JSON.stringify({ level: 'INFO', message })}\n`);

const cpu = process.cpuUsage();
const begun = performance.now();
const { handler } = await import(url);
const loaded = performance.now();
const answer = await handler(asked, context);
const answered = performance.now();
const { user, system } = process.cpuUsage(cpu);

writeSync(
  3,
  JSON.stringify({
    load: loaded - begun,
    first: answered - loaded,
    cpu: (user + system) / 1000,
    status: answer?.statusCode ?? 200,
  }),
);
process.exit(0);
