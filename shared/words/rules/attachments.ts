// Refusals of a file that is to be attached.
import type { Label } from '../label.ts';

export const attachmentRules = {
  'DI-4/an-attachment-is-what-it-says': {
    zh: '这个文件不能作为附件：{why}。请换一个文件，或者打印、拍照后再上传。',
    en: 'This file cannot be attached: {why}. Choose another, or take a photograph of it and attach that.',
  },
} as const satisfies Record<string, Label>;
