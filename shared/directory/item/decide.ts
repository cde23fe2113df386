// The law of a service item (DI-2, TL-1): a promise never longer than the statute, an office that is open, everyone named
// in post. How its versions come into force is the law of versions.
import { type Law, type Refusal, refusedBy } from '../../decision.ts';
import { activeStaff, openOffice } from '../directory.ts';
import type { Kind } from '../versioned/kind.ts';
import { versionedLaw } from '../versioned/law.ts';
import type { ItemFields } from './commands.ts';
import { briefOfItem, type ItemBrief } from './state.ts';

/** Why an item cannot be so, if it cannot. */
function contradiction(law: Law, item: ItemFields): { refused: Refusal } | undefined {
  const { statutoryDays: statute, commitmentDays: promise, office, handler, passes = [] } = item;
  if (statute !== undefined && promise !== undefined && promise > statute) {
    return refusedBy('TL-1/a-promise-is-not-longer-than-the-statute', { promise, statute }, 'commitmentDays');
  }
  const closed = [office, ...passes].findIndex((one) => !openOffice(law.directory, one));
  if (closed >= 0) {
    const at = closed === 0 ? 'office' : `passes.${closed - 1}`;
    return refusedBy('DI-2/an-item-has-an-open-office', { office: [office, ...passes][closed] ?? '' }, at);
  }
  if (handler !== undefined && !activeStaff(law.directory, handler)) {
    return refusedBy('DI-2/a-handler-is-on-the-staff', { staff: handler }, 'handler');
  }
  return undefined;
}

export const itemKind: Kind<'Item', 'item', ItemFields, ItemBrief, undefined> = {
  name: 'item',
  noun: 'Item',
  key: 'item',
  brief: briefOfItem,
  contradiction,
  rules: {
    ownId: 'DI-2/an-item-has-its-own-id',
    retired: 'DI-2/a-retired-item-stays-so',
    few: 'DI-2/few-versions-wait',
    waiting: 'DI-2/only-a-waiting-version-is-decided',
    asOne: 'DI-2/an-import-is-decided-as-one',
    secondPerson: 'DI-2/a-second-person-approves',
  },
};

export const itemLaw = versionedLaw(itemKind);
