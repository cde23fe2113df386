// Words of what the person does under number and code: forms on the page that shows how far the matter is, and what is said
// after each. Numbers stand in none of them: the page fills in the moments that policy gives.
import type { PersonCommandName } from '../../case/commands.ts';
import type { ComplaintPersonCommandName } from '../../complaint/commands.ts';
import type { Label } from '../label.ts';

interface StepWords {
  /** Above the form: what it does, and what follows. */
  readonly lead: Label;
  readonly send: Label;
}

export const stepForms: Readonly<Record<PersonCommandName, StepWords>> = {
  rate: {
    lead: {
      zh: '请您评一评这件事办得怎么样。评为不满意的，由别的负责人联系您并督促整改，之后您可以再评一次。',
      en: 'How was it handled? If you are dissatisfied, somebody else gets in touch and has it put right; then you may rate once more.',
    },
    send: { zh: '提交评价', en: 'Send the rating' },
  },
  'offer-materials': {
    lead: {
      zh: '材料请按告知的办法交。交了哪些、什么时候交的，在这里说一声，承办人员核对后登记。',
      en: 'Hand the papers in as the notice says, and tell here what you handed in and when; the office checks and records it.',
    },
    send: { zh: '提交说明', en: 'Send the note' },
  },
  message: {
    lead: {
      zh: '写给承办人员看，不会公开。不要写身份证号、银行卡号。',
      en: 'Read by those who handle it, never published. No ID or bank card numbers, please.',
    },
    send: { zh: '发送留言', en: 'Send the message' },
  },
  urge: {
    lead: {
      zh: '催办后，承办人员会收到提醒，按规定的时间回应您。',
      en: 'The handler is told and owes you an answer within the time set.',
    },
    send: { zh: '催办', en: 'Urge' },
  },
  reopen: {
    lead: {
      zh: '办结了但问题没有解决，可以在{until}前申请重新办理。',
      en: 'If the matter is closed but not solved, you may ask to have it taken up again, until {until}.',
    },
    send: { zh: '申请重新办理', en: 'Ask to reopen' },
  },
  withdraw: {
    lead: {
      zh: '不想办了，可以撤回。点下面的按钮后还要再确认一次。',
      en: 'You may take it back. You are asked once more first.',
    },
    send: { zh: '撤回', en: 'Withdraw' },
  },
  revive: {
    lead: {
      zh: '这件事已经撤回。改变主意的，在{until}前可以恢复办理，原来的期限照旧计算。',
      en: 'You took this back. You may have it go on until {until}; the first date still counts.',
    },
    send: { zh: '恢复办理', en: 'Go on with it' },
  },
  'report-retaliation': {
    lead: {
      zh: '因为投诉举报受到打击报复的，在投诉举报件里反映。',
      en: 'If you were made to suffer for a complaint, say so in that complaint.',
    },
    send: { zh: '提交', en: 'Send' },
  },
};

/** The same for a complaint, where it is not what it is elsewhere. */
export const complaintStepForms: Readonly<Record<ComplaintPersonCommandName, StepWords>> = {
  message: {
    lead: {
      zh: '只有指定的受理人、调查人能看到。有人打击报复您，请另写在“反映打击报复”里。',
      en: 'Seen only by those assigned. If anybody makes you suffer for it, use “Report retaliation” instead.',
    },
    send: stepForms.message.send,
  },
  urge: {
    lead: {
      zh: '催办后，受理人会收到提醒，按规定的时间在这里回应您。',
      en: 'Whoever has it is told and owes you an answer here within the time set.',
    },
    send: stepForms.urge.send,
  },
  'report-retaliation': {
    lead: {
      zh: '有人因为您投诉举报刁难、威胁、打击您的，写在这里。这是另一个问题，要单独查处；内容加密保存，只有指定的受理人、调查人能看到。有人身危险的，请立即拨打 110。',
      en: 'If anybody obstructs, threatens or harms you for having complained, write it here. It is a matter of its own. Encrypted; only those assigned read it. In danger call 110 at once.',
    },
    send: { zh: '提交', en: 'Send' },
  },
  rate: {
    lead: {
      zh: '请您评一评这件投诉举报办得怎么样。只有办理此件的人能看到；评为不满意的，由另外的负责人在这里回复您，之后您可以再评一次。',
      en: 'How was it handled? Only those who deal with it read this. If you are dissatisfied, somebody else answers you here; then you may rate once more.',
    },
    send: stepForms.rate.send,
  },
  reopen: {
    lead: {
      zh: '问题没有解决，或者对结论不服，可以在{until}前申请重新办理一次。您写的内容加密保存，只有指定的受理人、调查人能看到。',
      en: 'If it is not solved, or you do not accept the finding, you may ask once to have it taken up again, until {until}. What you write is encrypted; only those assigned read it.',
    },
    send: stepForms.reopen.send,
  },
  withdraw: {
    lead: {
      zh: '不想追究了，可以要求撤回。点下面的按钮后还要再确认一次。',
      en: 'You may ask to take it back. You are asked once more first.',
    },
    send: { zh: '要求撤回', en: 'Ask to withdraw' },
  },
};

/** What is said after each step in a complaint was taken. */
export const complaintStepDone: Readonly<Record<ComplaintPersonCommandName, Label>> = {
  message: {
    zh: '留言已经收到，加密保存。回话会写在下面的“经过”里。',
    en: 'Your message has arrived and is encrypted; the answer will stand below.',
  },
  urge: { zh: '已经催办，受理人已收到提醒。', en: 'Urged: whoever has it has been told.' },
  'report-retaliation': {
    zh: '已经收到，加密保存，承办人已收到提醒。回话会写在下面的“经过”里。',
    en: 'It has arrived and is encrypted; those who have it were told. The answer will stand below.',
  },
  rate: { zh: '评价已经收到，加密保存。谢谢您。', en: 'Your rating has arrived and is encrypted. Thank you.' },
  reopen: { zh: '已经重新办理，新的答复期限见下面。', en: 'It is taken up again; the new date stands below.' },
  withdraw: {
    zh: '已经记下您要求撤回。已经开始的调查照样进行。',
    en: 'Your wish is on record. An investigation that has begun goes on.',
  },
};

/** What is said after each was taken. */
export const stepDone: Readonly<Record<PersonCommandName, Label>> = {
  'report-retaliation': { zh: '已经收到。', en: 'It has arrived.' },
  rate: { zh: '评价已经收到，谢谢您。', en: 'Your rating has arrived. Thank you.' },
  'offer-materials': {
    zh: '说明已经收到，承办人员会核对材料。',
    en: 'Your note has arrived; the office will check the papers.',
  },
  message: {
    zh: '留言已经收到。回复会写在下面的“经过”里。',
    en: 'Your message has arrived; the answer will stand below.',
  },
  urge: { zh: '已经催办，承办人员已收到提醒。', en: 'Urged: the handler has been told.' },
  reopen: { zh: '已经重新办理，新的答复期限见下面。', en: 'It is taken up again; the new date stands below.' },
  withdraw: { zh: '已经撤回，不再办理。', en: 'Withdrawn: nothing more is done.' },
  revive: { zh: '已经恢复办理。', en: 'It goes on.' },
};

/** Names of the fields, on the form and where something is wrong with them. */
export const stepFieldLabels = {
  level: { zh: '总体满意吗', en: 'How satisfied are you' },
  manner: { zh: '工作人员的态度', en: 'How were you treated' },
  comment: { zh: '想说的话', en: 'Anything to add' },
  message: { zh: '留言', en: 'Message' },
  handedIn: { zh: '交了哪些材料', en: 'What you handed in' },
  urgeText: { zh: '想说的话', en: 'Anything to add' },
  reopenReason: { zh: '哪里没有解决', en: 'What is not solved' },
  retaliation: { zh: '谁对您做了什么', en: 'Who did what to you' },
  withdrawReason: { zh: '为什么撤回', en: 'Why you take it back' },
} as const satisfies Record<string, Label>;

/** What is said after a step in a matter of some kind. */
export const doneWords = (kind: string, step: PersonCommandName): Label =>
  (kind === 'complaint' ? complaintStepDone[step as ComplaintPersonCommandName] : undefined) ?? stepDone[step];

/** What door and script fill into the page. */
export const stepWords = {
  undone: {
    zh: '已经撤回，没有留下记录。原来的编号和查询码不能再用。',
    en: 'Taken back, and no record is kept. The number and code no longer work.',
  },
  out: { zh: '（还缺）', en: ' (still out)' },
  in: { zh: '（已收到）', en: ' (received)' },
} as const satisfies Record<string, Label>;

/** How a rating reads in the timeline. */
export const ratingWords = {
  rated: { zh: '您的评价：{level}', en: 'Your rating: {level}' },
  ratedAgain: { zh: '整改后您的评价：{level}', en: 'Your rating after it was put right: {level}' },
} as const satisfies Record<string, Label>;

/** What stands on the page itself. */
export const stepPageWords = {
  heading: { zh: '您可以', en: 'What you can do' },
  jump: { zh: '您可以做的事', en: 'What you can do' },
  yourRating: { zh: '您的评价', en: 'Your rating' },
  noManner: { zh: '不评', en: 'No answer' },
  stillOut: { zh: '还缺：', en: 'Still to be supplied: ' },
  urgedAlready: {
    zh: '您已经催办过，{from}起可以再催办。',
    en: 'You have urged already; you may again from {from}.',
  },
  check: { zh: '确定撤回这件事吗', en: 'Really take it back?' },
  withoutTrace: {
    zh: '{until}前撤回不留痕迹：这件事和您写的内容一并清除，编号和查询码随即作废，不能恢复。',
    en: 'Until {until} it leaves no trace: the matter and every word of it are erased, number and code end at once, and nothing brings it back.',
  },
  withTrace: {
    zh: '撤回后不再办理，记录会保留。改变主意的，在规定的日子里可以用编号和查询码恢复办理。',
    en: 'Nothing more will be done, and the record stays. For some days you may have it go on with number and code.',
  },
  complaintStays: {
    zh: '您的要求会记下来，以后不能改回。已经开始的调查不因撤回而停止，查出的问题照样处理；编号和查询码仍然有效。',
    en: 'Your wish goes on record and stays. An investigation that has begun goes on, and what it finds is dealt with; number and code still work.',
  },
  sure: { zh: '确认撤回', en: 'Yes, take it back' },
  notSure: { zh: '不撤回', en: 'No, keep it' },
} as const satisfies Record<string, Label>;
