// Words of the public desk: said to a villager on a cheap telephone, at the counter of nobody.
import type { CaseKind } from '../../case/kinds.ts';
import type { Label } from '../label.ts';

/** Kinds that people can submit here, with what each is for. What a complaint says besides: public-complaint.ts. */
export const submitKinds = {
  petition: {
    name: { zh: '反映问题', en: 'Report a problem' },
    hint: { zh: '遇到困难、纠纷，或者有事要镇里管', en: 'Something is wrong, or the township should act' },
  },
  inquiry: {
    name: { zh: '咨询', en: 'Ask a question' },
    hint: { zh: '问政策、问手续、问该找谁', en: 'Rules, papers, whom to see' },
  },
  suggestion: {
    name: { zh: '提建议', en: 'Make a suggestion' },
    hint: { zh: '对镇里的工作有什么想法', en: 'How the township could do better' },
  },
  application: {
    name: { zh: '申请办事', en: 'Apply for a service' },
    hint: { zh: '先登记，材料再到窗口交', en: 'Register now, bring the papers to the counter' },
  },
  complaint: {
    name: { zh: '投诉举报', en: 'Make a complaint' },
    hint: {
      zh: '干部推诿刁难、吃拿卡要、打击报复',
      en: 'About an official or an office: delay, favours asked, retaliation',
    },
  },
  error: {
    name: { zh: '网站纠错', en: 'Report an error on this site' },
    hint: { zh: '本站哪里写错了、打不开', en: 'Something here is wrong or broken' },
  },
} as const satisfies { readonly [K in CaseKind]?: { readonly name: Label; readonly hint: Label } };

export const publicWords = {
  title: { zh: '反映与查询', en: 'Raise a matter, follow a matter' },
  lead: {
    zh: '反映问题、咨询、提建议，或者凭编号查进度。不用注册，不用登录。',
    en: 'Report, ask, suggest or follow. No account, no sign-in.',
  },
  jump: { zh: '本页内容', en: 'On this page' },

  follow: { zh: '查进度', en: 'Follow a matter' },
  followLead: {
    zh: '编号和查询码印在回执上。手机扫回执上的二维码，可以直接查看。',
    en: 'Number and code are on your slip. Scanning its QR code leads straight here.',
  },
  number: { zh: '编号', en: 'Number' },
  numberHint: { zh: '例如 {example}', en: 'For example {example}' },
  code: { zh: '查询码', en: 'Code' },
  codeHint: {
    zh: '十六位字母和数字，不分大小写，横线可以不打',
    en: '16 letters and digits; case and hyphens do not matter',
  },
  look: { zh: '查询', en: 'Look up' },
  lookAgain: { zh: '查另一件', en: 'Look up another' },
  looking: { zh: '正在查询……', en: 'Looking…' },
  notFound: { zh: '没有查到', en: 'Not found' },
  notFoundDetail: {
    zh: '编号和查询码对不上。请照回执核对一遍：编号里的字母和数字、查询码的十六位。',
    en: 'Number and code do not belong together. Please compare both with your slip.',
  },
  lost: {
    zh: '回执丢了，请打电话 {hotline}，或者到便民服务中心窗口询问。投诉举报的查询码不能补发。',
    en: 'Lost the slip? Call {hotline} or ask at the service centre. The code of a complaint cannot be replaced.',
  },
  tooMany: { zh: '查得太勤了', en: 'Too many tries' },
  tooManyDetail: {
    zh: '为防有人乱猜查询码，请过 {minutes} 分钟再试，或者打电话 {hotline}。',
    en: 'To keep codes from being guessed, please wait {minutes} minutes or call {hotline}.',
  },

  progress: { zh: '办理进度', en: 'Progress' },
  state: { zh: '现在', en: 'Now' },
  with: { zh: '承办', en: 'With' },
  received: { zh: '登记', en: 'Registered' },
  due: { zh: '答复期限', en: 'Answer due by' },
  undated: {
    zh: '材料齐全、正式受理之后开始计算期限，到时这里会写明哪一天。',
    en: 'The limit starts once the papers are complete; the date will then stand here.',
  },
  why: { zh: '为什么是这一天', en: 'Why this date' },
  closed: { zh: '办结', en: 'Closed' },
  kind: { zh: '类别', en: 'Kind' },
  steps: { zh: '经过', en: 'What has happened' },
  refresh: { zh: '刷新', en: 'Refresh' },
  askAbout: {
    zh: '对进度有疑问，请打电话 {hotline}，报上编号就行，不要把查询码告诉别人。',
    en: 'Questions? Call {hotline} and give the number; keep the code to yourself.',
  },

  submit: { zh: '我要反映', en: 'Raise a matter' },
  submitLead: {
    zh: '提交以后给您一个编号和查询码，到哪一步、哪天答复，随时能查。',
    en: 'You get a number and a code, and can follow every step until the day we owe you an answer.',
  },
  whatKind: { zh: '是什么事', en: 'What is it' },
  subject: { zh: '一句话说明', en: 'In one sentence' },
  subjectHint: { zh: '例如：村口路灯坏了半个月', en: 'For example: the street light has been out for two weeks' },
  body: { zh: '详细情况', en: 'Details' },
  bodyHint: {
    zh: '什么时候、在哪里、怎么回事、希望怎么解决。不要写身份证号、银行卡号。',
    en: 'When, where, what happened, what you hope for. No ID or bank card numbers, please.',
  },
  item: { zh: '办事事项', en: 'Service' },
  itemHint: { zh: '申请办事的必须选，别的不用选', en: 'Needed to apply for a service, and for nothing else' },
  noItem: { zh: '不是申请办事', en: 'Not an application' },
  village: { zh: '村（社区）', en: 'Village' },
  noVillage: { zh: '不选', en: 'Not given' },
  contact: { zh: '怎么联系您', en: 'How to reach you' },
  contactHint: {
    zh: '只有承办人员能看到，不会公开。不留也可以，答复可凭查询码查看。',
    en: 'Seen only by those who handle it, never published. You may leave it empty and read the answer with your code.',
  },
  name: { zh: '称呼', en: 'Name' },
  phone: { zh: '电话', en: 'Telephone' },
  next: { zh: '下一步：核对', en: 'Next: check' },

  check: { zh: '请核对', en: 'Check your answers' },
  checkLead: { zh: '还没有提交。没有错就点“确认提交”。', en: 'Nothing is sent yet. If all is right, send it.' },
  send: { zh: '确认提交', en: 'Send' },
  edit: { zh: '返回修改', en: 'Go back and change' },
  notGiven: { zh: '没有填', en: 'Not given' },
  proving: {
    zh: '正在提交，请等几秒钟，不要关闭页面……',
    en: 'Sending. This takes a few seconds; please keep the page open…',
  },

  submitted: { zh: '已经收到', en: 'Received' },
  submittedLead: {
    zh: '请记下编号和查询码。查询码只显示这一次。',
    en: 'Write down number and code. The code is shown only once.',
  },
  keepSlip: {
    zh: '也可以把本页打印出来，或者拍照留存。',
    en: 'You may also print this page or take a picture of it.',
  },
  nextSteps: { zh: '接下来', en: 'What happens next' },
  nextFirst: {
    zh: '首问责任人收到后，属于自己职责的，直接办理和答复；不属于的，负责转给承办所室。',
    en: 'The first responsible person answers it, or sees to it that the right office does.',
  },
  nextDue: { zh: '最迟{day}答复。', en: 'You will have an answer by {day}.' },
  nextUndated: {
    zh: '材料齐全、受理之后开始计算期限；需要补充材料的，会一次性告知您。',
    en: 'The limit starts once your papers are complete; what is missing will be said once and in full.',
  },
  nextFollow: {
    zh: '随时可以凭编号和查询码，在本站“反映与查询”页查进度。',
    en: 'Follow every step on this site, under “Raise a matter, follow a matter”, with number and code.',
  },
  followAt: { zh: '查进度的网址', en: 'Follow it at' },
  qr: { zh: '扫码查询进度', en: 'Scan to follow' },
  followThis: { zh: '查看进度', en: 'Follow it' },

  tooManyForms: { zh: '现在提交的人较多', en: 'Many people are writing just now' },
  tooManyFormsDetail: {
    zh: '没有提交成功，已填的内容还在。请过 {minutes} 分钟再提交，急事请打电话 {hotline}。',
    en: 'Nothing was sent; what you typed is kept. Please wait {minutes} minutes, or call {hotline} if it is urgent.',
  },
  foreign: {
    zh: '这次提交不是从本站页面发出的，没有受理。请在本站重新填写，或者打电话 {hotline}。',
    en: 'This did not come from a page of this site and was not taken. Please use the form here, or call {hotline}.',
  },
  tooLong: { zh: '写得太长了', en: 'Too long' },
  tooLongDetail: {
    zh: '没有提交，页面也没能留住您写的。请按浏览器的“返回”，把“详细情况”缩短到一万字以内再提交，或者打电话 {hotline}。',
    en: 'Nothing was sent or kept. Go back in your browser, shorten the details to 10,000 characters and send again, or call {hotline}.',
  },
  notTaken: { zh: '没有提交成功', en: 'Not sent' },
} as const satisfies Record<string, Label>;
