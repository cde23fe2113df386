// Refusals in the life of a complaint. None of them says whom it is about, nor why somebody stands aside.
import type { Label } from '../label.ts';

export const complaintRules = {
  'SV-4.1/a-complaint-is-taken-by-itself': {
    zh: '投诉举报须逐件登记，内容随即加密保存，不能用表格导入，也不能由其他事项改成。',
    en: 'A complaint is taken by itself and sealed at once; it comes from no table and from no other matter.',
  },
  'SV-4.1/a-step-fits-the-complaint': {
    zh: '此件目前处于“{state}”，不能办理这一步。',
    en: 'The complaint is “{state}”; this step is not open now.',
  },
  'SV-4.1/only-those-assigned': {
    zh: '投诉举报件只能由指定的受理人、调查人办理。',
    en: 'Only those assigned to a complaint handle it.',
  },
  'SV-4.1/an-investigator-who-may-serve': {
    zh: '{staff} 不能承办此件，请另选一人。',
    en: '{staff} cannot be given this complaint; choose somebody else.',
  },
  'SV-4.1/opened-by-the-right-key': {
    zh: '加密内容暂时无法打开，请联系系统管理员检查启封密钥。',
    en: 'The seal cannot be opened now; ask the administrator to check the key.',
  },
  'SV-4.1/so-many-words-a-day': {
    zh: '每天最多留言 {n} 次，请明天再写；急事请打举报电话。',
    en: 'At most {n} messages a day; please write again tomorrow, or call the hotline.',
  },
  'SV-4.1/so-many-files': {
    zh: '附件：一件投诉举报最多收 {n} 个文件，已经收到 {held} 个，这次没有收下。请少选几个。',
    en: 'Files: a complaint takes {n} at most and has {held}; nothing was taken this time. Choose fewer.',
  },
  'SV-4.1/so-many-megabytes': {
    zh: '附件：一件投诉举报的文件合计不超过 {n} MB，这次没有收下。请压缩后再传。',
    en: 'Files: those of a complaint come to {n} MB in all at most; nothing was taken this time. Make them smaller.',
  },
  'SV-4.1/files-come-with-a-complaint': {
    zh: '附件：只有投诉举报可以在网上随附文件；其他事项的材料请交到窗口。',
    en: 'Files: only a complaint takes files online; bring the papers of other matters to the counter.',
  },
  'SV-4.1/steps-of-a-reporter': {
    zh: '投诉举报件凭查询码可以留言、催办、撤回，没有这一步。',
    en: 'Under the code of a complaint one can write, urge and withdraw; there is no such step.',
  },
  'SV-4.5/sealed-to-the-other-body': {
    zh: '还没有配置接收机关的加密公钥，不能导出密封件；请系统管理员向该机关取得公钥后配置。举报人已被告知可以直接向该机关反映。',
    en: 'The other body’s public key is not configured, so nothing can be sealed to it; the administrator asks that body for it. The reporter was told to turn there directly.',
  },
  'SV-4.4/unpublished-with-a-reason': {
    zh: '结果不公开的，须写明理由。',
    en: 'A result that is not published needs a reason.',
  },
  'SV-4.5/a-ground-only-where-founded': {
    zh: '只有查实的才选追责情形。',
    en: 'A ground is named only where it was founded.',
  },
  'SV-4.4/a-closed-result-in-public-scope': {
    zh: '只有已经办结、公布范围为“向社会公开”的件，才起草公开稿。',
    en: 'A public version is drafted of what is closed and is to be published.',
  },
  'SV-4.4/a-result-is-published-once': {
    zh: '此件的公开稿已经起草。',
    en: 'Its public version was drafted already.',
  },
  'SV-4.4/somebody-else-approves': {
    zh: '没有能够审核此件的发布审核员，请报告组长。',
    en: 'There is no publisher who may approve it; tell the chair.',
  },
  'SV-4.4/nobody-named-unless-founded': {
    zh: '没有查实的，公开稿里不能出现任何干部的姓名和所室的名称。',
    en: 'Unless it was founded, no member of the staff and no office is named in what is published.',
  },
  'SV-4.1/no-number-of-a-complaint': {
    zh: '公开稿里不能写投诉举报的编号。',
    en: 'What is published never says the number of a complaint.',
  },
  'SC-5/only-what-was-found-is-put-right': {
    zh: '只有查实或者部分查实的问题才转入整改。',
    en: 'Only what was founded, or partly so, is put right.',
  },
  'SC-5/put-right-by-a-day-ahead': {
    zh: '整改完成的日期应在今天之后。',
    en: 'The day by which it is put right lies ahead.',
  },
  'SC-5/put-right-before-the-end': {
    zh: '查实的问题须先转入整改，再办结。',
    en: 'What was founded is put right before the end.',
  },
  'TL-4/the-chair-grants-time-for-a-complaint': {
    zh: '投诉举报件的延期由组长批复；组长回避的，由另一名有权的成员批复。',
    en: 'The chair answers on more time for a complaint, or the next entitled member where the chair stands aside.',
  },
} as const satisfies Record<string, Label>;
