// Words of a complaint on the staff desk: its head, what is sealed and how it is opened, its list of openings, and taking
// one at the counter. None of them says what a complaint is about.
import type { ComplaintStateName } from '../../complaint/state.ts';
import type { Label } from '../label.ts';

export const complaintDeskWords = {
  title: { zh: '投诉举报 {number}', en: 'Complaint {number}' },
  assigned: { zh: '承办', en: 'With' },
  nobody: { zh: '镇里不承办', en: 'Nobody in the township' },
  toAssign: { zh: '待指定', en: 'To be named' },
  carriedAt: { zh: '密封送交', en: 'Handed over, sealed' },
  decides: { zh: '延期等由谁批', en: 'Who decides on more time' },
  next: { zh: '下一步', en: 'Next' },
  missed: { zh: '{duty}逾时', en: 'Missed: {duty}' },
  extension: { zh: '延期待批', en: 'An extension waits for an answer' },
  extensionAsked: { zh: '{name}申请，{until}前由{who}批复', en: 'Asked by {name}; {who} answers by {until}' },
  replyBy: { zh: '答复期限', en: 'Reply due' },
  repliedOn: { zh: '已于{day}答复', en: 'Replied on {day}' },
  findingBy: { zh: '查结期限', en: 'Finding due' },
  foundOn: { zh: '已于{day}查结', en: 'Found on {day}' },
  finding: { zh: '结论', en: 'Finding' },
  scope: { zh: '公布范围', en: 'Published' },
  rectifyBy: { zh: '整改完成期限', en: 'To be put right by' },
  closedOn: { zh: '办结', en: 'Closed' },
  nextRefer: { zh: '移送有权机关', en: 'Referred to the body entitled' },
  whyReply: { zh: '答复期限为什么是这一天', en: 'Why this date for the reply' },
  whyFinding: { zh: '查结期限为什么是这一天', en: 'Why this date for the finding' },
  received: { zh: '收到', en: 'Received' },
  channel: { zh: '来源', en: 'Channel' },
  refer: {
    zh: '所反映的情形法律或者党纪另有规定：应当移送有权机关处理，不得在镇里了结。',
    en: 'Law or Party discipline provides for what is reported: refer it to the body entitled, do not settle it here.',
  },
  retaliation: {
    zh: '发现打击报复举报人的情形，须一并查处。',
    en: 'The reporter was made to suffer for reporting: this is to be dealt with as well.',
  },
  followUp: {
    zh: '举报人评价不满意，由有权批复的人在规定时间内回访。',
    en: 'The reporter was not satisfied: whoever decides owes them a word.',
  },
  nextCarry: { zh: '密封送交有权机关', en: 'Carried, sealed, to the body entitled' },
  nextContact: { zh: '差评回访', en: 'Answering a bad rating' },
  rating: { zh: '举报人评价', en: 'Rated' },
  ratedAgain: { zh: '{first}，后来：{again}', en: '{first}, then {again}' },
  reopened: { zh: '重新办理', en: 'Taken up again' },
  reopenedTimes: { zh: '{n}次', en: '{n} times' },
  withdrawn: {
    zh: '举报人要求撤回。已经开始的调查不因撤回而终止。',
    en: 'The reporter asked to withdraw. An investigation that has begun goes on.',
  },
  carry: {
    zh: '这是须送出去的密封移送件：按规定由县级有权机关处理，镇里不启封、不调查。请导出密封件送交，回执存档。',
    en: 'A sealed referral to carry: the county body entitled deals with it; nobody in the township opens or looks into it. Take the sealed file there and keep the receipt.',
  },
  carrying: { zh: '导出密封件', en: 'Take the sealed file' },
  carryingLead: {
    zh: '密封件连同附件用接收机关的公钥加密，只有该机关能打开，导出的人也看不到内容。每次导出都有记录。',
    en: 'The file, attachments and all, is encrypted to the other body’s key: only they can open it, and whoever takes it reads nothing. Each time is on record.',
  },
  slip: { zh: '回执编号 {slip}', en: 'On the slip: {slip}' },
  sealed: { zh: '密封内容', en: 'What is sealed' },
  sealedLead: {
    zh: '举报内容和举报人身份已加密保存。每次启封都要写明理由，启封人、时间、理由记入下面的启封记录，知情人员都看得到。',
    en: 'What was said and who said it are encrypted. Each opening needs a written reason and is listed below with who and when, for everybody who may know of this complaint.',
  },
  notYours: {
    zh: '只有指定的受理人、调查人可以启封。',
    en: 'Only those assigned to it may open the seal.',
  },
  notKept: {
    zh: '在此填写的内容不存入本机，离开或刷新本页即清除。',
    en: 'What you type here is not stored on this machine; leaving or reloading the page clears it.',
  },
  openedAt: {
    zh: '{time}启封，只在本页显示，离开或刷新即清除。此后新写的内容须再次启封才能看到。',
    en: 'Opened {time}, shown on this page only and gone when you leave or reload. What is written later is read by opening again.',
  },
  putAway: { zh: '收起', en: 'Put away' },
  printSealed: { zh: '打印启封内容', en: 'Print what was opened' },
  printed: {
    zh: '投诉举报 {number} · {name} {time}打印 · 内含保密内容，用后按规定保管或销毁',
    en: 'Complaint {number} · printed by {name}, {time} · confidential: keep or destroy by the rules',
  },
  nothingSaid: { zh: '这一部分没有内容。', en: 'Nothing was said in this part.' },
  saidIdentity: { zh: '举报人身份', en: 'Who said it' },
  openings: { zh: '启封记录', en: 'Openings' },
  noOpenings: { zh: '还没有启封过。', en: 'It has not been opened.' },
  openingsFailed: { zh: '启封记录暂时读不出来，请刷新。', en: 'The openings cannot be read just now; please refresh.' },
  openedFile: { zh: '启封一个附件', en: 'Opened: a file' },
  openedPart: { zh: '启封{parts}', en: 'Opened: {parts}' },
  reason: { zh: '理由：{reason}', en: 'Reason: {reason}' },
  reasonErased: { zh: '（理由已按规定删除）', en: '(the reason was erased)' },
  byReporter: { zh: '举报人', en: 'The reporter' },
  unseal: { zh: '启封', en: 'Open the seal' },
  publish: { zh: '起草公开稿', en: 'Draft what is published' },
  both: { zh: '两部分都看', en: 'Both' },
  unchanged: { zh: '不改', en: 'Leave as it is' },
  kindHint: {
    zh: '登记后内容立即加密，您只留编号和回执，不再看得到内容。登记时请注意旁边有没有人。',
    en: 'It is sealed at once: you keep number and slip and see the words no more. Mind who is near while you write.',
  },
  identity: { zh: '举报人怎样留名', en: 'How the reporter wants to be known' },
  target: { zh: '反映的是谁', en: 'Whom it is about' },
  targetOffice: { zh: '所室', en: 'Office' },
  targetStaff: { zh: '人员', en: 'Person' },
  targetHint: {
    zh: '拿不准的不选，写在下一栏。选到的人和他们的所室、领导都不会知道此件。',
    en: 'If unsure choose nobody and write it in the next field. Whoever is chosen, their office and leaders never learn of it.',
  },
  targetWords: { zh: '说不清是谁的，照来人的话写', en: 'Or in the reporter’s own words' },
  targetWordsHint: { zh: '例如：戴眼镜、坐三号窗口的那位', en: 'For example: the one with glasses at window three' },
  unnamed: { zh: '不指明', en: 'Not named' },
  grounds: { zh: '反映哪一类问题（可不选）', en: 'What kind of matter (optional)' },
  keepFrom: { zh: '来人不想让谁知道（可不选）', en: 'Whom the reporter fears (optional)' },
  keepFromHint: {
    zh: '选到的人不参与受理、调查，也不会知道此件。',
    en: 'They take no part in it and never learn of it.',
  },
  takenLead: {
    zh: '内容已加密保存，本页和本机不再留有。请把回执交给来人：查询码只显示这一次，遗失不能补发。',
    en: 'The words are sealed and are no longer on this page or machine. Hand over the slip: the code is shown only once and cannot be given again.',
  },
  keepCode: {
    zh: '凭编号和查询码查看办理情况、补充情况。查询码遗失不能补发，请妥善保管，不要给别人看。',
    en: 'Number and code show how it goes and let you add to it. A lost code cannot be given again; keep it safe and show it to nobody.',
  },
} as const satisfies Record<string, Label>;

/** How a reporter wants to be known. */
export const identityLabels = {
  named: { zh: '实名', en: 'By name' },
  confidential: { zh: '实名，要求保密', en: 'By name, kept confidential' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
} as const satisfies Record<string, Label>;

/** What a complaint waits for in each state; nothing once it is over. */
export const nextLabels: Readonly<Partial<Record<ComplaintStateName, Label>>> = {
  received: { zh: '启封后初核', en: 'Opened and screened' },
  screened: { zh: '指定调查人', en: 'An investigator is named' },
  investigating: { zh: '调查并作出结论', en: 'Looked into and found' },
  found: { zh: '把结论答复举报人', en: 'The finding is told to the reporter' },
  replied: { zh: '转入整改，或者办结', en: 'Put right, or closed' },
  rectifying: { zh: '整改到位后办结', en: 'Closed once it is put right' },
};
