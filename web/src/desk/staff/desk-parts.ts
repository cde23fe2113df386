// Which part of the desk an address names. Only the lists come with the desk itself; the script of every other part is
// fetched when somebody opens it, and those of every day while nobody waits.
import { BOARDS, DISCLOSURE_STATES } from '#shared/disclosure/boards.ts';
import { CaseList, VIEWS } from './case-list.ts';
import type { Desk } from './desk.ts';
import { LaterPart, later } from './later-part.ts';
import type { Part } from './part.ts';

/** A part under its name on the page, which it gets once however often it is opened. */
function named<P extends Part>(name: string, kind: new () => P, facts: Partial<P> = {}): P {
  if (!customElements.get(name)) customElements.define(name, kind);
  return Object.assign(new kind(), facts);
}

/** The words of an address after the first; `at` is a place on the page, where the part knows places. */
interface Address {
  readonly detail: string;
  readonly more: string;
  readonly at: string;
}

/** By the first word of the address, `#/cases/<id>`. */
const FETCHED: { readonly [name: string]: (address: Address, desk: Desk) => Promise<Part> } = {
  cases: async ({ detail }) => named('case-page', (await import('./case-page.ts')).CasePage, { caseId: detail }),
  register: async () => named('case-register', (await import('./case-register.ts')).CaseRegister),
  search: async () => named('case-search', (await import('./case-search.ts')).CaseSearch),
  clues: async ({ detail }) => {
    const { ClueList, cluePart } = await import('./clue-list.ts');
    const { CluePage } = await import('./clue-page.ts');
    const { ClueNew } = await import('./clue-new.ts');
    const { OwnMatters } = await import('./own-matters.ts');
    if (!customElements.get('clue-list')) {
      customElements.define('clue-list', ClueList);
      customElements.define('clue-page', CluePage);
      customElements.define('clue-new', ClueNew);
      customElements.define('own-matters', OwnMatters);
    }
    return cluePart(detail);
  },
  appraisals: async ({ detail, more }) => {
    if (detail === 'cycles') return named('cycle-list', (await import('./cycle-list.ts')).CycleList);
    if (detail === 'cycle') return named('cycle-page', (await import('./cycle-page.ts')).CyclePage, { cycleId: more });
    return detail
      ? named('appraisal-page', (await import('./appraisal-page.ts')).AppraisalPage, { appraisalId: detail })
      : named('appraisal-list', (await import('./appraisal-list.ts')).AppraisalList);
  },
  faults: async () => (await import('./faults-list.ts')).faultsList(),
  directory: async ({ detail, more }) => (await import('./directory-part.ts')).directoryAt(detail, more),
  file: async ({ detail }) => (await import('./efficacy-file.ts')).efficacyFile(detail),
  imports: async ({ detail }) =>
    detail
      ? named('import-batch', (await import('./import-batches.ts')).ImportBatch, { batchId: detail })
      : named('list-import', (await import('./list-import.ts')).ListImport),
  inbox: async () => (await import('./inbox.ts')).inbox(),
  publishing: async ({ detail, more }) => {
    const { DisclosureNew, handBoardNamed } = await import('./disclosure-new.ts');
    const hand = handBoardNamed(detail);
    if (hand && hand !== 'commendations' && more === 'new')
      return named('disclosure-new', DisclosureNew, { board: hand });
    // `#/publishing/<board>/<state>`; without a board it is all of them.
    const board = BOARDS.find((one) => one === detail) ?? 'all';
    const state = DISCLOSURE_STATES.find((one) => one === more || one === detail);
    const { PublishingQueue } = await import('./publishing-queue.ts');
    return named('publishing-queue', PublishingQueue, { board, ...(state ? { state } : {}) });
  },
  disclosures: async ({ detail }) =>
    named('disclosure-page', (await import('./disclosure-page.ts')).DisclosurePage, { disclosureId: detail }),
  registers: async ({ detail, more }) => (await import('./case-registers.ts')).registersAt(detail, more),
  reports: async ({ detail }) =>
    detail
      ? named('report-page', (await import('./report-page.ts')).ReportPage, { month: detail })
      : named('report-list', (await import('./report-list.ts')).ReportList),
  registry: async ({ detail, more, at }) => (await import('./registry-part.ts')).registryAt(detail, more, at),
  supervision: async ({ detail, more }, { me }) =>
    (await import('./supervision-part.ts')).supervisionPart(detail, more, me.actions),
  signed: async ({ detail, more }) => (await import('./signed-part.ts')).signedPart(detail, more),
  roster: async ({ detail }) =>
    named('duty-roster', (await import('./duty-roster.ts')).DutyRoster, detail ? { month: detail } : {}),
  whereabouts: async () => named('whereabouts-switch', (await import('./whereabouts-switch.ts')).WhereaboutsSwitch),
};

/** Parts that only those see who may do this at all; everybody else is where they may be. */
const NEEDED: { readonly [name: string]: string } = {
  // The administrator keeps it; the chair confirms and takes back.
  appraisals: 'appraisal.list',
  directory: 'directory.revoke-role',
  faults: 'directory.read-faults',
  file: 'case.list',
  registry: 'directory.read-imports',
  search: 'case.list',
  registers: 'case.list',
  signed: 'case.list',
  reports: 'report.list',
  roster: 'directory.read-roster',
  supervision: 'supervision.list-spot-checks',
};

/** The part that an address names; without a known one the lists, for an efficacy supervisor theirs, else the whereabouts. */
export function partFor(desk: Desk, name: string, address: Address): Part {
  const { me } = desk;
  const may = (action = ''): boolean => action === '' || me.actions.includes(action);
  const home = FETCHED[may('supervision.watch') ? 'supervision' : 'whereabouts'];
  const lists = may('case.list');
  const fetched = FETCHED[may(NEEDED[name]) ? name : ''] ?? (lists ? undefined : home);
  if (fetched) return later(() => fetched(address, desk));
  const view = VIEWS.find((one) => one === address.detail) ?? 'todo';
  return Object.assign(new CaseList(), { view });
}

/** How long the desk waits for a quiet moment where the browser names none, in ms. */
const QUIET_MS = 2000;

/** Fetches what is opened every day, so that a clerk does not wait for it, nor for a network that has gone. */
export function fetchAhead({ me }: Desk): void {
  const fetch = (): void => {
    const ahead = [
      ...(me.actions.includes('case.list') ? [import('./case-page.ts'), import('./case-body.ts')] : []),
      ...(me.actions.includes('case.register') ? [import('./case-register.ts')] : []),
    ];
    // What did not come is fetched, and says so, when it is opened.
    void Promise.all(ahead).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetch);
  else setTimeout(fetch, QUIET_MS);
}

customElements.define('case-list', CaseList);
customElements.define('later-part', LaterPart);
