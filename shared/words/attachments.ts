// What files that may be attached are called, and why one is not taken.
import type { Label } from './label.ts';

export const attachmentKinds = {
  'image/jpeg': { zh: 'JPEG 图片', en: 'a JPEG picture' },
  'image/png': { zh: 'PNG 图片', en: 'a PNG picture' },
  'application/pdf': { zh: 'PDF 文件', en: 'a PDF document' },
} as const satisfies Record<string, Label>;
export type AttachmentKind = keyof typeof attachmentKinds;

export const attachmentFaults = {
  program: { zh: '内容是程序、压缩包或网页', en: 'it holds a program, an archive or a web page' },
  other: { zh: '内容不是所说的类型', en: 'its content is of another type' },
  damaged: { zh: '文件不完整或者已经损坏', en: 'it is cut short or damaged' },
  appended: { zh: '文件末尾夹带了别的内容', en: 'something else is hidden behind its end' },
  active: { zh: 'PDF 中有脚本或会自动执行的动作', en: 'the PDF holds scripts or actions that run by themselves' },
  embedded: { zh: 'PDF 中夹带了其他文件', en: 'the PDF carries other files' },
  locked: { zh: 'PDF 已加密，无法核对内容', en: 'the PDF is encrypted and cannot be looked into' },
  obscure: { zh: 'PDF 的内部结构无法核对', en: 'the structure of the PDF cannot be looked into' },
} as const satisfies Record<string, Label>;
export type AttachmentFault = keyof typeof attachmentFaults;

/** What the door says of a file or a piece of it, besides the rules. */
export const attachmentWords = {
  size: {
    zh: '附件超过上限：单个附件不能超过 {megabytes} MB。',
    en: 'The attachment is too large: {megabytes} MB is the most for one.',
  },
  inPieces: {
    zh: '一次最多提交 {bytes} 字节。更大的附件请先说明大小，再分段提交。',
    en: 'One request carries at most {bytes} bytes. Announce a larger attachment first and send it in pieces.',
  },
  types: { zh: '只收这些类型：{types}', en: 'must be one of: {types}' },
  bytesOnly: {
    zh: '请以 application/octet-stream 提交这一段的原始字节，不压缩。',
    en: 'Send the bytes of the piece as application/octet-stream, not compressed.',
  },
  pieceSize: { zh: '这一段应为 {bytes} 字节', en: 'this piece has {bytes} bytes' },
  readInPieces: { zh: '此附件分 {pieces} 段读取，请写明第几段', en: 'is read in {pieces} pieces; say which' },
  empty: { zh: '文件是空的', en: 'is empty' },
  erased: { zh: '附件的内容已按规定删除。', en: 'The content of this attachment was erased.' },
} as const satisfies Record<string, Label>;
