// A form with files as browsers wrap it: fields, files, and the same content whatever stands between them.
import { expect, test } from 'vitest';
import type { Call } from '#functions/http/call.ts';
import { Problem } from '#functions/http/problem.ts';
import { sentForm } from '#functions/http/sent-form.ts';

const call = (type: string, body: string | Buffer): Call =>
  ({ headers: { 'content-type': type }, body: Buffer.from(body) }) as unknown as Call;

const part = (boundary: string, head: string, content: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const wrapped = (boundary: string): Call =>
  call(
    `multipart/form-data; boundary=${boundary}`,
    [
      part(boundary, 'name="text"', '第一行\r\n第二行'),
      part(boundary, 'name="keep-from"', '1002'),
      part(boundary, 'name="keep-from"', '1003'),
      part(boundary, 'name="attached"; filename="收条.png"\r\nContent-Type: image/png', '\x89PNG'),
      part(boundary, 'name="attached"; filename=""\r\nContent-Type: application/octet-stream', ''),
      `--${boundary}--\r\n`,
    ].join(''),
  );

test('fields, boxes and files are read; where nothing was chosen there is no file', async () => {
  const { fields, all, files } = await sentForm(wrapped('one'));
  expect([fields.text, all('keep-from')]).toEqual(['第一行\r\n第二行', ['1002', '1003']]);
  expect(files.map(({ name, type }) => [name, type])).toEqual([['收条.png', 'image/png']]);
});

test('the same form sent again says the same, under whatever boundary', async () => {
  const [one, two] = await Promise.all([sentForm(wrapped('one')), sentForm(wrapped('two'))]);
  expect(one.content.equals(two.content)).toBe(true);
});

test('without files it is read as every other form', async () => {
  const { fields, files } = await sentForm(call('application/x-www-form-urlencoded', 'text=a&text=b'));
  expect([fields.text, files]).toEqual(['b', []]);
});

test.each([
  ['multipart/form-data; boundary=x', 'no boundary in here', 'malformed'],
  ['multipart/form-data; boundary=x', '', 'malformed'],
  ['text/plain', 'a=b', 'mediaType'],
])('%s with %j is refused', async (type, body, kind) => {
  const refused = await sentForm(call(type, body)).catch((thrown: unknown) => thrown);
  expect([refused instanceof Problem, (refused as Problem).kind]).toEqual([true, kind]);
});

test('SV-4.1: what is typed is no longer for coming beside files; only files are', async () => {
  const sent = (content: string, head: string): Call =>
    call('multipart/form-data; boundary=one', `${part('one', head, content)}--one--\r\n`);
  const long = '长'.repeat(50_000);
  await expect(sentForm(sent(long, 'name="text"'))).rejects.toMatchObject({ kind: 'tooLarge' });
  expect((await sentForm(sent(long, 'name="attached"; filename="a.pdf"'))).files[0]?.bytes.length).toBe(150_000);
});
