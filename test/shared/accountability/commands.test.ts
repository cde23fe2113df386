// The bodies that checks from outside send, as the contract names them: what is asked beyond them is never required.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ACCOUNTABILITY_COMMANDS, type AccountabilityCommandName } from '#shared/accountability/commands.ts';

const votes = [
  { by: '1006', vote: 'for' },
  { by: '1010', vote: 'for' },
];
const at = '2026-10-26T10:00:00+08:00';

test.each<[AccountabilityCommandName, object]>([
  ['accept', {}],
  ['dismiss', { reason: '依法中止' }],
  ['investigate', { note: '查阅台账' }],
  ['close', { reason: '事实不成立' }],
  ['transfer', { to: '县纪委监委', basis: '涉嫌违纪' }],
  [
    'propose',
    { person: '1002', grounds: ['AC-1.11'], elements: [], responsibility: 'direct', circumstances: 'ordinary' },
  ],
  ['hear-statement', { text: '因下村未能及时答复' }],
  ['waive-statement', {}],
  ['decide', { measure: 'warning', votes }],
  ['decide', { measure: 'none', votes, reasons: '情有可原' }],
  ['serve', { how: '当面送达', at }],
  ['ask-review', { reason: '处理过重' }],
  ['decide-review', { result: 'upheld', votes }],
  ['decide-review', { result: 'changed', measure: 'self-examination', votes }],
  ['not-corrected', { note: '仍未补办' }],
])('SV-4.5: %s takes what the contract names and asks for no more: %j', (name, body) => {
  expect(v.safeParse(ACCOUNTABILITY_COMMANDS[name], body).issues).toBeUndefined();
});
