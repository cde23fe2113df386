// Words of the rules page.
import type { Label } from '../label.ts';

export const ruleWords = {
  progress: {
    zh: '共 {all} 条，其中 {met} 条已经做到，{part} 条做到一部分，{open} 条还没有做到。没有做到的照实标出，做一条少一条。',
    en: '{all} clauses: {met} met, {part} met in part, {open} not met yet. What is open is said openly, and the list shrinks as it is built.',
  },
  met: { zh: '已做到', en: 'Met' },
  'in part': { zh: '部分做到', en: 'Met in part' },
  'not yet': { zh: '未做到', en: 'Not yet' },
  later: { zh: '未做到', en: 'not yet' },
  byRule: { zh: '程序把关', en: 'By rule' },
  byBoard: { zh: '栏目公开', en: 'On a board' },
  byRecord: { zh: '记录支持', en: 'By a record' },
  byOutside: { zh: '软件之外', en: 'Outside software' },
  numbers: { zh: '所用数字', en: 'Numbers' },
  reading: { zh: '我们的理解', en: 'Our reading' },
  confirm: { zh: '待本地核实', en: 'to be confirmed locally' },
  systems: { zh: '七项制度', en: 'The seven systems' },
  count: { zh: '{n} 条', en: '{n}' },
} as const satisfies Record<string, Label>;
