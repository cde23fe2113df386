// What a complaint can be about, as somebody who writes one would say it (SV-2, SC-2, AC-1.1 to AC-1.22). Said to the
// public and, beside the clause, on the desk; none of it says that somebody did so.
import type { Matter } from '../complaint/matters.ts';
import type { Subject } from '../supervision/kinds.ts';
import type { Label } from './label.ts';

/** The subjects of supervision (SV-2) as headings over the matters. */
export const matterSubjects: Readonly<Record<Subject, Label>> = {
  lawfulness: { zh: '办事不公、不守规矩', en: 'Unfair, or against the rules' },
  gifts: { zh: '吃请收礼、捞好处', en: 'Meals, gifts, favours' },
  idleness: { zh: '懒散拖沓、推来推去', en: 'Idle, slow, sent from one to the next' },
  absence: { zh: '上班不在岗', en: 'Not at the post' },
};

export const matterLabels: Readonly<Record<Matter, Label>> = {
  'SV-2/unfair': { zh: '办事不公，看人下菜', en: 'Some are treated better than others' },
  'AC-1.9': { zh: '执法不按规矩，乱罚、乱扣', en: 'Fined, seized or enforced against the rules' },
  'AC-1.22': {
    zh: '办证、审批不依法：该批的不批，不该批的批了',
    en: 'A licence refused or granted against the law',
  },
  'AC-1.3': { zh: '该公开的不公开，或者公开得迟、不全、不真', en: 'Not made public, or late, in part, or untrue' },
  'AC-1.7': {
    zh: '态度粗暴，为难、报复反映问题的人',
    en: 'Rude, or making things hard for those who report',
  },
  'AC-1.15': { zh: '反映的问题转下去，就没了下文', en: 'A complaint passed on and never heard of again' },
  'AC-1.16': { zh: '不尽职、办错了，误了事或者造成损失', en: 'Not done, or done wrongly, with delay or loss' },
  'AC-1.17': { zh: '调查的时候弄虚作假', en: 'False statements in an investigation' },
  'AC-1.20': { zh: '乱用公章，弄丢、弄坏文件档案', en: 'A seal misused, papers lost or damaged' },
  'AC-1.4': { zh: '下面出了问题，领导不管', en: 'A leader who lets wrongs below them be' },
  'AC-1.21': { zh: '别的违规，误了事、浪费或者影响很坏', en: 'Another breach that did harm or wasted money' },
  'SC-2/meals': { zh: '吃请：让办事的人请吃饭、请玩', en: 'Let themselves be treated to meals or outings' },
  'SC-2/gifts': { zh: '收钱、收礼、收购物卡', en: 'Took money, gifts or cards' },
  'SC-2/gain': { zh: '假公济私，给自己、亲友捞好处', en: 'Used the post for themselves or their own' },
  'AC-1.8': { zh: '不给好处不办事', en: 'Acts only for a favour' },
  'AC-1.10': { zh: '拿公家的钱吃喝玩乐', en: 'Entertainment at public cost' },
  'SV-2/idle': { zh: '上班不干事，聊天、玩手机', en: 'Idle at work' },
  'SV-2/slow': { zh: '办事慢，一趟能办的跑几趟', en: 'Slow: several trips for what takes one' },
  'AC-1.1': { zh: '该办的事拖着不办', en: 'What is due is put off' },
  'AC-1.5': { zh: '应付了事，推给别人', en: 'Brushed off, or pushed to others' },
  'AC-1.6': { zh: '过了期限没办好，或者答复说不清', en: 'Past the limit, or no clear answer' },
  'AC-1.2': { zh: '做样子、走过场', en: 'Done for show only' },
  'AC-1.11': { zh: '本职工作没有按时完成', en: 'Own work not done in time' },
  'AC-1.12': { zh: '说不归他管，又不说该找谁、也不转办', en: '“Not mine”, with no word whose it is' },
  'AC-1.13': { zh: '出了险情、事故不及时上报', en: 'Danger or an accident not reported up in time' },
  'AC-1.18': { zh: '来信、来文、来电没人收、没人办', en: 'Letters, papers or calls that nobody takes up' },
  'AC-1.19': { zh: '几个部门扯皮，没人拍板', en: 'Offices dispute and nobody settles it' },
  'SV-2/absent': { zh: '上班时间找不到人', en: 'Nobody there in office hours' },
  'AC-1.14': { zh: '擅自离岗，或者请了假没人代办', en: 'Left the post, or on leave with nobody in their place' },
};
