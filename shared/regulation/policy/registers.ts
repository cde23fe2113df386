// Numbers of the registers that two people keep: how often the suggestion box is opened (SV-4.1), and how long the second
// person takes.
import { term } from './entry.ts';

export const REGISTERS = {
  boxOpened: term(
    7,
    'calendar',
    'SV-4.1',
    { zh: '意见箱至少多长时间开箱一次', en: 'The suggestion box is opened at least every' },
    { most: 31, anyUnit: true },
  ),
  answered: term(
    3,
    'working',
    'SV-3',
    {
      zh: '廉洁登记、开箱、表扬由第二人确认或决定的期限',
      en: 'A second person answers a gift, an opening or a commendation within',
    },
    { most: 30 },
  ),
};
