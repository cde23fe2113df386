// Who is invited as an efficacy supervisor, and from when until when (SV-4.3): for the bodies that work with them and for
// whoever keeps the directory. They stand in no list of staff.
import * as v from 'valibot';
import { whoIs } from '#shared/access/who.ts';
import { demand, staffCalling } from '../../http/commanding.ts';
import { json } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import { READING } from '../creating.ts';

const TermAnswer = v.strictObject({ from: v.string(), until: v.string() });
const SupervisorsAnswer = v.strictObject({
  items: v.array(
    v.strictObject({
      number: v.string(),
      name: v.string(),
      title: v.string(),
      /** Absent: invited before terms were kept, and without any right until one is granted. */
      term: v.exactOptional(TermAnswer),
      /** Whether the term runs today. */
      serves: v.boolean(),
      /** Proposed, and not yet confirmed by the chair. */
      proposed: v.exactOptional(TermAnswer),
    }),
  ),
});

export const supervisorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/supervision/supervisors',
    summary: { zh: '效能监督员名单', en: 'Efficacy supervisors' },
    staff: true,
    answers: { 200: SupervisorsAnswer },
    problems: READING,
    handle: async (call, house) => {
      const who = await staffCalling(call, house);
      demand(who, 'supervision.list-supervisors', undefined);
      const [{ directory }, { records }] = [await house.lawAt(call.at), await house.shelf()];
      const invited = [...records.staff].filter(
        ([, { active, roles, proposals }]) =>
          active && (roles.includes('supervisor') || proposals.some(({ role }) => role === 'supervisor')),
      );
      const items = invited.map(([number, { name, title, term, proposals }]) => {
        const proposed = proposals.find(({ role }) => role === 'supervisor')?.term;
        const asking = whoIs(directory, number);
        return {
          number,
          name,
          title,
          ...(term === undefined ? {} : { term }),
          serves: asking.kind === 'staff' && asking.serves,
          ...(proposed === undefined ? {} : { proposed }),
        };
      });
      return json(200, { items }, { 'cache-control': 'no-store' });
    },
  },
];
