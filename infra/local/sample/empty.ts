// The beginning without sample data: one administrator and nothing else, in a township that carries no name yet.
// `township.json` in the data folder is there to be edited.
import type { Beginning } from './beginning.ts';
import { foundHouse } from './founding.ts';
import { ADMINISTRATOR } from './people.ts';

const FACTS = { name: '系统管理员', title: '系统管理员', duties: ['人员、事项名录维护', '系统账号管理'] };

export const empty: Beginning = {
  name: 'empty',
  township: {
    code: 'ZHEN',
    name: { zh: '本镇', en: 'The township' },
    government: { zh: '本镇人民政府', en: 'The township government' },
    county: { zh: '本县', en: 'The county' },
    hotline: '12345',
    address: { zh: '镇人民政府驻地', en: 'The township hall' },
    sponsor: { zh: '本镇人民政府', en: 'The township government' },
    contact: '12345',
    villages: [],
    reception: 'service-centre',
    sample: false,
    since: '2026-01-01',
    policy: [],
  },
  fill: (house) => foundHouse(house, ADMINISTRATOR, FACTS),
};
