// Words of the forms that are drawn from a schema, whatever they are about: rows, drafts, and what a colleague changed.
import type { Label } from '../label.ts';

export const schemaFormWords = {
  cancel: { zh: '不办了', en: 'Cancel' },
  nobody: { zh: '不选', en: 'None' },
  entry: { zh: '{field}（第 {n} 项）', en: '{field} ({n})' },
  row: { zh: '第{n}项', en: 'Item {n}' },
  addRow: { zh: '再加一项', en: 'Add another' },
  addTo: { zh: '再加一项：{field}', en: 'Add another: {field}' },
  dropRow: { zh: '删去', en: 'Remove' },
  dropRowN: { zh: '删去第{n}项：{field}', en: 'Remove item {n}: {field}' },
  up: { zh: '上移', en: 'Up' },
  upN: { zh: '上移第{n}项：{field}', en: 'Up with item {n}: {field}' },
  down: { zh: '下移', en: 'Down' },
  downN: { zh: '下移第{n}项：{field}', en: 'Down with item {n}: {field}' },
  restored: { zh: '上次没有提交的内容已经带回来了。', en: 'What you had not sent is back.' },
  stale: {
    zh: '别人刚改过这条记录。您改的还在，没改的已换成新内容。请看过下面的变化再提交。',
    en: 'Somebody else changed this record. What you changed is kept, the rest is as it now stands: look at what changed, then send again.',
  },
  aged: {
    zh: '您上次没有提交的内容已经带回来了，但这条记录后来有改动。您改的还在，没改的已换成新内容。请看过下面的不同再提交。',
    en: 'What you had not sent is back, but the record has changed since. What you changed is kept, the rest is as it now stands: look at the differences, then send.',
  },
  gone: { zh: '“{step}”现在不能办了。', en: '“{step}” is no longer open.' },
  differs: { zh: '有哪些不同', en: 'What differs' },
  field: { zh: '项目', en: 'Field' },
  was: { zh: '原来', en: 'Before' },
  now: { zh: '现在', en: 'Now' },
  mine: { zh: '您填的', en: 'Yours' },
  followed: { zh: '您没有改，已换成现在的内容', en: 'Not changed by you: as it now stands' },
  take: { zh: '改用现在的内容', en: 'Take what stands now' },
  takeField: { zh: '改用现在的内容：{field}', en: 'Take what stands now: {field}' },
  empty: { zh: '空', en: 'empty' },
  votes: { zh: '表决', en: 'Votes' },
  absent: { zh: '未到会', en: 'absent' },
} as const satisfies Record<string, Label>;
