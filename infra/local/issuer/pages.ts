// The issuer's few pages: sign in, sign out, and what went wrong. No script, one style sheet allowed by its hash.
import { createHash } from 'node:crypto';
import type { Label, Language } from '#shared/words/label.ts';

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--rule:#8a857c;--red:#a3201d;--on-red:#fff;--note:#5a564f}
@media (prefers-color-scheme:dark){:root{--paper:#191816;--ink:#f1eee8;--rule:#8f8a81;--red:#ff9d94;--on-red:#2a0503;--note:#bdb7ac}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:26rem;margin:0 auto;padding:48px 16px}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 24px;border-bottom:3px solid var(--red);padding-bottom:8px}
label{display:block;font-weight:600;margin:16px 0 4px}
input{width:100%;min-height:48px;padding:8px 12px;font:inherit;color:inherit;background:transparent;border:2px solid var(--rule)}
button{min-height:48px;padding:8px 32px;margin:24px 8px 0 0;font:inherit;font-weight:600;color:var(--on-red);background:var(--red);border:2px solid var(--red)}
button.plain{color:inherit;background:transparent;border-color:var(--rule)}
:focus-visible{outline:3px solid #1d6fd1;outline-offset:2px}
.wrong{border-left:4px solid var(--red);padding:8px 16px;margin:0 0 24px;font-weight:600}
.note{color:var(--note);font-size:1rem;margin-top:32px}
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Headers of every page of the issuer. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src ${hashOf(STYLE)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const WORDS = {
  signIn: { zh: '工作人员登录', en: 'Staff sign-in' },
  number: { zh: '工号', en: 'Staff number' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  forgotten: {
    zh: '忘记密码或无法登录，请联系本单位系统管理员。群众办事无需登录。',
    en: 'If you forgot your password or cannot sign in, ask your administrator. The public needs no account.',
  },
  wrong: { zh: '工号或密码不正确，请重新输入。', en: 'Staff number or password is wrong. Try again.' },
  wait: {
    zh: '输错次数较多，请过 {seconds} 秒再试。',
    en: 'Too many wrong tries. Wait {seconds} seconds and try again.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  askSignOut: { zh: '确定要退出登录吗？未提交的内容请先保存。', en: 'Sign out? Save what you have not yet submitted.' },
  leave: { zh: '退出', en: 'Sign out' },
  stay: { zh: '暂不退出', en: 'Stay signed in' },
  signedOut: { zh: '已退出登录', en: 'You are signed out' },
  closePage: { zh: '可以关闭本页。', en: 'You may close this page.' },
  failed: { zh: '未能登录', en: 'Sign-in did not work' },
  again: {
    zh: '登录页面可能已过期。请回到工作台重新登录。',
    en: 'The sign-in page may have expired. Go back to the desk and sign in again.',
  },
  toDesk: { zh: '回到工作台', en: 'Back to the desk' },
} as const satisfies Readonly<Record<string, Label>>;

/** What stood in the way of a sign-in. */
export type Obstacle = { readonly why: 'wrong' } | { readonly why: 'wait'; readonly seconds: number };

const page = (language: Language, title: string, content: string): string =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>${content}</main></body></html>
`;

/** The sign-in form; what was typed as number is kept, a password never. */
export function signInPage(language: Language, action: string, number = '', obstacle?: Obstacle): string {
  const words = (label: Label) => label[language];
  const told =
    obstacle?.why === 'wait' ? words(WORDS.wait).replace('{seconds}', String(obstacle.seconds)) : words(WORDS.wrong);
  const alert = obstacle ? `<p class="wrong" role="alert" id="wrong">${told}</p>` : '';
  const described = obstacle ? ' aria-describedby="wrong" aria-invalid="true"' : '';
  const title = words(WORDS.signIn);
  return page(
    language,
    obstacle ? `${told} — ${title}` : title,
    `<h1>${title}</h1>${alert}
<form method="post" action="${safe(action)}">
<label for="number">${words(WORDS.number)}</label>
<input id="number" name="number" value="${safe(number)}" autocomplete="username" inputmode="numeric" maxlength="40" required${described}${number ? '' : ' autofocus'}>
<label for="password">${words(WORDS.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required${described}${number ? ' autofocus' : ''}>
<button>${words(WORDS.enter)}</button>
</form>
<p class="note">${words(WORDS.forgotten)}</p>`,
  );
}

/** Asks before signing out. @param form the provider's hidden form `op.logoutForm` */
export const signOutPage = (language: Language, form: string): string =>
  page(
    language,
    WORDS.signOut[language],
    `<h1>${WORDS.signOut[language]}</h1><p>${WORDS.askSignOut[language]}</p>${form}
<button form="op.logoutForm" name="logout" value="yes">${WORDS.leave[language]}</button><button form="op.logoutForm" class="plain">${WORDS.stay[language]}</button>`,
  );

export const signedOutPage = (language: Language): string =>
  page(language, WORDS.signedOut[language], `<h1>${WORDS.signedOut[language]}</h1><p>${WORDS.closePage[language]}</p>`);

/** Says that it did not work, with the protocol's code for whoever is asked for help. */
export const errorPage = (language: Language, code: string): string =>
  page(
    language,
    WORDS.failed[language],
    `<h1>${WORDS.failed[language]}</h1><p>${WORDS.again[language]}</p><p><a href="/staff/">${WORDS.toDesk[language]}</a></p><p class="note"><code>${safe(code)}</code></p>`,
  );
