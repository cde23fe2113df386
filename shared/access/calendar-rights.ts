// Entries of the calendar take two people: the administrator or the chair proposes, another of them confirms (TL-4).
// Every clerk may see what the calendar rests on: dates are explained by it.
import type { StaffWho } from './who.ts';

const keeps = (who: StaffWho): boolean => who.roles.has('administrator') || who.roles.has('chair');

export const CALENDAR_RIGHTS = {
  read: { may: (who: StaffWho) => keeps(who) || !who.roles.has('supervisor'), rule: 'SV-1/only-what-is-allowed' },
  propose: { may: keeps, rule: 'SV-1/only-what-is-allowed' },
  confirm: { may: keeps, rule: 'SV-1/only-what-is-allowed' },
  withdraw: { may: keeps, rule: 'SV-1/only-what-is-allowed' },
} as const;
