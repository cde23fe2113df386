// Many open cases, quickly: the rows that the law wrote for one, repeated under other names and with other wake-ups.
// A fixture of the bench; nothing else may make a case but a command.
import { createHash } from 'node:crypto';
import { tableNamed } from '#infra/topology/tables.ts';
import type { CaseState } from '#shared/case/state.ts';
import { type Instant, instant, millis, plusMinutes } from '#shared/time.ts';
import type { Image } from './ground.ts';
import type { Life } from './record-life.ts';
import { officeId, staffNumber } from './township.ts';

const DAY_MINUTES = 24 * 60;
/** Wake-ups of all cases that are not to be woken yet lie from here on, four moments on each of forty days. */
const LATER = instant('2027-03-01T00:30:00.000Z');
const later = (n: number): Instant => plusMinutes(LATER, (n % 40) * DAY_MINUTES + (n % 4) * 120);

const text = (image: Image, name: string): string => (image[name] as { S?: string } | undefined)?.S ?? '';
const hash = (n: number): string => createHash('sha256').update(`case ${n}`).digest('hex');

/** The rows of table `cases` that a registration put. */
function rowsOf(life: Life): readonly Image[] {
  const written = life.register.find(({ operation }) => operation === 'TransactWriteItems');
  const items = (written?.input.TransactItems ?? []) as readonly { Put: { TableName: string; Item: Image } }[];
  const { name } = tableNamed('cases');
  return items.flatMap(({ Put }) =>
    Put.TableName === name && !text(Put.Item, 'pk').startsWith('series#') ? [Put.Item] : [],
  );
}

/**
 * Rows of `count` open cases like the one of `life`. Case n is woken next at `wakes[n]`, beyond their end some time
 * next year; offices and holders take turns.
 */
export function* openCases(life: Life, count: number, wakes: readonly Instant[]): Generator<Image> {
  const rows = rowsOf(life);
  const state = JSON.parse(text(rows.find((row) => text(row, 'sk') === 'state') as Image, 'body')) as CaseState;
  const { follow } = state;
  for (let n = 0; n < count; n++) {
    const [id, number] = [hash(n).slice(0, 32), `${life.number.slice(0, -6)}${String(n + 1000).padStart(6, '0')}`];
    const named = (key: string): string =>
      key.replace(life.id, id).replace(life.number, number).replace(follow, hash(n));
    const next = wakes[n] ?? later(n);
    const timers = { reminder: next, due: later(n + 1) };
    for (const row of rows) {
      const keys = { pk: { S: named(text(row, 'pk')) }, sk: { S: named(text(row, 'sk')) } };
      if (text(row, 'sk') !== 'state') {
        yield { ...row, ...keys };
        continue;
      }
      const [office, holder] = [officeId(n), staffNumber(n)];
      const place = `${new Date(millis(next)).toISOString().slice(0, 10)}#${number}`;
      yield {
        ...row,
        ...keys,
        body: { S: JSON.stringify({ ...state, number, office, holder, follow: hash(n), timers }) },
        dueSk: { S: `${next}#${id}` },
        officePk: { S: office },
        officeSk: { S: place },
        personPk: { S: holder },
        personSk: { S: place },
        monthSk: { S: number },
      };
    }
  }
}
