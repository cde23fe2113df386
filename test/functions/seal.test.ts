// Sealing: what is written can be opened with the private key alone, and never with what a door holds.
import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { sealer } from '#functions/seal/seal.ts';

const pair = await generateKeyPair('RSA-OAEP-256', { extractable: true });
const seal = sealer(JSON.stringify(await exportJWK(pair.publicKey)));

test('SV-4.1: a sealed name opens with the private key and is nowhere readable in what is stored', async () => {
  const jwe = await seal({ name: '张三', phone: '13800001234' });
  expect(decodeProtectedHeader(jwe)).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM' });
  expect(Buffer.from(jwe, 'base64url').toString('utf8')).not.toContain('张三');
  const opened = await compactDecrypt(jwe, pair.privateKey);
  expect(JSON.parse(new TextDecoder().decode(opened.plaintext))).toEqual({ name: '张三', phone: '13800001234' });
});

test('the same words sealed twice look different, so that equal reports cannot be told', async () => {
  expect(await seal({ name: '张三' })).not.toBe(await seal({ name: '张三' }));
});

test('another key opens nothing', async () => {
  const other = await generateKeyPair('RSA-OAEP-256');
  await expect(compactDecrypt(await seal({ name: '张三' }), other.privateKey)).rejects.toThrow();
});
