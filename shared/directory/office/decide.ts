// The law of an office (DI-1, DI-3): named once, headed by someone who is there, closed only when nobody is left in it.
import { type Aggregate, type Decision, decided, type Law, type Refusal, refusedBy } from '../../decision.ts';
import { activeStaff } from '../directory.ts';
import { sameFacts } from '../same-facts.ts';
import type { OfficeCommand, OfficeFacts } from './commands.ts';
import type { OfficeEvent } from './events.ts';
import { evolve, type OfficeState } from './state.ts';

/** Why an office cannot be so, if it cannot. */
function contradiction({ directory }: Law, id: string, { name, head }: OfficeFacts): { refused: Refusal } | undefined {
  const namesake = [...directory.offices.values()].find((one) => one.open && one.name === name && one.id !== id);
  if (namesake) return refusedBy('DI-1/an-office-is-named-once', { office: name }, 'name');
  if (head !== undefined && !activeStaff(directory, head))
    return refusedBy('DI-3/a-head-is-on-the-staff', { staff: head }, 'head');
  return undefined;
}

function decide(law: Law, state: OfficeState | null, command: OfficeCommand): Decision<OfficeEvent> {
  const { id } = command;
  if (command.type === 'open') {
    if (state) return refusedBy('DI-1/an-office-is-named-once', { office: id }, 'id');
    return contradiction(law, id, command.facts) ?? decided({ type: 'OfficeOpened', data: { facts: command.facts } });
  }
  if (command.type === 'import') {
    const { facts, batch } = command;
    if (state?.open && sameFacts(state, { ...facts, open: true })) return decided();
    return decided({ type: state ? 'OfficeChanged' : 'OfficeOpened', data: { facts, batch } });
  }
  if (!state) throw new Error(`${command.type} on an office that does not exist`);
  if (!state.open) return refusedBy('DI-1/only-an-open-office-changes');
  if (command.type === 'set') {
    return contradiction(law, id, command.facts) ?? decided({ type: 'OfficeChanged', data: { facts: command.facts } });
  }
  const members = [...law.directory.staff.values()].filter((member) => member.active && member.office === id);
  if (members.length > 0) return refusedBy('DI-1/an-office-closes-empty', { n: members.length });
  return decided({ type: 'OfficeClosed', data: {} });
}

export const officeLaw: Aggregate<OfficeCommand, OfficeEvent, OfficeState> = {
  name: 'office',
  initial: null,
  decide,
  evolve,
};
