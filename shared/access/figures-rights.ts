// Who reads the sheet of a month, in which nothing is left out for being small: those who answer for the work of others,
// the bodies that watch and get the monthly report (SV-3, SV-4.4), and who prepares it for the public.
import type { Role } from '../directory/roles.ts';
import type { StaffWho } from './who.ts';

const READS: readonly Role[] = ['chair', 'leading-group', 'appraisal-group', 'publisher'];

export const FIGURES_RIGHTS = {
  read: {
    // An efficacy supervisor is given briefings of their own (SV-4.3), and a clerk the public figures.
    may: (who: StaffWho) => who.heads.size > 0 || who.leads.size > 0 || READS.some((role) => who.roles.has(role)),
    rule: 'SV-1/only-what-is-allowed',
  },
} as const;
