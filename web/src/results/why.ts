// A due date explained in sentences, from the reasons stored with it: nobody has to believe a date (TL-4).
import type { Result } from '#shared/disclosure/snapshot/results.ts';
import { type Day, plusDays } from '#shared/time.ts';
import { SKIP_WORDS, whyWords } from '#shared/words/boards/results.ts';
import { sayDay, saySpan } from '#shared/words/day.ts';
import { type Language, say } from '#shared/words/label.ts';

type Skipped = Result['why']['skipped'];

const reason = (code: string, language: Language): string => SKIP_WORDS[code]?.[language] ?? code;

/** Days off in words, neighbours with the same reason taken together: 10月1日至7日（国庆节）、10月11日（周末）. */
export function saySkipped(skipped: Skipped, language: Language): string {
  const spans: { from: Day; to: Day; because: string }[] = [];
  for (const { on, because } of skipped) {
    const last = spans.at(-1);
    if (last && last.because === because && plusDays(last.to, 1) === on) last.to = on as Day;
    else spans.push({ from: on as Day, to: on as Day, because });
  }
  const said = spans.map(({ from, to, because }) => {
    const span = saySpan(from, to, language);
    return language === 'zh' ? `${span}（${reason(because, 'zh')}）` : `${span} (${reason(because, 'en')})`;
  });
  return said.join(language === 'zh' ? '、' : ', ');
}

/** How the limit was counted, or by whom the date was set. */
function sayLimit({ why }: Result, language: Language): readonly string[] {
  if (why.limit === undefined || why.unit === undefined) return [whyWords[why.setBy ?? 'superior'][language]];
  return [
    say(whyWords[why.unit], language, { limit: why.limit }),
    ...(why.extendedBy === undefined ? [] : [say(whyWords.extended, language, { n: why.extendedBy })]),
    ...(why.stopped ?? []).map(({ from, to, days }) =>
      say(whyWords.stopped, language, { span: saySpan(from as Day, to as Day, language), n: days }),
    ),
  ];
}

/** The days that were passed over: one by one for working days, at the end for calendar days. */
function sayPassed({ why }: Result, language: Language): readonly string[] {
  const days = saySkipped(why.skipped, language);
  const { rolledFrom } = why;
  if (rolledFrom === undefined) return days === '' ? [] : [say(whyWords.skipped, language, { days })];
  const dayOff = why.skipped.some(({ on }) => on === rolledFrom);
  return [say(dayOff ? whyWords.rolled : whyWords.held, language, { from: sayDay(rolledFrom as Day, language), days })];
}

/** The steps by which the due date was found, in order. */
export function sayWhy(result: Result, language: Language): readonly string[] {
  const start = sayDay(result.why.start as Day, language);
  const received = sayDay(result.receivedOn as Day, language);
  return [
    result.why.start === result.receivedOn
      ? say(whyWords.start, language, { day: start })
      : say(whyWords.startLater, language, { received, day: start }),
    ...sayLimit(result, language),
    ...sayPassed(result, language),
    say(whyWords.due, language, { day: sayDay(result.dueOn as Day, language) }),
    ...(result.onTime ? [] : [whyWords.late[language]]),
  ];
}
