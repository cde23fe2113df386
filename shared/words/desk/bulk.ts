// Words of assigning several cases at once: choosing, sending one after another, and what became of each.
import type { Label } from '../label.ts';

export const bulkWords = {
  begin: { zh: '批量指定承办人', en: 'Assign several' },
  lead: {
    zh: '在下面勾选办件，再选承办人、写理由。逐件办理，办不成的会说明原因，其他件不受影响。',
    en: 'Tick cases below, name a handler and a reason. Each is sent by itself; one that is refused says why, the others stand.',
  },
  pick: { zh: '选 {number}', en: 'Choose {number}' },
  pickAll: { zh: '全部勾选', en: 'Choose all' },
  pickNone: { zh: '全部不选', en: 'Choose none' },
  picked: { zh: '已选 {n} 件', en: '{n} chosen' },
  nothingPicked: { zh: '请先在下面勾选办件。', en: 'Please choose cases below first.' },
  staff: { zh: '承办人', en: 'Handler' },
  reason: { zh: '理由', en: 'Reason' },
  submit: { zh: '指定', en: 'Assign' },
  end: { zh: '结束批量指定', en: 'Done' },
  progress: { zh: '正在办理第 {i} 件，共 {n} 件', en: '{i} of {n}' },
  results: { zh: '办理情况', en: 'What became of each' },
  summary: { zh: '已指定 {done} 件，没有办成 {failed} 件', en: '{done} assigned, {failed} not' },
  done: { zh: '已指定{name}承办', en: 'Assigned to {name}' },
  failed: { zh: '没有办成', en: 'Not assigned' },
  unsent: { zh: '网络不通，没有送出。', en: 'No connection: not sent.' },
  kept: {
    zh: '没有办成的仍然勾选着，可以换人再办，或打开逐件处理。',
    en: 'What failed is still ticked: name somebody else, or open it.',
  },
} as const satisfies Record<string, Label>;
