// What `#/supervision/…` shows: a list of one kind, a new record of it, or the record with that id.
import { LISTS } from '#shared/access/supervision-rights.ts';
import { SUPERVISION_KINDS, SUPERVISION_STATES } from '#shared/supervision/kinds.ts';
import type { Part } from './part.ts';
import { SupervisionList } from './supervision-list.ts';
import { SupervisionNew } from './supervision-new.ts';
import { SupervisionRecord } from './supervision-record.ts';

if (!customElements.get('supervision-list')) {
  customElements.define('supervision-list', SupervisionList);
  customElements.define('supervision-new', SupervisionNew);
  customElements.define('supervision-record', SupervisionRecord);
}

/** The part of an address below `#/supervision/`; without a kind the first whose list this person may see. */
export function supervisionPart(detail: string, more: string, actions: readonly string[]): Part {
  const first = SUPERVISION_KINDS.find((one) => actions.includes(`supervision.${LISTS[one]}`)) ?? 'spot-checks';
  const kind = SUPERVISION_KINDS.find((one) => one === detail) ?? first;
  const state = SUPERVISION_STATES.find((one) => one === more);
  if (more === '' || state) return Object.assign(new SupervisionList(), { kind, state });
  if (more === 'new') return Object.assign(new SupervisionNew(), { kind });
  return Object.assign(new SupervisionRecord(), { kind, recordId: more });
}
