// The forms in which chats take a message, against values worked out apart from this code.
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { transportFor } from '#functions/notices/mail.ts';
import { postOf } from '#functions/notices/webhook.ts';
import { TOWNSHIP } from '../directory/rig.ts';

const NOW = Date.parse('2026-09-24T10:00:00+08:00');
const house = { township: TOWNSHIP };
const message = { id: 'a'.repeat(32), link: 'https://zhen.example.gov.cn/staff/#/inbox' };
const GROUP =
  '柳试镇人民政府效能工作台有新的待办，请各自登录工作台，在“通知”中查看。\nhttps://zhen.example.gov.cn/staff/#/inbox';

test('WeCom: a text under the robot’s key', () => {
  const post = postOf(house, { name: 'a', kind: 'wecom' }, { key: '693a91f6-7aoc-4bc4' }, message, NOW);
  expect(post.url).toBe('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aoc-4bc4');
  expect(JSON.parse(post.body)).toEqual({ msgtype: 'text', text: { content: GROUP } });
});

test('DingTalk: milliseconds, and their signature under the secret, stand beside the token', () => {
  const post = postOf(house, { name: 'a', kind: 'dingtalk' }, { key: 'token-1', sign: 'SEC123' }, message, NOW);
  const url = new URL(post.url);
  expect(`${url.origin}${url.pathname}`).toBe('https://oapi.dingtalk.com/robot/send');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    access_token: 'token-1',
    timestamp: '1790215200000',
    sign: 'm3iOH7qzMvAtHnC7QvV0DOyIg0DO5FW1oWnhy6GOprg=',
  });
  expect(JSON.parse(post.body)).toEqual({ msgtype: 'text', text: { content: GROUP } });
});

test('Feishu: seconds, and an empty text signed under seconds and secret, stand in the body', () => {
  const post = postOf(house, { name: 'a', kind: 'feishu' }, { key: 'hook-1', sign: 'SEC123' }, message, NOW);
  expect(post.url).toBe('https://open.feishu.cn/open-apis/bot/v2/hook/hook-1');
  expect(JSON.parse(post.body)).toEqual({
    timestamp: '1790215200',
    sign: 'Gnd5mRMcYanetZuB9vZJbEqg53ncNz4yAU7z/ypuers=',
    msg_type: 'text',
    content: { text: GROUP },
  });
});

test('a plain address: one person by number, the id as idempotency key, signed as Standard Webhooks says', () => {
  const hook = { name: 'a', kind: 'json', url: 'https://todo.example.gov.cn/in' } as const;
  const sign = `whsec_${Buffer.from('a key of some bytes').toString('base64')}`;
  const { url, headers = {}, body } = postOf(house, hook, { sign }, { ...message, to: { staff: '1002' } }, NOW);
  expect(url).toBe(hook.url);
  expect(JSON.parse(body)).toEqual({
    type: 'notice',
    id: message.id,
    to: '1002',
    text: '您在柳试镇人民政府效能工作台有一条待办，请登录工作台，在“通知”中查看。',
    link: message.link,
  });
  const signed = createHmac('sha256', 'a key of some bytes')
    .update(`${message.id}.1790215200.${body}`)
    .digest('base64');
  expect(headers).toMatchObject({
    'webhook-id': message.id,
    'idempotency-key': message.id,
    'webhook-timestamp': '1790215200',
    'webhook-signature': `v1,${signed}`,
  });
});

test('a mail server elsewhere is spoken to under TLS or not at all', () => {
  const settings = { host: 'smtp.example.gov.cn', from: 'tixing@example.gov.cn', domains: ['example.gov.cn'] };
  expect(transportFor({ ...settings, port: 465 }, undefined)).toMatchObject({ secure: true, requireTLS: true });
  expect(transportFor({ ...settings, port: 587 }, undefined)).toMatchObject({ secure: false, requireTLS: true });
  // The machine's own name says which machine it is.
  expect(transportFor({ ...settings, port: 587 }, undefined).name).toBe('example.gov.cn');
});
