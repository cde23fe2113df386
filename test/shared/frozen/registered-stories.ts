// Lives of villages, commitments and catalogue entries: frozen from the day they were first kept.
import { entryLaw } from '#shared/directory/catalogue/decide.ts';
import { commitmentLaw } from '#shared/directory/commitment/decide.ts';
import { villageLaw } from '#shared/directory/village/village.ts';
import { day } from '#shared/time.ts';
import { moment } from '../case/case-life.ts';
import type { Story, Told } from './stories.ts';

const tells = (at: string, by: string, command: unknown): Told => ({ at: moment(at), by, command });
const told = (name: string, aggregate: unknown, ...steps: Told[]): Story => ({
  name,
  aggregate: aggregate as Story['aggregate'],
  id: Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32),
  steps,
});

const batch = 'e'.repeat(32);
const commitment = {
  text: '低保申请二十个工作日内审核确认。',
  office: 'civil-affairs',
  covers: { item: 'low-rent' },
  days: 20,
  unit: 'working',
};
const given = { item: { statutoryDays: 30 } };
const entry = {
  matter: '最低生活保障',
  subMatter: '审核信息',
  elements: ['初审对象名单'],
  basis: ['《社会救助暂行办法》'],
  limit: '10个工作日内',
  clock: { days: 10, unit: 'working' },
  unit: '镇人民政府',
  channels: ['村公示栏'],
  audience: '全社会',
  manner: '主动',
  level: '乡级',
  board: 'notices',
};

export const registered: readonly Story[] = [
  told(
    'village',
    villageLaw,
    tells('2026-09-01 09:00', '1008', { type: 'open', id: 'shanghe', facts: { name: '上河村' } }),
    tells('2026-09-01 09:05', '1008', { type: 'set', id: 'shanghe', facts: { name: '上河新村' } }),
    tells('2026-09-01 09:10', '1008', { type: 'import', id: 'shanghe', facts: { name: '上河社区' }, batch }),
    tells('2026-09-01 09:15', '1008', { type: 'close', id: 'shanghe' }),
  ),
  told(
    'commitment',
    commitmentLaw,
    tells('2026-09-01 09:00', '1008', { type: 'create', commitment, given }),
    tells('2026-09-01 09:05', '1007', { type: 'approve', version: 1, given }),
    tells('2026-09-01 09:10', '1008', {
      type: 'propose',
      commitment: { ...commitment, days: 15 },
      from: day('2026-10-01'),
      given,
    }),
    tells('2026-09-01 09:15', '1007', { type: 'decline', version: 2, reason: '人手不足' }),
    tells('2026-09-01 09:20', '1008', { type: 'stage', commitment, batch, given }),
    tells('2026-09-01 09:25', '1007', { type: 'settle', batch, by: '1007', activeOn: day('2026-09-02') }),
    tells('2026-09-01 09:30', '1008', { type: 'retire', reason: '事项取消', from: day('2026-12-01') }),
  ),
  told(
    'catalogue-entry',
    entryLaw,
    tells('2026-09-01 09:00', '1008', { type: 'create', entry }),
    tells('2026-09-01 09:05', '1007', { type: 'approve', version: 1 }),
    tells('2026-09-01 09:10', '1008', { type: 'stage', entry, batch }),
    tells('2026-09-01 09:15', '1007', { type: 'settle', batch, by: '1007', activeOn: null }),
    tells('2026-09-01 09:20', '1008', { type: 'retire', reason: '目录调整' }),
  ),
];
