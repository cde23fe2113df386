// Who may import what. Lists of the directory are the administrator's; a register may be brought by whoever may register.
import { can, type Verdict } from '#shared/access/can.ts';
import type { Who } from '#shared/access/who.ts';
import type { ImportKind } from '#shared/directory/import/kinds.ts';

/** Whether this person may import such a list; a register of any is what most may. */
export function mayImport(who: Who, kind: ImportKind): Verdict {
  const keeps = can(who, 'directory.import');
  return keeps.allowed || kind !== 'cases' ? keeps : can(who, 'case.register');
}
