// What a report of a month says by itself before anybody wrote in it.
import type { Label } from './label.ts';

export const reportWords = {
  title: { zh: '{month}效能建设月报', en: 'Efficacy report, {month}' },
  counted: { zh: '{month}收到的事项，统计至{day}。', en: 'Matters received in {month}, counted on {day}.' },
  tooFew: { zh: '件数太少，不列比率。', en: 'Too few for rates.' },
} as const satisfies Record<string, Label>;
