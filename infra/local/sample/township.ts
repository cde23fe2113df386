// The sample township's configuration: an invented township in an invented county, marked as sample data on every page.
// No telephone number in it can be dialled.
import type { Township } from '#shared/township.ts';

export const sampleTownship: Township = {
  code: 'LSK',
  name: { zh: '柳树口镇', en: 'Liushukou Township' },
  government: { zh: '柳树口镇人民政府', en: 'People’s Government of Liushukou Township' },
  county: { zh: '泽川县', en: 'Zechuan County' },
  hotline: '0000-7120012',
  address: { zh: '泽川县柳树口镇柳源街1号', en: '1 Liuyuan Street, Liushukou, Zechuan County' },
  sponsor: { zh: '柳树口镇人民政府', en: 'People’s Government of Liushukou Township' },
  siteCode: '0000000000',
  icp: '示例ICP备00000000号',
  publicSecurity: '示例公网安备 00000000000000号',
  contact: '0000-7120001',
  villages: [
    { id: 'shanghe', name: '上河村' },
    { id: 'xiadian', name: '下店村' },
    { id: 'shiping', name: '石坪村' },
    { id: 'hougou', name: '后沟村' },
    { id: 'nanpo', name: '南坡村' },
    { id: 'huaishu', name: '槐树村' },
    { id: 'liuyuan', name: '柳源社区' },
  ],
  reception: 'service-centre',
  sample: true,
  since: '2026-09-01',
  policy: [],
};
