// What the words of a matter point to (FI-2): a table of matters as people bring them, judged against the sample township
// and another list, and what must hold whatever is typed.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Duties, suggest } from '#shared/suggest/suggest.ts';
import { itemsOf, SAMPLE_ITEMS, townshipWith } from './sample-township.ts';

let sample: Duties;
beforeAll(async () => {
  sample = await townshipWith(SAMPLE_ITEMS);
});

const found = (subject: string, township = sample) => {
  const { items, offices, handlers } = suggest({ subject }, township);
  return {
    items: items.map(({ id }) => id),
    offices: offices.map(({ id }) => id),
    handlers: handlers.map(({ staff }) => staff),
  };
};

type Row = readonly [subject: string, items: string, offices: string, handlers: string];
const MATTERS: readonly Row[] = [
  ['低保申请', 'minimum-living-allowance', 'civil-affairs', '1002'],
  ['家里困难想申请低保', 'minimum-living-allowance', 'civil-affairs', '1002'],
  ['申请宅基地', 'house-site', 'agriculture', '1012'],
  ['邻居宅基地纠纷', 'house-site', 'agriculture', '1012'],
  ['医保报销', 'medical-enrolment', 'service-centre', '1018'],
  ['农村合作医疗怎么缴费', 'medical-enrolment', 'service-centre', '1018'],
  ['养老认证', 'pension-enrolment', 'service-centre civil-affairs', '1018 1019'],
  ['高龄津贴怎样申领', 'old-age-allowance', 'civil-affairs', '1019'],
  ['残疾人补贴没有发', 'disability-allowance', 'civil-affairs', '1019'],
  ['特困供养', 'destitute-support', 'civil-affairs', '1002'],
  ['火灾以后想申请临时救助', 'temporary-relief', 'civil-affairs', '1002'],
  ['给孩子办生育登记', 'birth-registration', 'service-centre', '1018'],
  ['林木采伐要哪些手续', 'felling-permit', 'agriculture', '1012'],
  ['开烟花爆竹零售点', 'firework-shop', 'safety', ''],
  ['惠农补贴没到账', 'farmland-subsidy', 'finance agriculture', '1020 1014'],
  ['政务公开申请', '', 'party-and-government', '1007'],
  ['消防通道被占', '', 'safety', ''],
  ['防汛值守', '', 'safety', '1017'],
  ['问一下殡葬补助', '', 'civil-affairs', ''],
];

test.each(MATTERS)('FI-2: “%s” points to items [%s], offices [%s], people [%s]', (subject, ...wanted) => {
  const of = (line: string): string[] => line.split(' ').filter(Boolean);
  const [items, offices, handlers] = wanted.map(of);
  expect(found(subject)).toEqual({ items, offices, handlers });
});

const NOBODYS = [
  ...[
    '路灯不亮',
    '拖欠工资',
    '征兵报名',
    '自来水断了两天',
    '河道有人倒垃圾',
    '便民桥护栏松动',
    '灌溉渠漏水',
    '邻居占地建房',
  ],
  ...[
    '噪音扰民',
    '身份证丢了',
    '影响居民生活',
    '最低工资标准',
    '劳动保障',
    '食品安全',
    '村干部不理人',
    '结婚登记',
    '退役军人优待证',
  ],
  ...['你好', '测试', '申请办理登记', 'aaaa', '12345', '😀👨‍👩‍👧‍👦', '\u200f\u200e', '𠮷', '。。。', '', ' '],
];

test.each(NOBODYS)('FI-2: what nothing here speaks of suggests nothing rather than something: “%s”', (subject) => {
  expect(found(subject)).toEqual({ items: [], offices: [], handlers: [] });
});

test('FI-2: a suggestion says which words it was found by, and in which text', () => {
  expect(suggest({ subject: '申请低保' }, sample)).toEqual({
    items: [
      {
        id: 'minimum-living-allowance',
        name: '最低生活保障审核确认',
        office: 'civil-affairs',
        words: ['低保'],
        through: [{ by: 'name', text: '最低生活保障审核确认' }],
      },
    ],
    offices: [
      {
        id: 'civil-affairs',
        words: ['低保'],
        through: [
          { by: 'item', text: '最低生活保障审核确认', item: 'minimum-living-allowance' },
          { by: 'function', text: '低保、特困供养和临时救助' },
        ],
      },
    ],
    handlers: [
      {
        staff: '1002',
        office: 'civil-affairs',
        words: ['低保'],
        through: [{ by: 'duty', text: '低保、特困和临时救助的受理、入户调查' }],
      },
    ],
  });
});

test('FI-2: a list that another township publishes is understood as well', async () => {
  const items = await itemsOf('test/functions/import/fixtures/items.csv');
  const other = { ...sample, items };
  const named = (subject: string) => suggest({ subject }, other).items.map(({ name }) => name);
  expect(named('殡葬补助')).toEqual(['殡葬补助申请']);
  expect(named('残疾人两项补贴怎么办')).toEqual(['残疾人两项补贴申请']);
  expect(named('路灯不亮')).toEqual([]);
});

test('FI-2: the item chosen names its office and its handler, whatever is typed, and is not suggested again', () => {
  const items = sample.items.map((item) => (item.id === 'house-site' ? { ...item, handler: '1012' } : item));
  const { items: others, offices, handlers } = suggest({ subject: '低保', item: 'house-site' }, { ...sample, items });
  expect(others.map(({ id }) => id)).toEqual(['minimum-living-allowance']);
  expect(offices[0]).toEqual({
    id: 'agriculture',
    words: [],
    through: [{ by: 'chosen', text: '农村宅基地用地审批', item: 'house-site' }],
  });
  expect(handlers[0]).toMatchObject({ staff: '1012', office: 'agriculture', words: [] });
});

test('FI-2: an item that is not in force is no choice, and changes nothing', () => {
  expect(suggest({ subject: '低保', item: 'unknown' }, sample)).toEqual(suggest({ subject: '低保' }, sample));
});

test('FI-2: the details count too, but a chance word in them does not', () => {
  const typed = (body: string) => suggest({ subject: '来反映情况', body }, sample).items.map(({ id }) => id);
  expect(typed('老人八十岁了，想问高龄津贴')).toEqual(['old-age-allowance']);
  expect(typed('孩子上学要过河，生活不便')).toEqual([]);
});

test('ties are broken by id, and never more than three are shown', () => {
  const items = ['d', 'b', 'e', 'a'].map((id) => ({
    id,
    name: '渔业捕捞证',
    conditions: [],
    materials: [],
    office: 'x',
  }));
  const others = Array.from({ length: 12 }, (_, n) => ({
    id: `z${n}`,
    name: '其他',
    conditions: [],
    materials: [],
    office: 'x',
  }));
  const { items: shown } = suggest({ subject: '捕捞' }, { items: [...items, ...others], offices: [], people: [] });
  expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('a word that more than a third of all items have points to none of them', () => {
  const items = ['渔船', '渔港', '渔具', '渔网', '渔政'].map((name) => ({
    id: name,
    name: `渔业${name}`,
    conditions: [],
    materials: [],
    office: 'x',
  }));
  const ids = (subject: string) => suggest({ subject }, { items, offices: [], people: [] }).items.map(({ id }) => id);
  expect(ids('渔业')).toEqual([]);
  expect(ids('渔业渔港')).toEqual(['渔港']);
});

const SYLLABLES = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁';
const unrelated = fc.string({ unit: fc.constantFrom(...SYLLABLES), minLength: 1, maxLength: 12 });

test('property: an unrelated word before or behind it never removes an item whose whole name is written', () => {
  fc.assert(
    fc.property(fc.nat(), unrelated, unrelated, (n, before, behind) => {
      const item = sample.items[n % sample.items.length];
      const subject = `${before}${item?.name}，${behind}`;
      expect(suggest({ subject }, sample).items[0]?.id).toBe(item?.id);
    }),
  );
});

test('property: the same words give the same, in whatever order the lists come, and every word shown was typed', () => {
  const piece = fc.constantFrom('低保', '宅基地', '养老', '补贴', '路灯', '医疗', '消防', '林木采伐', ' ', '，', 'a');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (some, more) => {
      const typed = { subject: some.join(''), body: more.join('') };
      const once = suggest(typed, sample);
      const reversed = { ...sample, items: [...sample.items].reverse(), offices: [...sample.offices].reverse() };
      expect(suggest(typed, reversed)).toEqual(once);
      for (const { words } of [...once.items, ...once.offices, ...once.handlers]) {
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) expect(typed.subject + typed.body).toContain(word);
      }
    }),
  );
});

test('property: whatever is typed, there is an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary' }), (subject, body) => {
      expect(suggest({ subject, body }, sample).items.length).toBeLessThanOrEqual(3);
    }),
  );
});
