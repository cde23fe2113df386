// Every route that staff sign in for, in one list: the api door answers it, the description of the API lists it.
import type { Route } from '../http/route.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './cases.ts';
import { disclosureRoutes } from './disclosures.ts';
import { importRoutes } from './imports.ts';
import { itemRoutes } from './items.ts';
import { meRoutes } from './me.ts';
import { officeRoutes } from './offices.ts';
import { staffRoutes as memberRoutes } from './staff.ts';
import { whereaboutsRoutes } from './whereabouts.ts';

export const staffRoutes: readonly Route[] = [
  ...meRoutes,
  ...caseRoutes,
  ...disclosureRoutes,
  ...officeRoutes,
  ...memberRoutes,
  ...itemRoutes,
  ...whereaboutsRoutes,
  ...calendarRoutes,
  ...importRoutes,
];
