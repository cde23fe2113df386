// Opinions on what is published: what the matter is called that each becomes.
import type { Label } from './label.ts';

export const opinionWords = {
  opinion: { zh: '对公开信息“{title}”的意见', en: 'Opinion on “{title}”' },
  objection: { zh: '对公开信息“{title}”的异议', en: 'Objection to “{title}”' },
} as const satisfies Record<string, Label>;
