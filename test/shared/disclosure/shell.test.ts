// Shells: pages with places that a door fills.
import { expect, test } from 'vitest';
import { each, end, escapeHtml, fillShell, place } from '#shared/disclosure/shell.ts';

const list = `<p>${place('as-of')}</p>${each('rows')}<li class="${place('light')}">${place('name')}</li>${end('rows')}`;

test('a list repeats its block once for each entry, in order', () => {
  const rows = [
    { name: '甲', light: 'fine' },
    { name: '乙', light: 'late' },
  ];
  expect(fillShell(list, { 'as-of': '今天', rows })).toBe(
    '<p>今天</p><li class="fine">甲</li><li class="late">乙</li>',
  );
});

test('an empty list leaves nothing of its block', () => {
  expect(fillShell(list, { 'as-of': '今天', rows: [] })).toBe('<p>今天</p>');
});

test('blocks nest, and an inner one sees the facts around it', () => {
  const shell = `${each('offices')}${place('office')}:${each('staff')}${place('name')}@${place('office')} ${end('staff')}${end('offices')}`;
  const offices = [{ office: '民政办', staff: [{ name: '甲' }, { name: '乙' }] }];
  expect(fillShell(shell, { offices })).toBe('民政办:甲@民政办 乙@民政办 ');
});

test('what people wrote is shown and never becomes markup, a place or a block', () => {
  for (const text of ['<script>1</script>', '"><b>', '{{as-of}}', '<!--each:rows-->', "'&", '{{nothing}}']) {
    const filled = fillShell(list, { 'as-of': text, rows: [{ name: text, light: 'fine' }] });
    const inert = escapeHtml(text);
    expect(filled).toBe(`<p>${inert}</p><li class="fine">${inert}</li>`);
    expect(inert).not.toMatch(/[<>"'{]/);
  }
});

test('a place without its fact stops the answer instead of sending a page with a hole', () => {
  expect(() => fillShell(list, { rows: [] })).toThrow('no text for as-of');
  expect(() => fillShell(list, { 'as-of': 'x' })).toThrow('no list for block rows');
  expect(() => fillShell(list, { 'as-of': 'x', rows: [{ name: '甲' }] })).toThrow('no text for light');
});
