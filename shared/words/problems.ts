// The answers that are no success and no rule's refusal, with their HTTP status and words.
import type { Label } from './label.ts';

interface KnownProblem {
  readonly status: number;
  readonly title: Label;
  readonly detail: Label;
}

export const PROBLEMS = {
  malformed: {
    status: 400,
    title: { zh: '填写有误', en: 'The request is malformed' },
    detail: {
      zh: '请按各项提示修改后重新提交，已填内容不会丢失。',
      en: 'Please correct the fields named and send again.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in' },
    detail: { zh: '登录已失效，请重新登录。', en: 'The sign-in has ended or the token is not valid.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '没有权限', en: 'Not yours to do' },
    detail: { zh: '您的岗位没有办理这一步的权限。', en: 'Your post does not carry the right to do this.' },
  },
  unknown: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    detail: {
      zh: '没有这项内容，或者您不能查看。请核对编号和查询码。',
      en: 'There is nothing here, or nothing you may see.',
    },
  },
  method: {
    status: 405,
    title: { zh: '不支持的请求方式', en: 'Method not allowed' },
    detail: { zh: '这个地址不接受这种请求。', en: 'This address does not take that method.' },
  },
  gone: {
    status: 410,
    title: { zh: '已撤下', en: 'Withdrawn' },
    detail: { zh: '这条公开信息已经撤下。', en: 'This publication has been withdrawn.' },
  },
  stale: {
    status: 412,
    title: { zh: '内容已被他人更新', en: 'Someone was faster' },
    detail: {
      zh: '在您操作之前，此件已有新的办理情况。请刷新查看后再提交。',
      en: 'The record changed before you sent this. Look at it again, then decide.',
    },
  },
  tooLarge: {
    status: 413,
    title: { zh: '内容过大', en: 'Too large' },
    detail: { zh: '提交的内容超过上限，请删减后再提交。', en: 'What was sent is over the limit.' },
  },
  mediaType: {
    status: 415,
    title: { zh: '格式不支持', en: 'Unsupported format' },
    detail: {
      zh: '请以 application/json 格式提交，UTF-8 编码，不压缩。',
      en: 'Please send application/json in UTF-8, not compressed.',
    },
  },
  keyReused: {
    status: 422,
    title: { zh: '重复提交，内容不一致', en: 'The idempotency key belongs to another request' },
    detail: {
      zh: '这次提交与之前用同一标识提交的内容不同。请刷新页面后重新填写（Idempotency-Key）。',
      en: 'One Idempotency-Key serves one content only.',
    },
  },
  conditionNeeded: {
    status: 428,
    title: { zh: '缺少版本号', en: 'A version is needed' },
    detail: {
      zh: '没有说明依据的是哪一版内容。请刷新页面后再提交（If-Match）。',
      en: 'Name the version you saw in If-Match.',
    },
  },
  tooMany: {
    status: 429,
    title: { zh: '操作过于频繁', en: 'Too many requests' },
    detail: { zh: '请稍后再试，或拨打值班电话。', en: 'Please try again a little later, or call the hotline.' },
  },
  refused: {
    status: 409,
    title: { zh: '按制度不能办理', en: 'Refused by a rule' },
    detail: { zh: '这一步不符合制度规定。', en: 'The rules do not allow this step.' },
  },
  busy: {
    status: 503,
    title: { zh: '系统繁忙', en: 'Busy' },
    detail: {
      zh: '现在办理的人较多，请几秒后重试。',
      en: 'Many people are at it just now; please try again in a few seconds.',
    },
  },
  fault: {
    status: 500,
    title: { zh: '系统故障', en: 'A fault' },
    detail: {
      zh: '系统出现故障，请稍后再试。故障编号：{requestId}',
      en: 'Something failed here. Please try again later. Reference: {requestId}',
    },
  },
} as const satisfies Record<string, KnownProblem>;

export type ProblemName = keyof typeof PROBLEMS;
