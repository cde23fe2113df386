// Words of the lists: under which heading a case stands on somebody's to-do, and what it waits for.
import type { Label } from '../label.ts';

export const listWords = {
  groups: { zh: '待办分组', en: 'Parts of the list' },
  emergency: { zh: '紧急事项', en: 'Emergencies' },
  own: { zh: '我承办的', en: 'Mine' },
  substitute: { zh: '代{name}办理的', en: 'Standing in for {name}' },
  office: { zh: '所室待处理的', en: 'For my office' },
  above: { zh: '报我处理的', en: 'Brought up to me' },
  cases: { zh: '{group} {n} 件', en: '{group}: {n}' },
  urgent: { zh: '紧急', en: 'Emergency' },
  missed: { zh: '{duty}逾时', en: 'Missed: {duty}' },
  lateEntry: { zh: '登记时已过期限', en: 'Entered after its date' },
  extension: { zh: '延期待批', en: 'An extension waits for an answer' },
  joint: { zh: '待{offices}答复联办期限', en: '{offices} to answer on the joint date' },
  followUp: { zh: '差评待回访、整改', en: 'A bad rating to follow up' },
  setAside: { zh: '评价不计入待确认', en: 'Setting a rating aside to be confirmed' },
  elsewhere: { zh: '办件以外的待办', en: 'Besides cases' },
  report: { zh: '{month}月报，待您签署', en: 'Monthly report of {month}: for you to sign' },
  toCounty: { zh: '{name}：再受告诫，须报县处理', en: '{name}: warned again, to be reported to the county' },
  appraisals: { zh: '{what}：{n} 人', en: '{what}: {n}' },
} as const satisfies Record<string, Label>;

/** Duties that have a name in the lists alone; the others are named in words/case.ts. */
export const listedDuties: { readonly [duty: string]: Label } = {
  acceptance: { zh: '接收转办', en: 'accepting the hand-over' },
  assignment: { zh: '指定后受理', en: 'taking up what was assigned' },
  ruling: { zh: '裁定职责', en: 'the ruling' },
  relay: { zh: '转告来电', en: 'relaying the call' },
  grant: { zh: '批复延期', en: 'answering on the extension' },
};
