// Numbers of the registers that two people keep: how often the suggestion box is opened (SV-4.1).
import { term } from './entry.ts';

export const REGISTERS = {
  boxOpened: term(
    7,
    'calendar',
    'SV-4.1',
    { zh: '意见箱至少多长时间开箱一次', en: 'The suggestion box is opened at least every' },
    { most: 31, anyUnit: true },
  ),
};
