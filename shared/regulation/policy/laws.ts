// The laws that fix or bound a number, named once. Nothing of their wording is repeated here.
import type { Label } from '../../words/label.ts';

export const LAWS = {
  licensing32: { zh: '《行政许可法》第三十二条', en: 'Administrative Licensing Law, art. 32' },
  licensing42: { zh: '《行政许可法》第四十二条', en: 'Administrative Licensing Law, art. 42' },
  licensing45: { zh: '《行政许可法》第四十五条', en: 'Administrative Licensing Law, art. 45' },
  petitions: { zh: '《信访工作条例》', en: 'Regulations on the Handling of Petitions' },
  disclosure26: { zh: '《政府信息公开条例》第二十六条', en: 'Open Government Information Regulations, art. 26' },
  disclosure16: { zh: '《政府信息公开条例》第十六条', en: 'Open Government Information Regulations, art. 16' },
  civilServants95: { zh: '《公务员法》第九十五条', en: 'Civil Servants Law, art. 95' },
  civilServants38: { zh: '《公务员法》第三十八条', en: 'Civil Servants Law, art. 38' },
  sites47: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）',
    en: 'Guidelines for government websites, General Office of the State Council, 2017 no. 47',
  },
  rating51: { zh: '国办发〔2019〕51号', en: 'General Office of the State Council, 2019 no. 51' },
  ageing: { zh: '适老化通用设计规范', en: 'General design norms for older users' },
  website: { zh: '《政府网站发展指引》', en: 'Guidelines for government websites' },
} as const satisfies Record<string, Label>;
