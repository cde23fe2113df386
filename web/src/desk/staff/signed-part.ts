// What `#/signed/…` shows: a list of one kind, a new record of it, or the record with that id.
import { signedAt } from '#shared/signed/kinds.ts';
import type { Part } from './part.ts';
import { SIGNED_VIEWS, SignedList } from './signed-list.ts';
import { SignedRecord } from './signed-record.ts';
import { SignedWrite } from './signed-write.ts';

if (!customElements.get('signed-list')) {
  customElements.define('signed-list', SignedList);
  customElements.define('signed-record', SignedRecord);
  customElements.define('signed-write', SignedWrite);
}

/** The part of an address below `#/signed/`: `integrity`, `integrity/month`, `integrity/new`, `integrity/<id>`. */
export function signedPart(detail: string, more: string): Part {
  const kind = signedAt(detail) ?? 'gift';
  const view = SIGNED_VIEWS.find((one) => one === more);
  if (more === '' || view) return Object.assign(new SignedList(), { kind, ...(view ? { view } : {}) });
  if (more === 'new') return Object.assign(new SignedWrite(), { kind });
  return Object.assign(new SignedRecord(), { kind, recordId: more });
}
