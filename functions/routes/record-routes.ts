// How the routes of one kind of record are declared to the staff: list, make, read, one step. What they have in common stands
// here once, and what each answers and does stays with its kind.
import type * as v from 'valibot';
import type { Label } from '#shared/words/label.ts';
import type { Route } from '../http/route.ts';
import { COMMANDING, CREATING, READING } from './creating.ts';

type Handle = Route['handle'];

export interface RecordRoutes {
  readonly list: (summary: Label, query: v.GenericSchema, handle: Handle) => Route;
  readonly make: (summary: Label, body: v.GenericSchema, handle: Handle) => Route;
  readonly read: (summary: Label, handle: Handle) => Route;
  readonly step: (name: string, summary: Label, body: v.GenericSchema, handle: Handle) => Route;
}

/** Routes below an address. `one` is what a record answers, `list` what a page of them does. */
export function recordRoutes(
  path: string,
  { one, list }: { one: v.GenericSchema; list: v.GenericSchema },
): RecordRoutes {
  return {
    list: (summary, query, handle) => ({
      method: 'GET',
      path,
      summary,
      staff: true,
      query,
      answers: { 200: list },
      problems: ['malformed', 'unauthenticated', 'forbidden'],
      handle,
    }),
    make: (summary, body, handle) => ({
      method: 'POST',
      path,
      summary,
      staff: true,
      body,
      answers: { 201: one },
      problems: CREATING,
      takes: ['Idempotency-Key'],
      handle,
    }),
    read: (summary, handle) => ({
      method: 'GET',
      path: `${path}/{id}`,
      summary,
      staff: true,
      answers: { 200: one },
      problems: READING,
      handle,
    }),
    step: (name, summary, body, handle) => ({
      method: 'POST',
      path: `${path}/{id}/${name}`,
      summary,
      staff: true,
      body,
      answers: { 200: one },
      problems: COMMANDING,
      takes: ['If-Match'],
      handle,
    }),
  };
}
