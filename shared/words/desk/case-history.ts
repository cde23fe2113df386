// Words of the history of a case on the staff desk, where an event says more than its name.
import type { Label } from '../label.ts';

export const eventWords = {
  handedTo: { zh: '转办至{office}，请{staff}接收', en: 'Handed over to {office}, for {staff} to accept' },
  deemed: { zh: '审查期满未告知补正，自收到之日起视为受理', en: 'Nothing was asked for in time: counts as accepted' },
  allIn: { zh: '补充材料已收齐', en: 'All materials received' },
  nothingMissing: { zh: '第{n}次一次性告知，不需补材料', en: 'Notice no. {n}: nothing to be supplied' },
  ratedAgain: { zh: '整改后再次评价：{level}', en: 'Rated again: {level}' },
  toChair: { zh: '对裁定有异议，提请组长裁定', en: 'The ruling was taken to the chair' },
  fromPerson: { zh: '来人留言', en: 'Message of the person' },

  nobody: { zh: '（暂无人可报）', en: 'nobody yet' },
  aDuty: { zh: '应办事项', en: 'a duty' },
  agreed: { zh: '同意', en: 'agreed' },
  disagreed: { zh: '不同意', en: 'not agreed' },
  proposes: { zh: '建议改为{on}', en: 'proposes {on}' },

  offices: { zh: '联办所室：{offices}', en: 'Offices: {offices}' },
  followUp: { zh: '由{staff}在{until}前回访', en: '{staff} makes contact by {until}' },
  inTime: { zh: '按期', en: 'In time' },
  tooLate: { zh: '已逾期', en: 'Late' },
  was: { zh: '原为', en: 'Was' },
  now: { zh: '改为', en: 'Now' },
  empty: { zh: '（空）', en: '(empty)' },
} as const satisfies Record<string, Label>;

/** What is owed after an event, by the name under which the event holds the moment. */
export const eventNotes = {
  acceptBy: { zh: '须在{until}前接收', en: 'To be accepted by {until}' },
  arbitrationUntil: { zh: '须在{until}前裁定', en: 'A ruling is due by {until}' },
  appealUntil: { zh: '其他分管领导有异议的，{until}前提请组长裁定', en: 'May be taken to the chair until {until}' },
  agreeBy: { zh: '须在{until}前答复', en: 'Answers are due by {until}' },
  answerBy: { zh: '须在{until}前批复', en: 'An answer is due by {until}' },
  lapseAt: { zh: '须在{until}前补齐', en: 'To be supplied by {until}' },
  next: { zh: '下一步须在{until}前完成', en: 'The next step is due by {until}' },
} as const satisfies Record<string, Label>;
