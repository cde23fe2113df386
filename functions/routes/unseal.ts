// Opening a seal: closed together with the complaints it serves, but already checked in the order every door keeps.
import * as v from 'valibot';
import { knowsCase } from '#shared/access/case-rights.ts';
import { involvedIn } from '#shared/case/state.ts';
import { text } from '#shared/fields.ts';
import { bodyOf } from '../http/body.ts';
import { demand, known, seenVersion, staffCalling } from '../http/commanding.ts';
import { Problem } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { keptCase } from '../perform/kept-case.ts';

const Unseal = v.strictObject({ reason: text(1000) });

export const unsealRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/cases/{id}/unseal',
    summary: { zh: '启封举报人信息', en: 'Open a reporter’s sealed identity' },
    staff: true,
    body: Unseal,
    answers: {},
    problems: [
      'malformed',
      'unauthenticated',
      'forbidden',
      'unknown',
      'refused',
      'tooLarge',
      'mediaType',
      'conditionNeeded',
    ],
    takes: ['If-Match'],
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      const knows = (state: Parameters<typeof involvedIn>[0]) => knowsCase(who, involvedIn(state));
      await known(house, who, keptCase(house.tables) as never, call.params.id ?? '', ((_: unknown, state: never) =>
        knows(state)) as never);
      demand(who, 'case.unseal', undefined);
      bodyOf(call, Unseal);
      seenVersion(call);
      throw new Problem('refused', { refusal: { rule: 'SV-4.1/not-yet-open' } });
    },
  },
];
