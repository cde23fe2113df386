// Refusals while a case is worked on and after its end: notices and materials, moving dates, joint handling, documents,
// ratings, returning.
import type { Label } from '../label.ts';

export const caseWorkRules = {
  'FI-3/told-once-and-completely': {
    zh: '此件已经告知过。再次告知须写明情况有何变化；当初漏写的材料由所室自行取得。',
    en: 'The notice was given already. A second one names the change of circumstances; what was forgotten the office obtains itself.',
  },
  'FI-3/each-item-is-named-once': { zh: '同一项材料写了两次。', en: 'The same item is listed twice.' },
  'FI-3/what-is-received-was-asked-for': {
    zh: '收到的材料与最近一次告知的清单对不上，请按清单上的名称勾选。',
    en: 'What was received does not match the newest notice; use the names on it.',
  },
  'FI-3/the-rest-revives': {
    zh: '已终止的件须把余下 {n} 项材料一次补齐才能恢复。',
    en: 'A lapsed case goes on only with all the rest; {n} would still be out.',
  },
  'TL-3/only-an-application-stands-still': {
    zh: '只有正在计时的申办件可以依法暂停计时。',
    en: 'Only an application whose limit runs can stand still.',
  },
  'TL-3/a-stop-has-a-lawful-ground': {
    zh: '这一情形不在可以暂停计时的范围内。',
    en: 'This is not among the grounds that stop the clock.',
  },
  'TL-3/the-clock-stands-so-often': {
    zh: '一件最多暂停计时 {n} 次。',
    en: 'The clock of a case stands at most {n} times.',
  },
  'TL-3/a-stop-ends-ahead': {
    zh: '预计恢复的日期须在今天之后、一年以内。',
    en: 'The day the clock is expected to run again lies ahead, within a year.',
  },
  'TL-3/an-id-is-shown-and-not-written-down': {
    zh: '只写出示了什么证件，不要写证件号码。',
    en: 'Say which ID was shown; its number is not written down.',
  },
  'TL-4/not-every-kind-is-extended': {
    zh: '此类件（或重新办理的件）不能延期。',
    en: 'A case of this kind, or one reopened, is not extended.',
  },
  'TL-4/only-the-superior-moves-a-set-date': {
    zh: '上级或联办确定的期限不能在本级延期；上级改期的，用“更正登记”写明依据。',
    en: 'A date set from above or jointly is not extended here; record the superior’s new date as a correction with its proof.',
  },
  'TL-4/extended-once': {
    zh: '一件只能延期一次，或已有一份申请在等批复。',
    en: 'A case is extended once, or a request is waiting already.',
  },
  'TL-4/asked-before-the-date': {
    zh: '延期须在到期前申请，此件{until}到期。',
    en: 'An extension is asked before the date ({until}).',
  },
  'TL-4/an-answer-needs-a-request': { zh: '没有待批复的延期申请。', en: 'No request for extension is waiting.' },
  'TL-4/nobody-grants-their-own': {
    zh: '自己申请的延期不能由自己批复。',
    en: 'Nobody answers their own request for extension.',
  },
  'TL-4/a-request-goes-to-the-next-level': {
    zh: '这份申请须由上一级批复：负责人的由分管领导批，分管领导的由组长批。',
    en: 'This request is for the next level: a head’s for the leader, a leader’s for the chair.',
  },
  'TL-4/granted-before-the-date': {
    zh: '已经到期，而申请没有提前一个工作日提出，不能再批准。',
    en: 'The date has passed and it was not asked a full working day early.',
  },
  'TL-5/joint-means-another-office': {
    zh: '联合办理须另有至少一个所室参加。',
    en: 'Joint handling takes at least one other office.',
  },
  'TL-5/a-joint-date-lies-ahead': { zh: '联办期限不能早于今天。', en: 'A joint date is not in the past.' },
  'TL-5/the-joint-date-keeps-the-lawful-one': {
    zh: '联办期限不得晚于法定或规定期限，即{last}。',
    en: 'The joint date does not pass the lawful one ({last}).',
  },
  'TL-5/an-invited-office-answers': {
    zh: '没有等待您所在所室答复的联办期限。',
    en: 'No joint date waits for an answer of your office.',
  },
  'TL-5/each-office-answers-once': {
    zh: '您所在的所室已经答复；要改期限，请承办所室重新提出。',
    en: 'Your office has answered; for another date the leading office proposes anew.',
  },
  'TL-5/a-ruling-needs-an-invitation': {
    zh: '此件没有待定的联合办理。',
    en: 'There is no joint handling open on this case.',
  },
  'TL-5/the-offices-have-their-time': {
    zh: '各所室协商的时间未到，且没有所室提出异议，暂不裁定。',
    en: 'The offices still have their time to agree and none has said no.',
  },
  'AC-1.18/only-a-document-goes-this-way': { zh: '只有来文需要签收。', en: 'Only a document is signed for.' },
  'AC-1.18/the-steps-of-a-document-follow-each-other': {
    zh: '来文依次签收、拟办、报送、批示，请先办前一步。',
    en: 'A document is signed for, proposed, submitted and instructed, in that order.',
  },
  'AC-1.18/submitted-to-a-leader': {
    zh: '工号 {staff} 不是分管领导，也不是组长。',
    en: '{staff} is neither a supervising leader nor the chair.',
  },
  'SC-1/one-rating-for-a-matter': {
    zh: '此件已经评价过；差评整改完成后可以再评价一次。',
    en: 'This matter was rated already; once more after a bad rating was put right.',
  },
  'SC-1/never-by-the-one-rated': {
    zh: '评价涉及您本人，由别人处理。',
    en: 'The rating concerns you; somebody else looks after it.',
  },
  'SC-1/a-follow-up-waits': { zh: '没有待处理的差评，或这一步已经办过。', en: 'No follow-up waits for this step.' },
  'SC-1/contact-comes-before-putting-right': {
    zh: '请先回访，再填报整改。',
    en: 'Make contact first, then say what was put right.',
  },
  'SC-1/a-rating-is-set-aside-once': {
    zh: '没有可以提请不计入的评价。',
    en: 'There is no rating to set aside.',
  },
  'SC-1/set-aside-by-two': {
    zh: '评价不计入须先由负责人提请，再由另一人（考评组）确认。',
    en: 'Setting a rating aside takes two: proposed by the head, confirmed by another of the appraisal group.',
  },
  'SC-1/revived-within-its-days': {
    zh: '撤回的件可在{until}前恢复办理，现已不能恢复。',
    en: 'What was withdrawn can go on until {until}; that has passed.',
  },
  'SC-1/reopened-within-its-days': {
    zh: '申请重新办理须在{until}前提出，现已超过。',
    en: 'Reopening can be asked until {until}; that has passed.',
  },
  'SC-1/the-person-reopens-once': {
    zh: '本人申请重新办理限一次；仍不满意的，可以拨打举报电话。',
    en: 'The person may ask once; after that the hotline is open.',
  },
  'SC-6/urged-once-in-its-days': {
    zh: '已经催办过，{from}起可以再次催办。',
    en: 'You urged already; again from {from}.',
  },
  'TL-2/a-later-date-takes-the-head': {
    zh: '这样更正会使期限推后，须由所室负责人更正。',
    en: 'This correction would move the date later; the head of the office makes it.',
  },
} as const satisfies Record<string, Label>;
