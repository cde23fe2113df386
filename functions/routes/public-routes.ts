// Every route that needs no account, in one list.
import type { Route } from '../http/route.ts';
import { publicFileRoutes } from './complaint/file-uploads.ts';
import { deskRoutes } from './desk-forms.ts';
import { factRoutes } from './facts.ts';
import { opinionRoutes } from './opinions.ts';
import { personStepRoutes } from './person-steps.ts';
import { publicCaseRoutes } from './public-cases.ts';
import { recordMissRoutes } from './record-miss.ts';
import { whereaboutsBoardRoutes } from './whereabouts-board.ts';

export const publicRoutes: readonly Route[] = [
  ...factRoutes,
  ...publicCaseRoutes,
  ...opinionRoutes,
  ...personStepRoutes,
  ...publicFileRoutes,
  ...deskRoutes,
  ...whereaboutsBoardRoutes,
  ...recordMissRoutes,
];
