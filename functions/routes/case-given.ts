// What a step is shown beside its body, because the law reads no tables and draws no lots: the names a notice asked for,
// an item's limits, the case a link leads to, a number and a code. Looked up anew each time the step is tried.
import { randomBytes, randomUUID } from 'node:crypto';
import type { StaffWho } from '#shared/access/who.ts';
import type { CaseCommandName, GivenFor } from '#shared/case/commands.ts';
import type { Correctable } from '#shared/case/kinds.ts';
import type { CaseState } from '#shared/case/state.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { correctedPuts } from '../perform/contact-rows.ts';
import type { Standing } from '../perform/load.ts';
import { privateKey } from '../table/keys.ts';
import type { Put } from '../table/tables.ts';
import { caseByNumber } from './case-by-number.ts';
import { nextNumber } from './numbering.ts';
import { drawCode, followHash, shownCode } from './query-code.ts';
import { itemInForce, villageIds } from './registering.ts';

/** What a step is given, the rows it takes with it, and what its answer says besides the case. */
export interface Given {
  readonly given?: object;
  readonly also?: readonly Put[];
  readonly answer?: object;
}

interface Asked {
  readonly house: House;
  readonly call: Call;
  readonly who: StaffWho;
  readonly standing: Standing<CaseState>;
  readonly body: { readonly [field: string]: unknown };
}

type Look<N extends keyof GivenFor> = (asked: Asked) => Promise<Given & { readonly given: GivenFor[N] }>;

/** Names of what the newest notice asked for, in its order. */
const noticeNames: Look<'receive-materials'> = async ({ house, standing: { id, state } }) => {
  const notice = state.notice?.version ?? 0;
  const row = notice > 0 ? await house.tables.get('cases', privateKey('case', id, notice)) : undefined;
  const said = row && !row.erased ? (JSON.parse(String(row.body)) as { missing?: { name: string }[] }) : {};
  return { given: { notice, names: (said.missing ?? []).map(({ name }) => name) } };
};

/** A corrected name or telephone number finds the case too. */
function foundBy({ house, standing: { id, state }, body }: Asked): readonly Put[] {
  const { registeredAt: at, kind } = state;
  return correctedPuts(house, { id, at, kind }, body.field as Correctable, String(body.to));
}

const correction: Look<'correct'> = async (asked) => {
  const { house, call, body } = asked;
  const item = body.field === 'item' ? await itemInForce(house, { item: String(body.to) }, call.at) : undefined;
  const villages = await villageIds(house);
  return { given: { villages, ...(item ? { item } : {}) }, also: foundBy(asked) };
};

const linked: Look<'link'> = async ({ house, who, body }) => {
  const other = await caseByNumber(house, who, String(body.to));
  return { given: other ? { case: other.id, number: other.number } : {} };
};

const newCode: Look<'reissue-code'> = async ({ house, standing: { id, state } }) => {
  const code = drawCode(house, randomUUID(), id);
  const given = { follow: followHash(state.number, code) };
  return { given, answer: { receipt: { code: shownCode(code) } } };
};

/** The directive's record and number; nobody has a code for it, so its view lies where no code leads. */
const directive: Look<'instruct'> = async ({ house, call }) => {
  const id = randomBytes(16).toString('hex');
  const { number, puts } = await nextNumber(house, id, call.at);
  return { given: { directive: id, number, follow: followHash(number, randomUUID()) }, also: puts };
};

const LOOKS: { readonly [N in keyof GivenFor]: Look<N> } = {
  complete: async () => ({ given: { disclosure: randomBytes(16).toString('hex') } }),
  instruct: directive,
  'receive-materials': noticeNames,
  correct: correction,
  link: linked,
  'reissue-code': newCode,
};

/** What this step is given; nothing for most. */
export const givenFor = async (name: CaseCommandName, asked: Asked): Promise<Given> =>
  name in LOOKS ? LOOKS[name as keyof GivenFor](asked) : {};
