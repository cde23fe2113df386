// Words of the attachments of a case on the staff desk.
import type { Label } from '../label.ts';

export const attachmentsWords = {
  title: { zh: '附件', en: 'Attachments' },
  none: { zh: '没有附件。', en: 'None.' },
  nameless: { zh: '（名称已删除）', en: '(name erased)' },
  size: { zh: '{megabytes} MB', en: '{megabytes} MB' },
  addedBy: { zh: '{time}，{name}', en: '{name}, {time}' },
  download: { zh: '下载', en: 'Download' },
  downloadOf: { zh: '下载{name}', en: 'Download {name}' },
  downloading: { zh: '正在下载“{name}”……', en: 'Downloading “{name}”…' },
  downloaded: { zh: '已下载“{name}”。', en: '“{name}” was downloaded.' },

  add: { zh: '添加附件', en: 'Add an attachment' },
  hint: {
    zh: '{types}，每个不超过 {megabytes} MB，一件最多 {files} 个。拍摄时间、地点和作者等信息会去掉。附件不对外公开。',
    en: '{types}; {megabytes} MB each and {files} a case at most. When, where and by whom a picture was made is taken out. Attachments are not public.',
  },
  full: { zh: '已有 {files} 个附件，不能再加。', en: 'There are {files} attachments already; no more fit.' },
  upload: { zh: '上传', en: 'Upload' },
  resume: { zh: '接着上传', en: 'Go on' },
  stop: { zh: '不传了', en: 'Stop' },
  uploading: { zh: '正在上传“{name}”', en: 'Uploading “{name}”' },
  uploaded: { zh: '附件已上传：{name}', en: 'Attached: {name}' },

  choose: { zh: '请先选择文件。', en: 'Choose a file first.' },
  empty: { zh: '“{name}”是空文件，没有上传。', en: '“{name}” is empty; nothing was sent.' },
  tooLarge: {
    zh: '“{name}”有 {size} MB，超过 {megabytes} MB，没有上传。请压缩或分开后再传。',
    en: '“{name}” has {size} MB, more than {megabytes} MB; nothing was sent. Make it smaller or split it.',
  },
  wrongType: {
    zh: '“{name}”不是{types}，没有上传。',
    en: '“{name}” is none of: {types}; nothing was sent.',
  },
  broken: {
    zh: '网络断了。已经传上去的部分还在，网络恢复后可以接着传。',
    en: 'The line broke. What was sent is kept; go on once you are online.',
  },
  notReached: { zh: '网络不通，没有下载成功，请重试。', en: 'No connection; nothing was downloaded. Try again.' },
} as const satisfies Record<string, Label>;
