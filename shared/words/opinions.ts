// Opinions on what is published: the form beside a record, and what the matter is called that each becomes.
import type { Label } from './label.ts';

export const opinionWords = {
  opinion: { zh: '对公开信息“{title}”的意见', en: 'Opinion on “{title}”' },
  objection: { zh: '对公开信息“{title}”的异议', en: 'Objection to “{title}”' },
  heading: { zh: '对这条公开信息有意见', en: 'Say what you think of this record' },
  lead: {
    zh: '您的意见作为一件事项办理：有编号、查询码和答复期限。经审核后，意见和答复可列在本页，不写姓名和联系方式。',
    en: 'It is handled as a matter with a number, a code and a date for the answer. Approved, it may stand here with its answer, without your name.',
  },
  asOpinion: { zh: '提意见', en: 'An opinion' },
  asObjection: { zh: '有异议', en: 'An objection' },
  text: { zh: '您的意见', en: 'What you want to say' },
  next: { zh: '下一步：核对', en: 'Next: check' },
} as const satisfies Record<string, Label>;
