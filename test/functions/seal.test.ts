// Sealing: what is written can be opened with the private key alone, part by part, and never with what a door holds.
import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { codeKey, sealToCode } from '#functions/seal/code-key.ts';
import { BLOCK, sealer } from '#functions/seal/seal.ts';

const pair = await generateKeyPair('RSA-OAEP-256', { extractable: true });
const seal = sealer(JSON.stringify(await exportJWK(pair.publicKey)));
const PERSON = { name: '张三', phone: '13800001234' };

const parts = async (sealed: string) => JSON.parse(sealed) as { readonly [part: string]: string };
const opened = async (jwe: string | undefined, key = pair.privateKey) =>
  JSON.parse(new TextDecoder().decode((await compactDecrypt(jwe ?? '', key)).plaintext));

test('SV-4.1: a sealed name opens with the private key and is nowhere readable in what is stored', async () => {
  const sealed = await seal({ matter: { subject: '态度' }, identity: PERSON });
  const { matter, identity } = await parts(sealed);
  expect(decodeProtectedHeader(identity ?? '')).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM' });
  expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('张三');
  expect(sealed).not.toContain('张三');
  expect([await opened(matter), await opened(identity)]).toEqual([{ subject: '态度' }, PERSON]);
});

test('the same words sealed twice look different, and a short text is as long as a longer one', async () => {
  const one = await parts(await seal({ matter: { text: '短' } }));
  expect((await parts(await seal({ matter: { text: '短' } }))).matter).not.toBe(one.matter);
  const longer = await parts(await seal({ matter: { text: '长'.repeat(BLOCK / 4) } }));
  expect(longer.matter?.length).toBe(one.matter?.length);
});

test('another key opens nothing', async () => {
  const other = await generateKeyPair('RSA-OAEP-256');
  const { matter } = await parts(await seal({ matter: PERSON }));
  await expect(compactDecrypt(matter ?? '', other.privateKey)).rejects.toThrow();
});

test('SV-4.1: what is said to a reporter opens with number and code, and with neither alone', async () => {
  const own = codeKey('LSK-2026-T000001', 'ABCDEFGHJKLMNPQR');
  const jwe = await sealToCode(own.publicHalf, { text: '正在核查' });
  expect(await codeKey('LSK-2026-T000001', 'ABCDEFGHJKLMNPQR').open(jwe)).toEqual({ text: '正在核查' });
  await expect(codeKey('LSK-2026-T000002', 'ABCDEFGHJKLMNPQR').open(jwe)).rejects.toThrow();
  await expect(codeKey('LSK-2026-T000001', 'ABCDEFGHJKLMNPQS').open(jwe)).rejects.toThrow();
});
