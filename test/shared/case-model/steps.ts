// Which steps a matter takes from where, and what each makes of it: the table of states and ways out in domain.md 3, and the
// sentences around it. A step that is not open here, or whose facts do not fit, is refused: it answers `undefined`.
import {
  type Act,
  accept,
  confirmJoint,
  correctKind,
  grantExtension,
  inviteJoint,
  issueNotice,
  jointly,
  mayAnswer,
  OFFICES,
  type Rule,
  receiveMaterials,
  requestExtension,
  ruleJoint,
  suspend,
} from './dates.ts';
import { after, close, dayOf, sameDay, type Time, within } from './days.ts';
import { CLOSED, ended, goesOn, isOverdue, type Matter, OPEN } from './matter.ts';

const WAYS: { readonly [state: string]: readonly string[] } = {
  registered: [
    'answerOnTheSpot',
    'locate',
    'issueNotice',
    'handOver',
    'assign',
    'referOutside',
    'refuse',
    'accept',
    'signFor',
  ],
  locating: ['answerOnTheSpot', 'locate', 'issueNotice', 'handOver', 'assign', 'referOutside', 'refuse', 'accept'],
  handingOver: ['acceptHandOver', 'returnHandOver', 'recall'],
  arbitration: ['designate', 'makeJoint', 'referOutside'],
  assigned: ['accept', 'handOver', 'assign', 'issueNotice', 'referOutside', 'refuse'],
  inProgress: [
    'issueNotice',
    'requestExtension',
    'grantExtension',
    'refuseExtension',
    'suspend',
    'inviteJoint',
    'confirmJoint',
    'ruleJoint',
    'reportProgress',
    'handOver',
    'assign',
    'complete',
    'refuse',
    'propose',
    'submit',
    'instruct',
  ],
  awaitingMaterials: ['receiveMaterials'],
  suspended: ['resume'],
  lapsed: ['receiveMaterials'],
  withdrawn: ['revive'],
  archived: ['reopenByGroup'],
};
/** Open in every open state, and what keeps the state. */
const ALWAYS = ['withdraw', 'assign', 'raiseDispute', 'message', 'supervise', 'correctKind'];
const AFTERWARDS = ['rate', 'reopen', 'reopenByGroup', 'message', 'correctKind'];

const isOpenTo = (matter: Matter, { name }: Act): boolean => {
  const { state, reportOwed } = matter;
  if (name === 'reportBack') return reportOwed;
  return (
    (WAYS[state]?.includes(name) ?? false) ||
    (OPEN.includes(state) && ALWAYS.includes(name)) ||
    (CLOSED.includes(state) && AFTERWARDS.includes(name))
  );
};

const to =
  (state: string): Rule =>
  (matter) => ({ ...matter, state });
const ends =
  (state: string): Rule =>
  (matter, _, now) =>
    ended(matter, state, now);
const stays: Rule = (matter) => matter;

/** Whoever gets it asks for more time and agrees on dates anew. */
const unsettled = { asked: undefined, joint: undefined, handOver: undefined };

/** Open until accepted or returned; after a ruling it stays where it was sent. */
const handOver: Rule = (matter, { office = '' }, now) => {
  if (matter.ruled || office === matter.office || !OFFICES[office]) return undefined;
  return { ...matter, ...unsettled, state: 'handingOver', handOver: { office, at: now } };
};

const returnHandOver: Rule = (matter) => {
  const returns = matter.returns + 1;
  return { ...matter, returns, state: returns >= 2 ? 'arbitration' : 'registered', handOver: undefined };
};

const raiseDispute: Rule = (matter, _, now) => {
  if (matter.ruled || matter.state === 'arbitration') return undefined;
  const running = matter.state === 'suspended' ? goesOn(matter, now) : matter;
  return { ...running, ...unsettled, state: 'arbitration', lapse: undefined };
};

const makeJoint: Rule = (matter, { offices = [], on = '' }, now) => {
  const [office = ''] = offices;
  const dated = new Set(offices).size > 1 ? jointly(matter, on, now) : undefined;
  return dated && { ...dated, ...unsettled, state: 'inProgress', office, ruled: true };
};

const paperGoes =
  (from: string, next: string): Rule =>
  (matter) =>
    matter.paper === from ? { ...matter, paper: next } : undefined;

const withdraw: Rule = (matter, _, now) => {
  const onTime = !isOverdue(matter, now);
  const archive = close(after(dayOf(now), 30));
  return { ...matter, state: 'withdrawn', withdrawn: { from: matter.state, at: now }, onTime, archive };
};

const revive: Rule = (matter, _, now) => {
  const { withdrawn } = matter;
  if (!withdrawn || now > close(after(dayOf(withdrawn.at), 10))) return undefined;
  return { ...matter, state: withdrawn.from, withdrawn: undefined, archive: undefined, back: now };
};

/** To a second date of seven days beside the first; what was still to happen before its end is over. */
const reopened = (matter: Matter, now: Time): Matter => {
  const date = { start: now, days: 7, unit: 'calendar' as const, stops: [] };
  const over = { lawful: undefined, examine: undefined, lapse: undefined, stopped: undefined, withdrawn: undefined };
  const gone = { asked: undefined, joint: undefined, archive: undefined, reportOwed: false };
  return { ...matter, ...over, ...gone, state: 'inProgress', date, reopened: true };
};
const reopen: Rule = (matter, _, now) => {
  if (matter.reopenedByPerson || dayOf(now) > after(matter.closedOn ?? '', 30)) return undefined;
  return { ...reopened(matter, now), reopenedByPerson: true };
};

const RULES: { readonly [name: string]: Rule } = {
  answerOnTheSpot: (matter, _, now) =>
    now > close(sameDay(matter.registered)) ? undefined : ended(matter, 'answered', now),
  locate: to('locating'),
  handOver,
  acceptHandOver: ({ handOver: to, ...matter }) => ({
    ...matter,
    state: 'assigned',
    office: to?.office ?? matter.office,
  }),
  returnHandOver,
  recall: (matter, _, now) =>
    now < within(matter.handOver?.at ?? now, 1) ? undefined : { ...matter, state: 'registered', handOver: undefined },
  raiseDispute,
  designate: (matter, { office = '' }) => ({ ...matter, state: 'assigned', office, ruled: true }),
  makeJoint,
  assign: (matter) => (['registered', 'locating'].includes(matter.state) ? { ...matter, state: 'assigned' } : matter),
  referOutside: ends('referredOutside'),
  refuse: ends('refused'),
  complete: ends('completed'),
  accept,
  signFor: (matter, act, now) => (matter.kind === 'document' ? accept(matter, act, now) : undefined),
  propose: paperGoes('signed', 'proposed'),
  submit: paperGoes('proposed', 'submitted'),
  instruct: (matter, _, now) => (matter.paper === 'submitted' ? ended(matter, 'completed', now) : undefined),
  issueNotice,
  receiveMaterials,
  suspend,
  resume: (matter, _, now) => goesOn(matter, now),
  requestExtension,
  grantExtension,
  refuseExtension: (matter, { by = '' }) => (mayAnswer(matter, by) ? { ...matter, asked: undefined } : undefined),
  inviteJoint,
  confirmJoint,
  ruleJoint,
  reportProgress: stays,
  message: stays,
  supervise: stays,
  correctKind,
  rate: (matter) => (matter.rated ? undefined : { ...matter, rated: true }),
  reportBack: (matter, _, now) => ({
    ...matter,
    reportOwed: false,
    onTime: !isOverdue(matter, now),
    archive: close(after(dayOf(now), 30)),
  }),
  withdraw,
  revive,
  reopen,
  reopenByGroup: (matter, _, now) => reopened(matter, now),
};
export const STEPS = Object.keys(RULES);

/** What a step makes of a matter, or undefined where it is refused. */
export const take = (matter: Matter, act: Act, now: Time): Matter | undefined =>
  isOpenTo(matter, act) ? RULES[act.name]?.(matter, act, now) : undefined;
