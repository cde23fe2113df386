// The refusal for what still has to be filled in, naming it (DI-6).
import { type Refusal, refusedBy } from '../decision.ts';
import { fieldLabels, listed } from '../words/disclosure.ts';
import type { DisclosureFields } from './commands.ts';

export const emptyFields = (fields: readonly (keyof DisclosureFields)[]): { readonly refused: Refusal } =>
  refusedBy(
    'DI-6/every-field-is-filled',
    { fields: listed(fields.map((field) => fieldLabels[field])) },
    fields[0] && `fields.${fields[0]}`,
  );
