// A case for every kind of wake-up the clock can bring, each left alone after its last human step: whatever happens to it
// from then on, the clock does.
import { load } from '#functions/perform/load.ts';
import type { CaseState } from '#shared/case/state.ts';
import { at } from '../http/moments.ts';
import { APPLICATION } from '../low-rent.ts';
import { type Matter, personOf } from '../routes/person.ts';
import type { Town } from '../town.ts';

type Step = readonly [by: string, name: string, body?: object];
interface Life {
  readonly facts?: object;
  readonly steps?: readonly Step[];
  readonly after?: (town: Town, matter: Matter) => Promise<unknown>;
  /** Wake-ups that this life is about. */
  readonly wakes: readonly string[];
}

const ACCEPT: Step = ['1001', 'accept'];
const COMPLETE: Step = ['1001', 'complete', { result: '已修好' }];
const MISSING = { missing: [{ name: '户口簿', how: '原件' }] };
const STOP = { ground: 'hearing', basis: '听证通知书', expectedUntil: '2026-09-30' };
const PAPER = { kind: 'document', channel: 'letter', from: '县民政局' };
const SIGNED: Step = ['1001', 'sign-for'];
const PROPOSED: Step = ['1001', 'propose', { opinion: '拟请民政办办理' }];

export const LIVES: { readonly [name: string]: Life } = {
  dated: { wakes: ['reminder', 'lastMorning', 'due', 'overdueHead', 'overdueLeader', 'pastLawful'] },
  'a superior’s date': {
    facts: { kind: 'directive', channel: 'superior', dueOn: '2026-10-20' },
    wakes: ['internalDate', 'reminder', 'due'],
  },
  'entered late': { facts: { occurredAt: '2026-08-28T10:00:00+08:00', lateReason: '补登' }, wakes: ['lateEntry'] },
  'handed over': {
    steps: [['1001', 'hand-over', { office: 'civil-affairs', reason: '属民政' }]],
    wakes: ['acceptance'],
  },
  assigned: { steps: [['1013', 'assign', { staff: '1001', reason: '熟悉情况' }]], wakes: ['assignment'] },
  disputed: { steps: [['1013', 'raise-dispute', { reason: '职责不清' }]], wakes: ['ruling'] },
  'by telephone': { facts: { kind: 'inquiry', channel: 'phone' }, wakes: ['relay'] },
  applied: { facts: APPLICATION, wakes: ['noticeDuty', 'due'] },
  'papers out': { steps: [ACCEPT, ['1001', 'issue-notice', MISSING]], wakes: ['lapseSoon', 'lapse', 'archive'] },
  suspended: { facts: APPLICATION, steps: [ACCEPT, ['1001', 'suspend', STOP]], wakes: ['suspension', 'reminder'] },
  'asked for more time': { steps: [ACCEPT, ['1001', 'request-extension', { reason: '须勘验' }]], wakes: ['grant'] },
  jointly: {
    steps: [ACCEPT, ['1001', 'invite-joint', { offices: ['civil-affairs'], proposedDueOn: '2026-09-30' }]],
    wakes: ['joint'],
  },
  'a document': { facts: PAPER, wakes: ['signFor'] },
  'a document signed for': { facts: PAPER, steps: [SIGNED], wakes: ['propose'] },
  'a document with an opinion': { facts: PAPER, steps: [SIGNED, PROPOSED], wakes: ['submit'] },
  'a document before the leader': {
    facts: PAPER,
    steps: [SIGNED, PROPOSED, ['1001', 'submit', { leader: '1004' }]],
    wakes: ['instruction'],
  },
  'rated badly': {
    steps: [ACCEPT, COMPLETE],
    after: (town, matter) => personOf(town).takes('rate', matter, { level: 1 }),
    wakes: ['contact', 'rectify'],
  },
  urged: { steps: [ACCEPT], after: (town, matter) => personOf(town).takes('urge', matter), wakes: ['urged'] },
  supervised: { steps: [ACCEPT, ['1004', 'supervise', { note: '请说明进展' }]], wakes: ['supervised'] },
  'an emergency': { facts: { emergency: true }, steps: [ACCEPT], wakes: ['reportUp'] },
  completed: { steps: [ACCEPT, COMPLETE], wakes: ['archive'] },
};

/** Leads every life up to its last human step, all of them on the same morning; ids by name. Throws where one waits for nothing. */
export async function leadAll(town: Town): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [name, { facts = {}, steps = [], after }] of Object.entries(LIVES)) {
    town.now = at('2026-09-24T10:00');
    const { body } = await town.register(facts);
    const matter = { id: String(body.id), number: body.number, code: body.receipt.code };
    for (const [by, step, sent] of steps) await town.step(by, matter.id, step, sent);
    await after?.(town, matter);
    const standing = await load<CaseState>(town.house.tables, 'case', matter.id);
    if (Object.keys(standing?.state.timers ?? {}).length === 0) throw new Error(`${name} waits for nothing`);
    ids.set(name, matter.id);
  }
  return ids;
}
