// The festivals that the State Council's yearly notices name, with their words. Dates do not live here.
import type { Label } from '../../words/label.ts';

export const FESTIVALS = {
  'new-year': { zh: '元旦', en: 'New Year' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { zh: '国庆节', en: 'National Day' },
  'national-day-and-mid-autumn': { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
  'victory-day': { zh: '抗战胜利70周年纪念日', en: '70th anniversary of victory in the War of Resistance' },
} as const satisfies Record<string, Label>;

export type Festival = keyof typeof FESTIVALS;
