// Votes by name: one choice for each who may vote; whoever is left without one was not there.
import { BALLOTS } from '#shared/vote/ballots.ts';
import { ballotLabels } from '#shared/words/accountability-grounds.ts';
import { schemaFormWords as words } from '#shared/words/desk/schema-form.ts';
import type { Label } from '#shared/words/label.ts';
import { type Choice, choiceField } from '../../field.ts';
import { make } from '../../make.ts';
import { said } from '../../page.ts';

/** Who votes, as choices. */
export const membersIn = ({
  panel = [],
}: {
  readonly panel?: readonly { readonly number: string; readonly name: string }[];
}): Choice[] => panel.map(({ number, name }) => ({ value: number, text: name }));

interface Ballots {
  /** The path of the votes; the choice of each stands at `<name>.<number>`. */
  readonly name: string;
  readonly members: readonly Choice[];
  readonly prefix: string;
  readonly label?: Label;
  readonly hint?: Label | undefined;
}

export const ballotFields = ({ name, members, prefix, label = words.votes, hint }: Ballots): HTMLElement =>
  make(
    'fieldset',
    { class: 'field votes-by-name', 'data-field': name },
    make('legend', {}, said(label)),
    hint && make('p', { class: 'hint' }, said(hint)),
    make(
      'div',
      {},
      members.map(({ value, text }) =>
        choiceField(
          { name: `${name}.${value}`, label: { zh: text, en: text }, needed: true, prefix },
          BALLOTS.map((vote) => ({ value: vote, text: said(ballotLabels[vote]) })),
          said(words.absent),
        ),
      ),
    ),
  );
