// The history of a record of the registry: every version with who proposed it, what became of it, by whom, when and why,
// and its retirement. Nothing that was ever proposed is left out.

import type { Day } from '#shared/time.ts';
import { sayDay } from '#shared/words/day.ts';
import { type RegistryKind, registryActLabels, registryWords as words } from '#shared/words/desk/registry.ts';
import type { Label } from '#shared/words/label.ts';
import { momentFact } from '#shared/words/moment.ts';
import { type Child, make, pairs } from '../make.ts';
import { language, said } from '../page.ts';
import type { Desk } from './desk.ts';
import type { ActAnswer, RegistryAnswer } from './registry-answer.ts';
import { type Drawn, heldIn, saysOf } from './registry-kinds.ts';
import { versionRows } from './registry-versions.ts';

/** One act in a line: when, who, what, from which day, why. */
export function sayAct(desk: Desk, { act, at, by, version, from, batch, reason }: ActAnswer): string {
  const when = momentFact(at)[language];
  const who = by === null ? said(batch === undefined ? words.byItself : words.withItsImport) : desk.staffName(by);
  const what = said(registryActLabels[act], { n: version ?? '' });
  const day = from === undefined ? '' : said(words.effective, { day: sayDay(from as Day, language) });
  const why = reason === undefined ? '' : said(words.because, { reason });
  return said(words.actLine, { when, who, what: [what, day, why].filter(Boolean).join(said(words.comma)) });
}

/** What became of a version. */
function standingOf({ inForce, retiredFrom, versions }: RegistryAnswer, acts: readonly ActAnswer[]): Label {
  const [{ version }] = acts as [ActAnswer];
  const did = (act: ActAnswer['act']): boolean => acts.some((one) => one.act === act);
  if (did('decline')) return words.declined;
  if (!did('approve')) return words.waiting;
  if (version === inForce) return words.nowInForce;
  if (retiredFrom === undefined && versions.some((one) => one.version === version)) return words.toCome;
  return words.replaced;
}

/** The history, the newest first. */
export function registryHistory(desk: Desk, kind: RegistryKind, drawn: Drawn, view: RegistryAnswer): HTMLElement {
  const { history = [] } = view;
  const numbers = [...new Set(history.flatMap(({ version }) => version ?? []))].sort((a, b) => b - a);
  const line = (act: ActAnswer): HTMLElement => make('p', {}, sayAct(desk, act));

  function entry(n: number): HTMLElement {
    const acts = history.filter(({ version }) => version === n);
    const [proposal] = acts;
    const content: Child =
      proposal &&
      make(
        'details',
        {},
        make('summary', {}, said(words.contentOf, { n })),
        pairs(versionRows(drawn, heldIn(kind, saysOf(kind, proposal)))),
      );
    const title = `${said(words.version, { n })}（${said(standingOf(view, acts))}）`;
    return make('li', {}, make('h3', {}, title), acts.map(line), content);
  }

  const retired = history.filter(({ act }) => act === 'retire');
  return make(
    'section',
    {},
    make('h2', {}, said(words.history)),
    make(
      'ol',
      { class: 'history versions' },
      retired.map((act) => make('li', {}, make('h3', {}, said(words.retired)), line(act))),
      numbers.map(entry),
    ),
  );
}
