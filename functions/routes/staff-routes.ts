// Every route that staff sign in for, in one list: the api door answers it, the description of the API lists it.
import type { Route } from '../http/route.ts';
import { accountabilityRoutes } from './accountability.ts';
import { appraisalRoutes } from './appraisals.ts';
import { attachmentRoutes } from './attachments.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './cases.ts';
import { catalogueRoutes } from './catalogue.ts';
import { faultRoutes } from './catalogue-faults.ts';
import { commitmentRoutes } from './commitments.ts';
import { staffFileRoutes } from './complaint/file-uploads.ts';
import { cycleRoutes } from './cycles.ts';
import { disclosureRoutes } from './disclosures.ts';
import { efficacyFileRoutes } from './efficacy-files.ts';
import { figuresRoutes } from './figures.ts';
import { importRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { itemRoutes } from './items.ts';
import { mailboxRoutes } from './mailbox.ts';
import { meRoutes } from './me.ts';
import { officeRoutes } from './offices.ts';
import { registerRoutes } from './registers.ts';
import { reportFileRoutes } from './report-file.ts';
import { reportRoutes } from './reports.ts';
import { rosterRoutes } from './roster.ts';
import { searchRoutes } from './search.ts';
import { signedRoutes } from './signed.ts';
import { staffRoutes as memberRoutes } from './staff.ts';
import { suggestionRoutes } from './suggestions.ts';
import { supervisionRoutes } from './supervision/routes.ts';
import { villageRoutes } from './villages.ts';
import { whereaboutsRoutes } from './whereabouts.ts';

export const staffRoutes: readonly Route[] = [
  ...meRoutes,
  ...inboxRoutes,
  ...mailboxRoutes,
  ...caseRoutes,
  ...attachmentRoutes,
  ...staffFileRoutes,
  ...searchRoutes,
  ...suggestionRoutes,
  ...registerRoutes,
  ...figuresRoutes,
  ...reportRoutes,
  ...reportFileRoutes,
  ...appraisalRoutes,
  ...cycleRoutes,
  ...efficacyFileRoutes,
  ...disclosureRoutes,
  ...accountabilityRoutes,
  ...signedRoutes,
  ...supervisionRoutes,
  ...officeRoutes,
  ...memberRoutes,
  ...villageRoutes,
  ...itemRoutes,
  ...commitmentRoutes,
  ...faultRoutes,
  ...catalogueRoutes,
  ...whereaboutsRoutes,
  ...rosterRoutes,
  ...calendarRoutes,
  ...importRoutes,
];
