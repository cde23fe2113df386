// The bodies people send to a monthly report: the same schemas validate in the door, make the API description and draw the form.
import * as v from 'valibot';
import { publicText } from '../directory/public-text.ts';
import type { ReportFigures } from './figures.ts';

const optional = v.exactOptional;
const words = optional(publicText(5000));
const reason = publicText(500);

/** Body of each step, by its name in the address. */
export const REPORT_COMMANDS = {
  write: v.strictObject({ causes: words, measures: words, remarks: words }),
  submit: v.strictObject({}),
  comment: v.strictObject({ comment: publicText(2000) }),
  sign: v.strictObject({ dissent: optional(v.boolean()), comment: optional(publicText(2000)) }),
  return: v.strictObject({ reason }),
  close: v.strictObject({ reason }),
  correct: v.strictObject({ reason, recount: optional(v.boolean()) }),
} as const;
export type ReportCommandName = keyof typeof REPORT_COMMANDS;
export const REPORT_COMMAND_NAMES = Object.keys(REPORT_COMMANDS) as ReportCommandName[];

type Bodies = {
  [N in ReportCommandName]: { readonly type: N } & v.InferOutput<(typeof REPORT_COMMANDS)[N]>;
};

/** Of the reports before it: whether the last of them is frozen, where there is one. */
export interface BeforeIt {
  readonly month: string;
  readonly frozen: boolean;
}

export type ReportCommand =
  | { readonly type: 'draft'; readonly month: string; readonly figures: ReportFigures }
  | Bodies['write' | 'comment' | 'sign' | 'return' | 'close']
  | (Bodies['submit'] & { readonly before?: BeforeIt })
  | (Bodies['correct'] & { readonly figures?: ReportFigures })
  /** The bytes of the edition, made from what was signed. */
  | {
      readonly type: 'freeze';
      readonly document: string;
      readonly sha256: string;
      readonly previous: string;
    }
  | { readonly type: 'timer'; readonly what: string };
