// How an empty house on this machine gets its first administrator, and how a person gets an account here: the operator
// founds the house through the inner door, and each account is bound by the one-time code, as it is in a real township.
import type { StaffFacts } from '#shared/directory/staff/commands.ts';
import type { House } from '../house.ts';
import { type Acting, acting } from './acting.ts';

export type Founded = Pick<House, 'url' | 'token' | 'accounts' | 'invoke' | 'now'>;

/** Makes the account if need be and binds it, unless it is bound already. `code` is asked for only then. */
export async function bindAccount(
  house: Pick<Founded, 'accounts'>,
  acts: Acting,
  person: { readonly number: string; readonly name: string },
  code: () => Promise<string>,
): Promise<void> {
  await house.accounts.ensure(person.number, person.name);
  const { status } = await acts.ask(person.number, 'GET', '/api/me');
  if (status === 200) return;
  await acts.must(person.number, 'POST', '/api/me/bind', { code: await code() });
}

/** Founds the house with its first administrator. Called again it goes on where it was interrupted. */
export async function foundHouse(house: Founded, number: string, facts: StaffFacts): Promise<void> {
  const { name } = facts;
  await bindAccount(house, acting(house), { number, name }, async () => {
    const founding = { source: 'operator', act: 'found', time: house.now(), number, facts };
    const opened = (await house.invoke('work', founding)) as { code: string };
    return opened.code;
  });
}
