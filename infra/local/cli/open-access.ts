// An account on this machine for anyone in the directory: made when it is first asked for, bound by a code that the
// operator opens. On a real deployment nobody but the operator can do this, and each time it is on the record.
import { activeStaff } from '#shared/directory/directory.ts';
import { NoAccount } from '../issuer/issuer.ts';
import { acting } from '../sample/acting.ts';
import { bindAccount, type Founded } from '../sample/founding.ts';
import { type DoorEnvironment, withTables } from '../site/published.ts';

type Opening = Founded & { environmentOf(door: 'work'): DoorEnvironment };

/** Opens an account for a person in post and binds it, unless that was done. Throws NoAccount for anyone else. */
export async function openAccess(house: Opening, number: string): Promise<void> {
  const name = await withTables(
    house.environmentOf('work'),
    async ({ shelf }) => activeStaff((await shelf()).directory, number)?.name,
  );
  if (name === undefined) throw new NoAccount(number);
  await bindAccount(house, acting(house), { number, name }, async () => {
    const opening = { source: 'operator', act: 'issue-code', time: house.now(), number };
    return ((await house.invoke('work', opening)) as { code: string }).code;
  });
}
