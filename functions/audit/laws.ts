// How each kind of record is replayed. A kind that is not here has its chain checked and is named as not replayed.
import { accountabilityLaw } from '#shared/accountability/decide.ts';
import { cycleLaw } from '#shared/appraisal/cycle.ts';
import { appraisalLaw } from '#shared/appraisal/decide.ts';
import { boxWatchLaw } from '#shared/box-watch/box-watch.ts';
import { overrideLaw } from '#shared/calendar-override/decide.ts';
import { caseLaw } from '#shared/case/decide.ts';
import { complaintLaw } from '#shared/complaint/decide.ts';
import type { StoredEvent } from '#shared/decision.ts';
import { batchLaw } from '#shared/directory/batch/batch.ts';
import { entryLaw } from '#shared/directory/catalogue/decide.ts';
import { commitmentLaw } from '#shared/directory/commitment/decide.ts';
import { itemLaw } from '#shared/directory/item/decide.ts';
import { mailboxLaw } from '#shared/directory/mailbox/mailbox.ts';
import { officeLaw } from '#shared/directory/office/decide.ts';
import { policyRecordLaw } from '#shared/directory/policy/record.ts';
import { rosterLaw } from '#shared/directory/roster/decide.ts';
import { staffLaw } from '#shared/directory/staff/decide.ts';
import { villageLaw } from '#shared/directory/village/village.ts';
import { whereaboutsLaw } from '#shared/directory/whereabouts/decide.ts';
import { disclosureLaw } from '#shared/disclosure/decide.ts';
import { fileLaw } from '#shared/efficacy-file/reading.ts';
import { reportLaw } from '#shared/report/decide.ts';
import { signedLaws } from '#shared/signed/decide.ts';
import { supervisionLaw } from '#shared/supervision/decide.ts';

type Replay = (state: unknown, event: StoredEvent) => unknown;

const LAWS = [
  caseLaw,
  complaintLaw,
  accountabilityLaw,
  ...Object.values(signedLaws),
  boxWatchLaw,
  supervisionLaw,
  reportLaw,
  appraisalLaw,
  cycleLaw,
  fileLaw,
  disclosureLaw,
  overrideLaw,
  officeLaw,
  staffLaw,
  villageLaw,
  itemLaw,
  commitmentLaw,
  entryLaw,
  whereaboutsLaw,
  rosterLaw,
  mailboxLaw,
  policyRecordLaw,
  batchLaw,
];

/** The next state of a record of this kind, or undefined for a kind that is not known. */
export const replayOf = (aggregate: string): Replay | undefined =>
  LAWS.find(({ name }) => name === aggregate)?.evolve as Replay | undefined;
