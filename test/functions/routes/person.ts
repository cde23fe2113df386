// Somebody without an account who has the number and the code of a matter, as the doors meet them.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { PersonCommandName } from '#shared/case/commands.ts';
import { STEP_ADDRESS } from '#shared/desk/step-forms.ts';
import { instant } from '#shared/time.ts';
import type { Answer } from '../directory/rig.ts';
import type { Town } from '../town.ts';

export interface Matter {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** A body that each step takes. */
export const BODIES: { readonly [N in PersonCommandName]: object } = {
  message: { text: '请问进展如何' },
  'offer-materials': { text: '户口簿已交窗口' },
  rate: { level: 1, manner: 2, comment: '没有解决' },
  urge: {},
  reopen: { reason: '又不亮了' },
  withdraw: { reason: '不办了' },
  revive: {},
  'report-retaliation': { text: '停了我的低保' },
};
export const STEPS = Object.keys(BODIES) as PersonCommandName[];
export const pathOf = (step: PersonCommandName): string => `/api/public/${STEP_ADDRESS[step]}`;

const MATTER = { kind: 'petition', subject: '村口路灯不亮', body: '已经一个月' };

export function personOf(town: Town) {
  const send = (path: string, body: object, headers: { readonly [name: string]: string } = {}): Promise<Answer> =>
    town.ask('nobody', 'POST', path, body, headers);

  /** A solved challenge of an address, as the desk sends it. */
  async function proof(path: string): Promise<string> {
    const asked = `/api/public/challenge?route=${encodeURIComponent(`POST ${path}`)}`;
    const { body: challenge } = await town.ask('nobody', 'GET', asked);
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  }

  return {
    send,
    proof,
    at: (text: string) => {
      town.now = instant(`2026-${text.replace(' ', 'T')}:00+08:00`);
    },
    /** Sends a matter online, which belongs to 1013 from then on. */
    async submits(facts: object = {}): Promise<Matter> {
      const path = '/api/public/cases';
      const { status, body } = await send(path, { ...MATTER, ...facts }, { proof: await proof(path) });
      if (status !== 201) throw new Error(JSON.stringify(body));
      const row = await town.house.tables.get('cases', { pk: `number#${body.number}`, sk: 'number' });
      return { id: String(row?.case), number: body.number, code: body.code };
    },
    /** Takes a step with a proof of its own. */
    async takes(
      step: PersonCommandName,
      { number, code }: Omit<Matter, 'id'>,
      body: object = BODIES[step],
      headers: { readonly [name: string]: string } = {},
    ): Promise<Answer> {
      const path = pathOf(step);
      return send(path, { number, code, ...body }, { proof: await proof(path), ...headers });
    },
    looksUp: ({ number, code }: Omit<Matter, 'id'>): Promise<Answer> => send('/api/public/lookup', { number, code }),
  };
}
export type Person = ReturnType<typeof personOf>;
