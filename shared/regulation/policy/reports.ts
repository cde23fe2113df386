// Numbers of the monthly report: by when the appraisal group hands it up, and by when the leading group has signed (SV-4.4).
import { term } from './entry.ts';

export const REPORTS = {
  submitted: term(
    5,
    'working',
    'SV-4.4',
    { zh: '月报起草后提交领导小组的期限', en: 'A monthly report goes to the leading group after its drafting within' },
    { least: 1, most: 20 },
  ),
  signed: term(
    5,
    'working',
    'SV-4.4',
    { zh: '月报提交后领导小组成员签署的期限', en: 'The members sign a monthly report after it was submitted within' },
    { least: 1, most: 20 },
  ),
};
