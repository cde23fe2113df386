// The people of a cycle on whom the reader may decide now (AP-3), each with what is scored, the sums of the steps before and who
// votes, so that a meeting works through one table. Nobody stands in it whom the reader may not decide on, themselves least.
import type { StaffWho } from '#shared/access/who.ts';
import type { AppraisalState } from '#shared/appraisal/state.ts';
import type { ListedAppraisal } from '../appraisal/cards-in.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import { standingOf } from '../perform/load.ts';
import { stateKey } from '../table/keys.ts';
import { appraisalView, type Eyes, panelView, templateView, totalsView } from './appraisal-view.ts';

const isOpen = ({ card }: ListedAppraisal, eyes: Eyes): boolean =>
  card.state === 'final' && appraisalView({ id: '', version: 0, card }, eyes).actions.includes('finalize');

/** Rows by staff number; of a cycle without anybody to decide on, none. `valid`: those of the cycle. */
export async function decidingIn(
  house: House,
  { at, language }: Pick<Call, 'at' | 'language'>,
  who: StaffWho,
  valid: readonly ListedAppraisal[],
) {
  const { directory, policy } = await house.lawAt(at);
  const eyes: Eyes = { who, directory, policy, language };
  const open = valid.filter((one) => isOpen(one, eyes));
  const rows = await house.tables.getMany(
    'appraisals',
    open.map(({ id }) => stateKey('appraisal', id)),
  );
  return rows
    .map((row) => standingOf<AppraisalState>(row.pk.slice('appraisal#'.length), row))
    .map(({ id, head, state }) => ({ view: appraisalView({ id, version: head.version, card: state }, eyes), state }))
    .filter(({ view }) => view.actions.includes('finalize'))
    .map(({ view, state }) => ({
      ...view,
      template: templateView(state.template, state.templateVersion, language),
      totals: totalsView(state, 'recused' in view, eyes),
      ...panelView(state, eyes),
    }))
    .sort((a, b) => (a.staff < b.staff ? -1 : 1));
}
