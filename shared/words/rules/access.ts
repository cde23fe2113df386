// Refusals that depend on who asks, not on the state of a record.
import type { Label } from '../label.ts';

export const accessRules = {
  'SV-1/only-what-is-allowed': {
    zh: '您的岗位没有办理这一步的权限；需要办理的，请找所室负责人或系统管理员。',
    en: 'Your post does not carry the right to do this; ask the head of your office or the administrator.',
  },
  'FI-4/only-the-holder-hands-over': {
    zh: '只有当前承办人或所在所室负责人可以转办此件。',
    en: 'Only the current holder or the head of the office may hand this case over.',
  },
  'FI-4/only-the-named-office-accepts': {
    zh: '只有被转办所室的人员（或被点名的人）可以接收或退回。',
    en: 'Only the office handed to (or the person named) may accept or return.',
  },
  'FI-1/only-the-holder-acts': {
    zh: '此件由当前承办人办理；其他人请通过所室负责人改派。',
    en: 'The case is handled by its current holder; others go through the head of the office.',
  },
  'AC-1.19/only-the-leader-rules': {
    zh: '职责争议只能由首问责任人所在所室的分管领导裁定。',
    en: 'Only the supervising leader of the first responsible office rules on whose duty it is.',
  },
  'FI-2/only-the-head-assigns': {
    zh: '只有所室负责人（或其分管领导）可以指定承办人。',
    en: 'Only the head of the office (or the supervising leader) assigns a handler.',
  },
} as const satisfies Record<string, Label>;
