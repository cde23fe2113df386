// problem+json (RFC 9457) for the few answers that belong to this machine alone.
import { type Facts, type Label, type Language, say } from '#shared/words/label.ts';
import { type Answer, textAnswer } from './answer.ts';

/** English for callers who ask for it first, otherwise Chinese. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';

/** A problem in the caller's language. */
export const problem = (status: number, title: Label, detail: Label, language: Language, facts: Facts = {}): Answer =>
  textAnswer(
    status,
    'application/problem+json',
    JSON.stringify({ type: 'about:blank', title: say(title, language), status, detail: say(detail, language, facts) }),
    { 'content-language': language === 'en' ? 'en' : 'zh-CN', 'cache-control': 'no-store' },
  );
