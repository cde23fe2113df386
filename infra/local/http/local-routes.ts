// `/_local`: what exists on this machine only. Moves domain time and builds the site; deployed bundles know none of it.
import * as v from 'valibot';
import { instantField } from '#shared/fields.ts';
import { type Instant, instant } from '#shared/time.ts';
import { type Label, type Language, say } from '#shared/words/label.ts';
import { type Answer, textAnswer } from './answer.ts';
import { problem } from './problem.ts';

/** Something that happened while time moved: when, what, to which record. */
export interface Fired {
  readonly at: Instant;
  readonly what: string;
  readonly id: string;
}

/** What the house does when asked through `/_local`. */
export interface LocalActs {
  now(): Instant;
  /** Moves domain time to a later instant and answers when everything due in between has happened, in order. */
  moveTo(at: Instant): Promise<{ readonly now: Instant; readonly fired: readonly Fired[] }>;
  /** Builds the site and answers when it is live, with the number of the release. */
  buildSite(): Promise<{ readonly release: string; readonly pages: number }>;
}

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly language: Language;
}

const MALFORMED: Label = { zh: '请求内容有误', en: 'Malformed request' };
const WANTS_NOW: Label = {
  zh: '请提供 now，例如 {"now":"2026-10-09T09:00:00+08:00"}，须带时区，年份不晚于 2099。',
  en: 'Give now, for example {"now":"2026-10-09T09:00:00+08:00"}, with its time zone and no later than 2099.',
};
const BACKWARDS: Label = { zh: '时间只能向前', en: 'Time only moves forward' };
const EARLIER: Label = {
  zh: '现在是 {now}，不能拨回 {wanted}。已发生的事项按当时的时间记录，时间不能倒退。',
  en: 'It is {now}; it cannot become {wanted} again. What has happened is recorded at its time, and time does not run back.',
};
const NO_BUILD: Label = { zh: '网站未能生成', en: 'The site was not built' };
const BUILD_FAILED: Label = {
  zh: '现有网站保持不变。原因：{why}',
  en: 'The live site stays as it was. Reason: {why}',
};
const UNKNOWN: Label = { zh: '没有此地址', en: 'No such address' };
const WHICH: Label = {
  zh: '此处只有 GET、PUT /_local/clock 和 POST /_local/site。',
  en: 'Here are only GET and PUT /_local/clock and POST /_local/site.',
};

const json = (value: unknown): Answer =>
  textAnswer(200, 'application/json', JSON.stringify(value), { 'cache-control': 'no-store' });

/** Reads `{ now }` of a PUT; undefined when it is not exactly that. */
function wantedTime(body: Uint8Array): Instant | undefined {
  try {
    const given: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (typeof given !== 'object' || given === null || !('now' in given) || Object.keys(given).length !== 1)
      return undefined;
    return v.is(instantField, given.now) ? instant(given.now) : undefined;
  } catch {
    return undefined;
  }
}

/** Answers a request below `/_local/`. 400 for a time that is none, 409 for one that has passed. */
export async function localRoutes(acts: LocalActs, { method, path, body, language }: LocalRequest): Promise<Answer> {
  if (path === '/_local/clock' && (method === 'GET' || method === 'HEAD')) return json({ now: acts.now() });
  if (path === '/_local/clock' && method === 'PUT') {
    const wanted = wantedTime(body);
    if (wanted === undefined) return problem(400, MALFORMED, WANTS_NOW, language);
    const now = acts.now();
    if (wanted < now) return problem(409, BACKWARDS, EARLIER, language, { now, wanted });
    return json(await acts.moveTo(wanted));
  }
  if (path === '/_local/site' && method === 'POST') {
    try {
      return json(await acts.buildSite());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return problem(
        503,
        NO_BUILD,
        { zh: say(BUILD_FAILED, 'zh', { why }), en: say(BUILD_FAILED, 'en', { why }) },
        language,
      );
    }
  }
  return problem(404, UNKNOWN, WHICH, language);
}
