// Words of the files that come with a complaint: added on the public desk and at the counter, opened by who has it. None of
// them says what a file shows.
import type { Label } from '../label.ts';

export const complaintFileWords = {
  files: { zh: '附件', en: 'Files' },
  size: { zh: '{megabytes} MB', en: '{megabytes} MB' },
  reason: { zh: '启封附件的理由', en: 'Why a file is opened' },
  reasonHint: {
    zh: '每启封一个附件，都和启封内容一样记录在案。附件只交给浏览器保存，看过请按保密规定保管。',
    en: 'Each file opened is on record like every opening. It is handed to the browser to be saved; keep it as the rules on secrecy ask.',
  },
  open: { zh: '启封并保存', en: 'Open and save' },
  openOf: { zh: '启封并保存{name}', en: 'Open and save {name}' },
  opening: { zh: '正在启封“{name}”……', en: 'Opening “{name}”…' },
  saved: { zh: '“{name}”已启封，交浏览器保存。', en: '“{name}” was opened and handed to the browser.' },
  needsReason: { zh: '请先写明理由。', en: 'Give a reason first.' },
  notReached: { zh: '网络不通，没有启封成功，请重试。', en: 'No connection; nothing was opened. Try again.' },

  add: { zh: '附件', en: 'Files' },
  hint: {
    zh: '照片（JPEG、PNG 格式）或 PDF 文件，每个不超过 {megabytes} MB，一件最多 {files} 个。照片的拍摄时间、地点会去掉，内容加密保存。PDF 里可能还留有作者姓名，怕被认出就改发照片；文件名和画面里也不要留下能认出您的东西。',
    en: 'JPEG or PNG pictures or PDF, {megabytes} MB each, {files} for a complaint at most. When and where a photograph was taken is removed; everything is encrypted. A PDF may still hold its author’s name: send photographs if that could give you away, and leave nothing in names or pictures that shows who you are.',
  },
  counterHint: {
    zh: '照片（JPEG、PNG 格式）或 PDF 文件，每个不超过 {megabytes} MB，最多 {files} 个。随登记加密保存，登记后您也看不到。',
    en: 'JPEG or PNG pictures or PDF, {megabytes} MB each, {files} at most. Encrypted with the complaint: afterwards you cannot see them either.',
  },
  plainHint: {
    zh: '一次提交的文件加起来不超过 {megabytes} MB；还有的，提交以后凭查询码在留言里分几次补充。',
    en: 'The files of one form come to {megabytes} MB in all at most; add others under your code, in several messages.',
  },
  taken: { zh: '已收下，加密保存：', en: 'Taken, encrypted:' },
  received: { zh: '已收到的附件', en: 'Files received' },
  count: { zh: '{n} 个', en: '{n}' },
  fault: { zh: '附件“{name}”：{says}', en: 'File “{name}”: {says}' },
  empty: { zh: '是空文件，没有收下。请重新选择。', en: 'it is empty; choose another.' },
  tooLarge: { zh: '超过 {megabytes} MB，没有收下。请压缩后再选。', en: 'it is over {megabytes} MB; make it smaller.' },
  wrongType: {
    zh: '不是 JPEG、PNG 格式的照片，也不是 PDF 文件，没有收下。请换一个文件。',
    en: 'it is no JPEG, PNG or PDF; choose another.',
  },
  tooMany: { zh: '附件：最多选 {files} 个文件，请少选几个。', en: 'Files: {files} at most; choose fewer.' },
} as const satisfies Record<string, Label>;
