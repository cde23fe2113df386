// Words of a complaint on the public desk, to somebody who may be afraid: what is asked, who will see it, how to keep the
// code. Nothing is promised here that the house does not do.
import type { Label } from '../label.ts';

/** How a reporter may stand behind a complaint, each with what it means. */
export const identityWords = {
  named: {
    name: { zh: '实名', en: 'With my name' },
    hint: {
      zh: '要写姓名。受理人和调查人知道是您，找人核实时可能会提到您。',
      en: 'Your name is needed. Those who look into it know you, and may mention you when they ask others.',
    },
  },
  confidential: {
    name: { zh: '保密', en: 'In confidence' },
    hint: {
      zh: '姓名、电话只给受理人和调查人看，找人核实时不说是谁反映的。',
      en: 'Name and telephone are for those who look into it alone; they tell nobody who reported.',
    },
  },
  anonymous: {
    name: { zh: '匿名', en: 'Without a name' },
    hint: {
      zh: '不留姓名、电话，我们也不知道您是谁。问您话、答复您，都写在网上，要您自己来看。',
      en: 'Nothing that says who you are. We cannot reach you: look in here for questions and answers.',
    },
  },
} as const satisfies { readonly [identity: string]: { readonly name: Label; readonly hint: Label } };

export const complaintWords = {
  title: { zh: '投诉举报', en: 'Make a complaint' },
  lead: {
    zh: '反映干部或者所室的问题。内容加密保存，只有指定的人能打开。不用注册，不用登录。',
    en: 'About an official or an office. What you write is encrypted; only those assigned can open it. No account.',
  },
  write: { zh: '填写', en: 'Write it' },
  before: { zh: '写之前', en: 'Before you write' },
  beforeDevice: {
    zh: '不要用单位的电脑、手机写，也不要连单位的无线网。',
    en: 'Use no computer, telephone or network of an office.',
  },
  beforeKept: {
    zh: '本页不存草稿，没提交就离开，写的就没有了。有人过来，点“立即离开”。',
    en: 'No draft is kept: leave before sending and it is gone. If somebody comes, press “Leave now”.',
  },
  beforeAnonymous: {
    zh: '不想让人猜出是您，就不要写只有您一个人知道的事。',
    en: 'If you do not want to be guessed, leave out what only you could know.',
  },
  leave: { zh: '立即离开', en: 'Leave now' },

  identity: { zh: '您以什么身份反映', en: 'How do you stand behind it' },
  whomHeading: { zh: '反映谁', en: 'Whom is it about' },
  whomHint: {
    zh: '知道是谁的，请在名单里选：选了的人、那个所室、他们的负责人和分管领导都看不到这件事。只用文字写的，要等受理人读过才知道该让谁回避。',
    en: 'Choose from the lists if you can: whoever is chosen, their office, its head and leader will not see it. What you only write in words must be read before we know who has to stand aside.',
  },
  office: { zh: '哪个所室', en: 'Office' },
  noOffice: { zh: '不选', en: 'None' },
  staff: { zh: '哪个人', en: 'Person' },
  noStaff: { zh: '不选', en: 'None' },
  leaders: { zh: '镇领导', en: 'Leaders of the township' },
  whom: { zh: '说不出名字的，写写是谁', en: 'In your words, if you know no name' },
  whomExample: {
    zh: '例如：星期二下午民政窗口那位，四十来岁',
    en: 'For example: the one at the civil affairs counter on Tuesday afternoon',
  },
  grounds: { zh: '是哪一类问题', en: 'What kind of matter' },
  groundsHint: {
    zh: '可以不选，也可以勾几个。拿不准的不用勾，写在“详细情况”里就行。点标题，看里面的。',
    en: 'Tick none, one or several. If unsure, leave it and say it in the details. Open a heading to see what is below.',
  },
  overlapHeading: { zh: '可能要由纪检监察机关或者司法机关处理', en: 'This may be a matter of discipline or of law' },
  overlapSays: {
    zh: '您勾的问题里，有的可能涉及违纪违法。这样的问题镇里不自己了结，核实以后要移送有权处理的机关。您也可以直接向{county}纪检监察机关反映，或者打全国纪检监察举报电话 12388。',
    en: 'Some of what you ticked may be against Party discipline or the law. The township does not settle that itself: it is referred to the body entitled. It can also be reported directly to the discipline inspection of {county}, or to its national hotline 12388.',
  },
  keepFrom: { zh: '还怕谁知道', en: 'Who else must not learn of it' },
  keepFromHint: {
    zh: '可以勾几个人。勾上的人看不到这件事，也接不到通知。点所室名称，看里面的人。',
    en: 'Tick as many as you like. They will neither see it nor be told. Open an office to see its people.',
  },
  people: { zh: '{office}（{n} 人）', en: '{office} ({n})' },

  subjectHint: {
    zh: '例如：窗口让我跑了三趟，每次说的都不一样',
    en: 'For example: sent away three times, with a different reason each time',
  },
  bodyHint: {
    zh: '什么时候、在哪里、谁在场、怎么回事。不要写身份证号、银行卡号。',
    en: 'When, where, who was there, what happened. No ID or bank card numbers, please.',
  },
  contactHint: {
    zh: '只有指定的受理人、调查人能看到。选“匿名”的，这里不要填。',
    en: 'Seen only by those assigned. Leave it empty if you give no name.',
  },
  onlyComplaints: {
    zh: '只有“投诉举报”才保密、才回避。要这样，请选“投诉举报”；不要，请把“反映谁”“是哪一类问题”“还怕谁知道”和身份清空。',
    en: 'Only a complaint is kept confidential and from people you name. Choose that, or clear those fields.',
  },
  goOn: { zh: '请接着往下填', en: 'Please go on' },
  goOnComplaint: {
    zh: '投诉举报还要选一选以什么身份反映、反映谁、还怕谁知道。您写的都还在，现在没有提交。',
    en: 'A complaint also says how you stand behind it, whom it is about and who must not learn of it. What you wrote is kept; nothing is sent yet.',
  },
  goOnApplication: {
    zh: '申请办事，请选一下办哪件事。您写的都还在，现在没有提交。',
    en: 'Please choose the service. What you wrote is kept; nothing is sent yet.',
  },

  seesHeading: { zh: '谁能看到', en: 'Who will see it' },
  seesAssigned: {
    zh: '内容和姓名加密保存，只有指定的受理人、调查人能打开；每打开一次，都要写明理由，留下记录。',
    en: 'Words and name are encrypted. Only those assigned can open them, each time with a reason and on record.',
  },
  seesNever: {
    zh: '您选的人和所室、他们的负责人和分管领导、您勾上的人，都看不到这件事，也接不到通知。',
    en: 'Whoever you chose, their office, its head and leader, and whoever you ticked neither see it nor are told.',
  },
  seesUnknown: {
    zh: '您没有在名单里选反映的是谁：要等受理人读过，才知道该让谁回避。想现在就让他看不到，请返回去选上。',
    en: 'You chose nobody from the lists: whoever looks at it first must read it before we know who has to stand aside. To keep it from them at once, go back and choose.',
  },
  seesOthers: {
    zh: '反映效能考评组的人，由组长另外指定人查；反映领导小组成员，由其他成员查。',
    en: 'About the appraisal group: somebody whom the chair designates. About the leading group: its other members.',
  },
  seesCounty: {
    zh: '反映镇主要领导的，镇里不查，密封转送{county}纪检监察机关。',
    en: 'About the principal leaders: not looked into here, but sent on sealed to the discipline inspection of {county}.',
  },
  seesAnonymous: {
    zh: '您选了匿名，我们没有别的办法找到您。请过几天就凭查询码来看看，有话问您会写在那里，您可以在那里回。',
    en: 'You give no name, so we cannot reach you. Look in under your code every few days: questions stand there, and you can answer there.',
  },
  codeHeading: { zh: '查询码丢了，谁也不能补', en: 'A lost code cannot be replaced' },
  codeLost: {
    zh: '提交后给您编号和查询码，只显示一次。丢了就再也查不到、说不上话：为了不让别人冒充您，打电话、到窗口都不能补发。请先准备好纸和笔。',
    en: 'Number and code are shown once. Lose them and you can neither follow nor write any more: so that nobody can pose as you, no call and no counter replaces them. Have pen and paper ready.',
  },

  keepHeading: { zh: '怎样保管', en: 'How to keep it' },
  keepOnce: {
    zh: '只显示这一次，谁也不能补发。请现在抄在纸上，收在别人翻不到的地方。',
    en: 'Shown this once; nobody can replace it. Write it down now and keep it where nobody looks.',
  },
  keepPhone: {
    zh: '手机、电脑别人也用的，不要拍照、截图，也不要打印后留在打印机上。',
    en: 'If others use your telephone or computer, take no picture, and leave no print behind.',
  },
  keepSecret: {
    zh: '编号和查询码不要告诉任何人，干部来问也不要说。真正的受理人不会问您要查询码。',
    en: 'Tell number and code to nobody, officials included. Those who look into it never ask for your code.',
  },
  keepClear: {
    zh: '抄好了，点“离开本页”，再把浏览器的浏览记录清掉、窗口关掉。',
    en: 'Once written down, press “Leave this page”, clear the history of your browser and close it.',
  },
  gone: { zh: '离开本页', en: 'Leave this page' },

  nextScreen: {
    zh: '先由受理人初步核查，再安排调查人。反映镇主要领导的，密封转送{county}纪检监察机关，由那里处理，下面的日期不算。',
    en: 'It is looked through, then an investigator is assigned. About the principal leaders it goes sealed to the discipline inspection of {county}, which deals with it in its own time.',
  },
  nextReply: {
    zh: '最迟{day}答复您在怎么查（情况复杂的，经批准最长到收到后第 {longest} 天）。',
    en: 'By {day} you are told what is being done (with approval at most {longest} days from receipt).',
  },
  nextFinding: {
    zh: '最迟{day}有调查结论（情况复杂的，经批准可以再延长 {more} 天），结论也告诉您。',
    en: 'By {day} there is a finding (with approval {more} days more), and you are told it.',
  },
  nextTalk: {
    zh: '答复、问话都写在本站“查进度”里，凭编号和查询码看。您有补充，也在那里写，不用打电话。',
    en: 'Answers and questions stand here under “Follow a matter”; add what you have there, no call is needed.',
  },
  nextRetaliation: {
    zh: '有人为这事打击报复您，马上在那里写明：打击报复本身就要追究。',
    en: 'If anybody makes you suffer for it, write so there at once: that is a wrong of its own.',
  },
  nextUndo: {
    zh: '{minutes} 分钟内可以撤回，内容全部清除。过了再撤回，已经开始的调查照样进行。',
    en: 'Within {minutes} minutes you can take it back and every word is erased. Later, an investigation begun goes on.',
  },
  followNote: {
    zh: '有话在上面留言。编号和查询码不要告诉任何人，丢了谁也不能补发。看完请点“离开本页”。',
    en: 'Write above if you have something to add. Tell number and code to nobody; they cannot be replaced. When you have read, press “Leave this page”.',
  },
} as const satisfies Record<string, Label>;
