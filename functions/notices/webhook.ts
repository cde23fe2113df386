// The way into a chat: robots of a group in WeCom (企业微信), DingTalk (钉钉) and Feishu (飞书) by their published message forms
// and signatures, and a plain JSON form for one person, signed as Standard Webhooks describes.
import { createHmac } from 'node:crypto';
import type { Hook, OutwardSecrets } from '#shared/outward.ts';
import { say } from '#shared/words/label.ts';
import { outwardWords } from '#shared/words/outward.ts';
import type { House } from '../house.ts';
import { type Carrier, type Message, NotTaken, PATIENCE_MS } from './carrier.ts';

type Secret = OutwardSecrets['hooks'][string];

/** A request as it goes out. */
export interface Post {
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body: string;
}

const hmac = (key: string | Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64');

type Form = (hook: Hook, secret: Secret, text: string, message: Message, now: number) => Post;

/** What signs a plain message: the bytes behind `whsec_` where the secret is written so, else its own. */
const signingKey = (sign: string): Buffer =>
  sign.startsWith('whsec_') ? Buffer.from(sign.slice('whsec_'.length), 'base64') : Buffer.from(sign);

const FORMS: { readonly [K in Hook['kind']]: Form } = {
  // A robot of WeCom is known by its key alone.
  wecom: (_, { key = '' }, content) => ({
    url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?${new URLSearchParams({ key })}`,
    body: JSON.stringify({ msgtype: 'text', text: { content } }),
  }),
  // Milliseconds and secret, signed with the secret, beside the token in the address.
  dingtalk: (_, { key = '', sign = '' }, content, __, now) => {
    const timestamp = String(now);
    const query = new URLSearchParams({ access_token: key, timestamp, sign: hmac(sign, `${timestamp}\n${sign}`) });
    return {
      url: `https://oapi.dingtalk.com/robot/send?${query}`,
      body: JSON.stringify({ msgtype: 'text', text: { content } }),
    };
  },
  // Seconds and secret are themselves the key here, and nothing is signed with it.
  feishu: (_, { key = '', sign = '' }, text, __, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const signed = hmac(`${timestamp}\n${sign}`, '');
    return {
      url: `https://open.feishu.cn/open-apis/bot/v2/hook/${key}`,
      body: JSON.stringify({ timestamp, sign: signed, msg_type: 'text', content: { text } }),
    };
  },
  json: (hook, { sign = '' }, text, { id, to, link }, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const body = JSON.stringify({ type: 'notice', id, to: to?.staff, text, ...(link ? { link } : {}) });
    return {
      url: 'url' in hook ? hook.url : '',
      headers: {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${hmac(signingKey(sign), `${id}.${timestamp}.${body}`)}`,
        'idempotency-key': id,
      },
      body,
    };
  },
};

/** The request that carries a message. `now` is machine time in ms: receivers refuse stamps that are off. */
export function postOf(
  { township }: Pick<House, 'township'>,
  hook: Hook,
  secret: Secret,
  message: Message,
  now: number,
): Post {
  const label = hook.kind === 'json' ? outwardWords.person : outwardWords.group;
  const words = say(label, 'zh', { government: township.government.zh });
  const text = hook.kind === 'json' || !message.link ? words : `${words}\n${message.link}`;
  return FORMS[hook.kind](hook, secret, text, message, now);
}

/** Robots answer 200 whatever happened and say in the body how it went. */
async function refusalIn(response: Response): Promise<string | undefined> {
  const { errcode, code } = JSON.parse((await response.text()).slice(0, 4096)) as { errcode?: number; code?: number };
  const said = errcode ?? code;
  return said === 0 ? undefined : `code ${Number.isInteger(said) ? said : 'none'}`;
}

async function deliver({ url, headers, body }: Post, answersInBody: boolean): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    // An answer elsewhere is no answer: the hosts are those of the deployment and no other.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new NotTaken(`http ${response.status}`);
  const refused = answersInBody ? await refusalIn(response) : undefined;
  if (refused) throw new NotTaken(refused);
  await response.body?.cancel();
}

/** The carrier of one webhook. */
export const webhookCarrier = (house: Pick<House, 'township'>, hook: Hook, secret: Secret): Carrier => ({
  name: hook.name,
  async send(message) {
    try {
      await deliver(postOf(house, hook, secret, message, Date.now()), hook.kind !== 'json');
    } catch (fault) {
      if (fault instanceof NotTaken) throw fault;
      throw new NotTaken(String((fault as { cause?: { code?: string } }).cause?.code ?? (fault as Error).name));
    }
  },
});
