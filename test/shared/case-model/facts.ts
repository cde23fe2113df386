// From a step of the plain model to the step as the house takes it: facts drawn from a number, the command, and who sends it.
import type { CaseCommand } from '#shared/case/commands.ts';
import type { Life } from '../case/case-life.ts';
import { does } from '../case/does.ts';
import { type Act, CHAIR, OFFICES } from './dates.ts';
import { after, dayOf, type Time } from './days.ts';
import { KINDS, lawfulOn, type Matter } from './matter.ts';

export const some = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const PAPERS = ['户口簿', '照片', '收入证明'];

/** Facts for a step, drawn from a number. */
export function factsFor(name: string, matter: Matter, now: Time, n: number): Act {
  const offices = Object.keys(OFFICES);
  const { office, joint, missing, asked } = matter;
  const here = OFFICES[office] ?? { leader: CHAIR, clerk: '1001' };
  switch (name) {
    case 'handOver':
    case 'designate':
      return { name, office: some(offices, n) };
    case 'makeJoint':
    case 'inviteJoint': {
      const on = n % 3 === 0 ? lawfulOn(matter) : after(dayOf(now), (n % 12) - 1);
      return { name, offices: [some(offices, n), some(offices, n + 1 + (n % 2))], on: on > '2027' ? dayOf(now) : on };
    }
    case 'confirmJoint':
      return { name, office: some(joint ? Object.keys(joint.said) : offices, n), agreed: n % 4 > 0 };
    case 'ruleJoint':
      return { name, on: after(dayOf(now), (n % 8) - 1) };
    case 'issueNotice':
      return { name, names: PAPERS.slice(0, n % 4), again: n % 3 === 0 };
    case 'receiveMaterials':
      return { name, names: n % 3 === 0 ? missing.slice(0, 1) : n % 7 === 0 ? ['户口簿'] : missing };
    case 'suspend':
      return { name, on: after(dayOf(now), n % 15) };
    case 'requestExtension':
      return { name, by: some([here.clerk, here.clerk, here.head ?? here.leader, here.leader], n) };
    case 'grantExtension':
    case 'refuseExtension':
      return { name, by: some([here.head ?? here.leader, here.leader, CHAIR, asked?.by ?? here.leader], n) };
    case 'correctKind':
      return { name, kind: some(KINDS, n) };
    default:
      return { name };
  }
}

const ANSWERS: { readonly [office: string]: string } = {
  'service-centre': '1013',
  'civil-affairs': '1003',
  agriculture: '1012',
};

/** The same step as the house takes it, and by whom. */
export function asCommand(act: Act, life: Life, matter: Matter, now: Time): readonly [string, CaseCommand] {
  const { name, by, office = '', offices = [], on = '', names = [], again, kind = '', agreed } = act;
  const { holder } = life.state;
  const clerk = OFFICES[matter.office]?.clerk ?? '1001';
  const plain: { readonly [name: string]: CaseCommand } = {
    answerOnTheSpot: does.answer,
    locate: does.locate,
    returnHandOver: does.returnHandOver(matter.office),
    recall: does.recall,
    referOutside: does.referOutside,
    refuse: does.refuse,
    complete: does.complete,
    accept: does.accept,
    signFor: does.signFor,
    propose: does.propose,
    submit: does.submit('1004'),
    instruct: does.instruct('civil-affairs', after(dayOf(now), 5)),
    resume: does.resume,
    reportProgress: does.report,
    message: does.message,
    supervise: does.supervise,
    reportBack: does.reportBack,
    assign: does.assign(clerk),
  };
  const known = plain[name];
  if (known) return [holder, known];
  switch (name) {
    case 'handOver':
      return [holder, does.handOver(office)];
    case 'acceptHandOver':
      return [OFFICES[life.state.handOver?.office ?? '']?.clerk ?? holder, does.acceptHandOver];
    case 'raiseDispute':
      return ['1003', does.dispute];
    case 'designate':
      return ['1004', does.designate(office)];
    case 'makeJoint':
      return ['1004', does.makeJoint(on, ...offices)];
    case 'inviteJoint':
      return [holder, does.inviteJoint(on, ...offices)];
    case 'confirmJoint':
      return [ANSWERS[office] ?? '1005', agreed ? does.agree : does.disagree];
    case 'ruleJoint':
      return ['1004', does.ruleJoint(on)];
    case 'issueNotice':
      return [holder, again ? does.noticeAgain(...names) : does.notice(...names)];
    case 'receiveMaterials':
      return [holder, does.receive(...names)];
    case 'suspend':
      return [holder, does.suspend(on)];
    case 'requestExtension':
      return [by ?? holder, does.askLonger];
    case 'grantExtension':
      return [by ?? holder, does.grantLonger];
    case 'refuseExtension':
      return [by ?? holder, does.refuseLonger];
    case 'correctKind':
      return [CHAIR, does.correct('kind', kind)];
    case 'withdraw':
      return ['person', does.takeBack];
    case 'revive':
      return ['person', does.revive];
    case 'reopen':
      return ['person', does.reopen];
    case 'rate':
      return ['person', does.rate(4)];
    case 'reopenByGroup':
      return [CHAIR, does.reopen];
    default:
      throw new Error(`no command for ${name}`);
  }
}

/**
 * What the pages leave open, and so the model does: a dispute over an application whose clock stands for its papers, and
 * what becomes an application while papers are out.
 */
export const leftOpen = ({ state, date }: Matter, { name, kind }: Act): boolean =>
  state === 'awaitingMaterials' && ((name === 'raiseDispute' && date === null) || kind === 'application');
