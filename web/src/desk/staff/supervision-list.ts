// Supervision on the desk, `#/supervision/<kind>/<state>`: the kinds this person may know of, and in each the records by
// state, what is owed soonest first.
import { LISTS, MAKES } from '#shared/access/supervision-rights.ts';
import {
  STATES_OF,
  SUPERVISION_KINDS,
  type SupervisionKind,
  type SupervisionStateName,
} from '#shared/supervision/kinds.ts';
import { dayOf } from '#shared/time.ts';
import { sayDate } from '#shared/words/day.ts';
import { supervisionLeads, supervisionDeskWords as words } from '#shared/words/desk/supervision.ts';
import { stateLabelOf, supervisionWords } from '#shared/words/supervision.ts';
import { type Child, make } from '../make.ts';
import { language, said } from '../page.ts';
import { PagedList, stateTabs } from './paged-list.ts';
import { dayOn } from './say.ts';
import { isLate, pathOf, placeOf, type SupervisionAnswer } from './supervision-kinds.ts';

const ALL = 'all';

export class SupervisionList extends PagedList<SupervisionAnswer> {
  kind: SupervisionKind = 'spot-checks';
  state: SupervisionStateName | undefined;

  protected get words() {
    return { title: words.title, lead: supervisionLeads[this.kind], none: words.none };
  }

  protected address(): string {
    return `${pathOf(this.kind)}${this.state ? `?state=${this.state}` : ''}`;
  }

  protected override above(): Child {
    const { kind, state, desk } = this;
    const may = (right: string): boolean => desk.me.actions.includes(`supervision.${right}`);
    const kinds = SUPERVISION_KINDS.filter((one) => may(LISTS[one]));
    const states: readonly (SupervisionStateName | typeof ALL)[] = [ALL, ...STATES_OF[kind]];
    return [
      stateTabs(words.kinds, kinds, kind, (one) => ({ href: placeOf(one), label: supervisionWords.kinds[one] })),
      may(MAKES[kind]) &&
        make(
          'p',
          { class: 'acts' },
          make('a', { class: 'go', href: `${placeOf(kind)}/new` }, said(supervisionWords.makes[kind])),
        ),
      stateTabs(words.states, states, state ?? ALL, (one) => ({
        href: one === ALL ? placeOf(kind) : `${placeOf(kind)}/${one}`,
        label: one === ALL ? words.all : stateLabelOf({ kind, state: one }),
      })),
    ];
  }

  protected entry(one: SupervisionAnswer): HTMLElement {
    const { desk, kind } = this;
    const done = one.findings.filter(({ doneAt }) => doneAt !== undefined).length;
    const late = isLate(desk, one) || one.findings.some((each) => isLate(desk, each));
    return make(
      'li',
      {},
      make(
        'a',
        { href: `${placeOf(kind)}/${one.id}` },
        titleOf(one, (id) => desk.officeName(id)),
      ),
      make(
        'span',
        { class: 'under' },
        make('span', {}, one.number),
        one.title !== null && one.office !== undefined && make('span', {}, desk.officeName(one.office)),
        make('span', {}, said(words.by), ' ', one.byName),
        one.findings.length > 0 && make('span', {}, said(words.counted, { n: one.findings.length, done })),
        one.dueOn && !one.doneAt && make('span', {}, said(words.dueOn), ' ', dayOn(one.dueOn, true)),
        one.doneAt && make('span', {}, said(words.done), ' ', dayOn(dayOf(one.doneAt), true)),
        make('span', {}, one.stateLabel),
        late && make('span', { class: 'light late' }, said(words.late)),
      ),
    );
  }
}

/** What a record is called: by its title, a check by its office and day, one whose words were erased by its number. */
export function titleOf(one: SupervisionAnswer, officeName: (id: string) => string): string {
  if (one.title) return one.title;
  const { office, on, number } = one;
  return office !== undefined && on !== undefined
    ? said(words.checkOf, { office: officeName(office), day: sayDate(on, language) })
    : number;
}
