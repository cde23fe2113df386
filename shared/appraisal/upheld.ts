// Which complaints count as upheld about a person in an evidence pack (AP-5), and when. A complaint names whom its reporter took
// to be meant, sealed; whose fault it was is established by what it led to. So it counts where the finding became a matter of
// accountability, that matter was decided on the person and the decision is in force: then they know of the decision, and of
// nothing sooner. Whatever is pending, was closed without a decision, or was referred never had such a decision, so that neither
// a number, a gap nor the work of counting differs for it. The finder's scope rules over it: a result that is told to nobody
// (`none`) is not told here either. It counts on the first day on which both the reporter had the reply and the person the
// decision: no pack tells somebody before, and none is reckoned again.
import type { OnPerson } from '../accountability/on-person.ts';
import type { ComplaintEvent } from '../complaint/events.ts';
import type { Scope } from '../complaint/state.ts';
import type { Recorded } from '../decision.ts';
import type { Ground } from '../signals/signal.ts';
import { type Day, dayOf } from '../time.ts';

/** What is read of it: the matter it led to, what that was decided under, and the day; never the complaint. */
export interface Upheld {
  readonly id: string;
  readonly grounds: readonly Ground[];
  readonly on: Day;
}

/** The same said of one complaint: its steps in order, its scope, and which of its findings led to the matter. */
export interface Behind {
  readonly steps: readonly Recorded<ComplaintEvent>[];
  readonly scope?: Scope | undefined;
  /** Whether this finding is the one that the matter comes from; what came from retaliation is none. */
  readonly leads: (version: number) => boolean;
}

/** Whether something was decided on a person that stands: of this alone it is asked what it comes from. */
export const mayBeUpheld = ({ round, inForce, servedAt }: OnPerson): boolean =>
  round === 1 && inForce !== 'none' && servedAt !== undefined;

/** The complaint as it counts for the person; undefined where it does not, or not yet. */
export function upheldBy(decision: OnPerson, { steps, scope, leads }: Behind): Upheld | undefined {
  const { id, grounds, servedAt } = decision;
  if (!mayBeUpheld(decision) || servedAt === undefined || scope === undefined || scope === 'none') return undefined;
  const found = steps.findIndex(
    ({ type, version, data }) =>
      type === 'ComplaintFound' && (data as { finding: unknown }).finding === 'founded' && leads(version),
  );
  const replied = steps.slice(found).find(({ type }) => type === 'ComplaintReplied');
  if (found < 0 || !replied) return undefined;
  const [told, served] = [dayOf(replied.at), dayOf(servedAt)];
  return { id, grounds, on: told > served ? told : served };
}
