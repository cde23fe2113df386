// The bodies that checks from outside send, as the contract names them: what is asked beyond them is never required.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { APPRAISAL_COMMANDS, type AppraisalCommandName } from '#shared/appraisal/commands.ts';
import { NINETY, votes } from './given.ts';

test.each<[AppraisalCommandName, object]>([
  ['submit-self', { scores: NINETY, evidence: '第三季度办结 31 件' }],
  ['contest', { fact: '按期率', reason: '有一件已申请延期' }],
  ['review', { scores: {}, reasons: {} }],
  ['review', { scores: { service: 16 }, reasons: { service: '两件差评' } }],
  ['finalize', { scores: {}, reasons: {}, votes: votes('1006', '1010') }],
  ['object', { reason: '服务一项有误' }],
  ['decide-objection', { result: 'upheld', reasons: '复核无误' }],
])('AP-3: %s takes what the contract names and asks for no more: %j', (name, body) => {
  expect(v.safeParse(APPRAISAL_COMMANDS[name], body).issues).toBeUndefined();
});
