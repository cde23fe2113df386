// Random lives of cases: anybody tries anything at any time, the clock comes in time, late or twice. What is refused
// leaves no trace; what remains must keep the laws that walks.test.ts states.
import fc from 'fast-check';
import type { CaseCommand } from '#shared/case/commands.ts';
import { type CaseKind, CHANNELS } from '#shared/case/kinds.ts';
import type { Law } from '#shared/decision.ts';
import { day, type Instant, instantOn, plusDays, plusMinutes } from '#shared/time.ts';
import { EVERYONE, LAW, lawWith } from '../sample-law.ts';
import { type By, does, type Life, lifeOf, registers, take } from './case-life.ts';

const OFFICES = ['service-centre', 'civil-affairs', 'agriculture', 'party-and-government', 'safety', 'nowhere'];
const KINDS: readonly CaseKind[] = [
  'inquiry',
  'application',
  'petition',
  'suggestion',
  'directive',
  'document',
  'error',
];
const TIMERS = ['reminder', 'lastMorning', 'due', 'overdueHead', 'overdueLeader', 'acceptance', 'ruling', 'relay'];

/** One thing somebody tries, so many minutes after the one before; `clock` lets everything due happen first. */
export interface Try {
  readonly minutes: number;
  readonly by: By;
  readonly command: CaseCommand;
  readonly clock: boolean;
  readonly changed: boolean;
}
export interface Walk {
  readonly kind: CaseKind;
  readonly channel: (typeof CHANNELS)[number];
  readonly start: Instant;
  readonly heldBack: number;
  readonly tries: readonly Try[];
}

const office = fc.constantFrom(...OFFICES);
const person = fc.constantFrom(...EVERYONE);
const maybe = fc.option(person, { nil: undefined });

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.constantFrom<CaseCommand>(
    does.answer,
    does.locate,
    does.acceptHandOver,
    does.recall,
    does.dispute,
    does.referOutside,
    does.accept,
    does.report,
    does.complete,
    does.refuse,
    does.message,
  ),
  fc.tuple(office, maybe).map(([to, who]) => does.handOver(to, who)),
  fc.tuple(office, maybe).map(([to, who]) => does.designate(to, who)),
  office.map(does.returnHandOver),
  person.map(does.assign),
  person.map(does.relay),
  fc.constantFrom(...TIMERS).map(does.timer),
  fc.constantFrom<CaseCommand>(does.redate, does.acceptHandOver, does.accept, does.complete),
);

const attempt: fc.Arbitrary<Try> = fc
  .record({
    minutes: fc.oneof(fc.nat(90), fc.nat(10 * 24 * 60)),
    by: person,
    command,
    clock: fc.boolean(),
    changed: fc.boolean(),
  })
  .map((one) => (one.command.type === 'timer' || one.command.type === 'redate' ? { ...one, by: 'clock' } : one));

export const walk: fc.Arbitrary<Walk> = fc.record({
  kind: fc.constantFrom(...KINDS),
  channel: fc.constantFrom(...CHANNELS),
  start: fc
    .tuple(fc.constantFrom('2026-02-26', '2026-09-16', '2026-12-20'), fc.nat(25), fc.nat(24 * 60 - 1))
    .map(([from, days, minutes]) => plusMinutes(instantOn(plusDays(day(from), days), '00:00'), minutes)),
  heldBack: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(29 * 24 * 60)),
  tries: fc.array(attempt, { maxLength: 40, size: 'max' }),
});

/** The calendar after a storm closed the offices for two days and a Saturday made up for one. */
export const CHANGED: Law = lawWith({
  overrides: [
    { id: 'a'.repeat(32), on: day('2026-10-08'), working: false, notice: '柳政办〔2026〕9号' },
    { id: 'b'.repeat(32), on: day('2026-03-10'), working: false, notice: '柳政办〔2026〕2号' },
    { id: 'c'.repeat(32), on: day('2026-03-14'), working: true, notice: '柳政办〔2026〕2号' },
  ],
});

const item = { id: 'low-rent', version: 1, office: 'civil-affairs', commitmentDays: 5, statutoryDays: 20 };

/** Everybody who could take the next step is tried in turn, so that walks lead somewhere. */
function tried(life: Life, law: Law, at: Instant, one: Try): Life {
  const { holder, handOver } = life.state;
  const others = [holder, handOver?.staff ?? holder, '1002', '1003', '1012', '1004', '1013', '1006'];
  for (const by of one.by === 'clock' ? ['clock'] : [one.by, ...others]) {
    const answer = take(law, life.past, { at, by, command: one.command });
    if ('events' in answer && answer.events.length > 0) return lifeOf(law, [...life.past, ...answer.events]);
  }
  return lifeOf(law, life.past);
}

/** Leads the life, telling `seen` after each step. */
export function lead({ kind, channel, start, heldBack, tries }: Walk, seen: (life: Life, now: Instant) => void): Life {
  const occurredAt = plusMinutes(start, -heldBack);
  const order = registers(kind, channel, { occurredAt, item: 'low-rent', given: { item } });
  const first = take(LAW, [], { at: start, by: '1001', command: order });
  if (!('events' in first)) throw new Error(JSON.stringify(first));
  let life = lifeOf(LAW, first.events);
  let now = start;
  seen(life, now);
  for (const one of tries) {
    now = plusMinutes(now, one.minutes);
    const law = one.changed ? CHANGED : life.law;
    if (one.clock) {
      life = lifeOf(law, life.past).untilInstant(now).life;
      seen(life, now);
    }
    life = tried(life, law, now, one);
    seen(life, now);
  }
  return life;
}
