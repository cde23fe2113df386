// Marks what of a closed question was chosen in a form that is shown again: a shell has places for texts only, so the
// options carry a mark that becomes `checked` or `selected`.

/** Attributes of an option or a radio button in a shell. */
export const choice = (field: string, value: string): { readonly [attribute: string]: string } => ({
  'data-choice': `${field}=${value}`,
});

/** The page with the chosen value of each field marked as chosen. A value that is no option changes nothing. */
export const withChoices = (page: string, chosen: { readonly [field: string]: string }): string =>
  Object.entries(chosen).reduce(
    (html, [field, value]) =>
      /^[a-z0-9-]+$/i.test(value)
        ? html.replace(`data-choice="${field}=${value}"`, field === 'kind' ? 'checked' : 'selected')
        : html,
    page,
  );
