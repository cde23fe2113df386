// Marks what of a closed question was chosen in a form that is shown again, and what stands open: a shell has places for
// texts only, so these carry a mark that becomes an attribute.

/** Attributes of an option, a radio button or a part that folds, in a shell. */
export const choice = (field: string, value: string): { readonly [attribute: string]: string } => ({
  'data-choice': `${field}=${value}`,
});

/** What the mark becomes; of the other fields `selected`, as an option has it. */
const ATTRIBUTES: { readonly [field: string]: string } = {
  kind: 'checked',
  identity: 'checked',
  'keep-from': 'checked',
  grounds: 'checked',
  'rate-level': 'checked',
  open: 'open',
  fold: 'open',
  subject: 'open',
};

/** What was chosen, by field: one value, or several where several can be. */
export interface Chosen {
  readonly [field: string]: string | readonly string[];
}

/** The page with the chosen value of each field marked as chosen. A value that is no option changes nothing. */
export const withChoices = (page: string, chosen: Chosen): string =>
  Object.entries(chosen)
    .flatMap(([field, values]) => [values].flat().map((value) => ({ field, value })))
    .reduce(
      (html, { field, value }) =>
        /^[a-z0-9./-]+$/i.test(value)
          ? html.replace(`data-choice="${field}=${value}"`, ATTRIBUTES[field] ?? 'selected')
          : html,
      page,
    );
