// The commands of an office as bodies people send: what it is called, what it is for, who heads it, where it is.
import * as v from 'valibot';
import { phoneNumber, slug, staffNumber } from '../../fields.ts';
import { publicText } from '../public-text.ts';

const optional = v.exactOptional;

/** Everything an office is known by; each change states it all anew. */
export const OfficeFacts = v.strictObject({
  name: publicText(40),
  nameEn: optional(publicText(80)),
  functions: v.pipe(v.array(publicText(200)), v.maxLength(30, '不能超过 30 项|at most 30 entries')),
  head: optional(staffNumber),
  phone: optional(phoneNumber),
  place: optional(publicText(80)),
});
export type OfficeFacts = v.InferOutput<typeof OfficeFacts>;

export const OpenOffice = v.strictObject({ id: slug, ...OfficeFacts.entries });

/** Body of each command on an office that exists, by its name in the address. */
export const OFFICE_COMMANDS = { set: OfficeFacts, close: v.strictObject({}) } as const;
export type OfficeCommandName = keyof typeof OFFICE_COMMANDS;

export type OfficeCommand =
  | { readonly type: 'open'; readonly id: string; readonly facts: OfficeFacts }
  | { readonly type: 'set'; readonly id: string; readonly facts: OfficeFacts }
  /** One row of an import: opens or changes, and leaves no trace when nothing differs. */
  | { readonly type: 'import'; readonly id: string; readonly facts: OfficeFacts; readonly batch: string }
  | { readonly type: 'close'; readonly id: string };
