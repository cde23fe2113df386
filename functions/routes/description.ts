// The description of the whole API. The api door answers it, since it knows most of the routes anyway; it needs no account.
import * as v from 'valibot';
import { openApi } from '../http/openapi.ts';
import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { VERSION } from './facts.ts';
import { publicRoutes } from './public-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { unsealRoutes } from './unseal.ts';

const route: Route = {
  method: 'GET',
  path: '/api/openapi.json',
  summary: { zh: '接口说明', en: 'Description of this API' },
  staff: false,
  answers: { 200: v.looseObject({}) },
  problems: [],
  handle: async (call) =>
    json(200, openApi(described, call.language, VERSION), { 'cache-control': 'public, max-age=300' }),
};

const described: readonly Route[] = [...publicRoutes, route, ...staffRoutes, ...unsealRoutes()].filter(({ path }) =>
  path.startsWith('/api/'),
);

export const descriptionRoutes: readonly Route[] = [route];
