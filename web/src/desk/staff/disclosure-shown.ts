// What is shown of a publication besides its forms: its editions side by side, its facts, and the sheet for the village.
import { kindLabels } from '#shared/words/case.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { registerWords } from '#shared/words/desk/register.ts';
import { fieldLabels } from '#shared/words/disclosure.ts';
import { button, fillWith, make, pairs } from '../make.ts';
import { said } from '../page.ts';
import type { DisclosureAnswer } from './answers.ts';
import type { CaseAnswer } from './case-answer.ts';
import type { Desk } from './desk.ts';
import { disclosureText, enteredFacts } from './disclosure-text.ts';
import { dayOn } from './say.ts';

/** What is public or waits, and beside it the edition that is to take its place. */
export function editions(view: DisclosureAnswer, desk: Desk): HTMLElement {
  const { board, fields, correction, hints } = view;
  const standing = disclosureText(board, fields, correction ? [] : hints, desk);
  if (!correction) return standing;
  const by = said(words.correctionBy, {
    name: desk.staffName(correction.by),
    day: dayOn(correction.on).textContent ?? '',
  });
  return make(
    'section',
    { class: 'editions' },
    make('div', {}, make('h2', {}, said(words.publicEdition)), standing),
    make(
      'div',
      {},
      make('h2', {}, said(words.newEdition)),
      make('p', { class: 'note' }, by),
      disclosureText(board, correction.fields, hints, desk),
    ),
  );
}

/** The sheet for the village's own board, with names and villages open during the period (DI-5). */
export function villageSheet(view: DisclosureAnswer, desk: Desk): HTMLElement {
  const place = make('div', { class: 'village-sheet' });
  const show = button('plain', said(words.villageEdition), () => {
    void import('./village-edition.ts').then(({ villageEdition }) => {
      const close = button('plain', said(words.close), () => fillWith(place, show));
      fillWith(place, villageEdition(view, desk, close));
    });
  });
  fillWith(place, make('p', { class: 'note' }, said(words.villageEditionLead)), show);
  return place;
}

/** What is published with the words: what the case says, or what was entered. */
export function disclosureFacts(view: DisclosureAnswer, desk: Desk): HTMLElement {
  const { board, fields, author, case: source, until } = view;
  const village = desk.facts.villagesEver.find(({ id }) => id === fields.village)?.name;
  if (!source) {
    const open = until ? ([said(fieldLabels.until), dayOn(until)] as const) : undefined;
    const entered = enteredFacts(board, fields, desk).filter(([name]) => !open || name !== open[0]);
    return make(
      'section',
      {},
      make('h2', {}, said(words.facts)),
      pairs([...entered, ...(open ? [open] : []), [said(words.author), desk.staffName(author)]]),
    );
  }
  const on = (day: typeof fields.closedOn) => day && dayOn(day);
  return make(
    'section',
    {},
    make('h2', {}, said(words.facts)),
    pairs([
      [said(fieldLabels.number), source.number],
      [said(fieldLabels.kind), fields.kind && said(kindLabels[fields.kind])],
      [said(fieldLabels.office), fields.office && desk.officeName(fields.office)],
      [said(fieldLabels.village), village],
      [said(fieldLabels.receivedOn), on(fields.receivedOn)],
      [said(fieldLabels.dueOn), on(fields.dueOn)],
      [said(fieldLabels.closedOn), on(fields.closedOn)],
      [said(words.author), desk.staffName(author)],
    ]),
  );
}

/** What the case itself says, to write from and to compare with. */
export function original(source: CaseAnswer, open: boolean): HTMLElement {
  const texts = source.timeline.map(({ text }) => text ?? {});
  const result = texts.map((text) => text.result ?? text.answer).find((text) => typeof text === 'string');
  return make(
    'details',
    { class: 'rarer', open },
    make('summary', {}, said(words.source)),
    pairs([
      [said(registerWords.subject), source.subject],
      [said(registerWords.body), texts[0]?.body as string | undefined],
      [said(fieldLabels.outcome), result as string | undefined],
    ]),
  );
}
