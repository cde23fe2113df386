// Refusals of the records that a second person stands by: gifts, openings of the suggestion box, commendations.
import type { Label } from '../label.ts';

export const signedRules = {
  'SC-2/what-is-entered-has-happened': { zh: '日期还没有到，请核对。', en: 'That day has not come yet; please check.' },
  'SC-2/what-was-refused-went-nowhere': {
    zh: '当场拒收的礼品没有上交给谁，也没有收据；若已上交，请选“上交”。',
    en: 'A gift that was refused was handed to nobody and has no receipt; choose “handed in” if it was.',
  },
  'SC-2/handed-in-to-a-colleague': {
    zh: '上交的礼品要写明交给哪一位在岗干部，不能是登记人自己。',
    en: 'Say to which member of staff the gift was handed in; it cannot be yourself.',
  },
  'SC-2/a-second-person-of-the-group-confirms': {
    zh: '上交礼品由登记人以外的效能考评组成员核实确认。',
    en: 'A member of the appraisal group other than the writer confirms that the gift was handed in.',
  },
  'SC-2/the-writer-corrects': {
    zh: '廉洁登记有误的，由登记人自己再记一笔更正。',
    en: 'Only the writer puts the entry right, by a further one.',
  },
  'SC-2/an-entry-fits-the-step': {
    zh: '这笔登记目前为“{state}”，不能办理这一步。',
    en: 'The entry is “{state}”; this step is not open now.',
  },
  'SV-4.1/what-is-entered-has-happened': {
    zh: '开箱时间还没有到，请核对。',
    en: 'The time of the opening is still to come; please check.',
  },
  'SV-4.1/two-people-open-the-box': {
    zh: '意见箱由两人一同开启，请写明同开的另一位在岗干部。',
    en: 'Two people open the box together: name the other member of staff.',
  },
  'SV-4.1/one-of-the-two-is-of-the-appraisal-group': {
    zh: '开箱的两人中至少有一人是效能考评组成员。',
    en: 'At least one of the two who open the box is of the appraisal group.',
  },
  'SV-4.1/the-second-opener-confirms': {
    zh: '开箱记录由同开的另一人登录后确认，登记人不能自己确认。',
    en: 'The other of the two openers confirms the record; nobody confirms their own.',
  },
  'SV-4.1/the-writer-corrects': {
    zh: '开箱记录有误的，由登记人再记一笔更正。',
    en: 'Only the writer puts the record right, by a further one.',
  },
  'SV-4.1/an-entry-fits-the-step': {
    zh: '这次开箱记录目前为“{state}”，不能办理这一步。',
    en: 'The record is “{state}”; this step is not open now.',
  },
  'SC-5/heads-leaders-and-the-group-propose': {
    zh: '表扬由所室负责人、分管领导、领导小组或效能考评组提名。',
    en: 'A commendation is proposed by a head or leader of those praised, the leading group or the appraisal group.',
  },
  'SC-5/one-person-or-one-office': {
    zh: '一次表扬一名干部或者一个所室，请填其中一项。',
    en: 'Commend one person or one office: fill in just one of the two.',
  },
  'SC-5/nobody-proposes-themselves': { zh: '不能提名自己。', en: 'Nobody proposes themselves.' },
  'SC-5/somebody-of-the-staff': { zh: '请填写在岗干部。', en: 'Name an active member of the staff.' },
  'SC-5/an-office-that-is-open': { zh: '没有这个所室，或者已经撤并。', en: 'There is no such open office.' },
  'SC-5/a-case-you-know': {
    zh: '没有查到这个办件编号，或者您不能查看这件。',
    en: 'No case with this number that you may see.',
  },
  'SC-5/another-of-the-leading-group-decides': {
    zh: '表扬由领导小组成员决定；提名人、被表扬的人和被表扬所室的人不参加决定。',
    en: 'A member of the leading group decides, but neither the proposer nor anybody praised.',
  },
  'SC-5/the-leading-group-takes-back': {
    zh: '撤销表扬由领导小组成员决定，本人不能撤销自己的表扬。',
    en: 'The leading group takes a commendation back, and nobody their own.',
  },
  'SC-5/an-entry-fits-the-step': {
    zh: '这项表扬目前为“{state}”，不能办理这一步。',
    en: 'The commendation is “{state}”; this step is not open now.',
  },
  'SC-5/only-what-was-approved': {
    zh: '只有经领导小组批准、没有撤销的表扬才能起草公示。',
    en: 'Only a commendation that was approved and not taken back is put forward for the board.',
  },
} as const satisfies Record<string, Label>;
