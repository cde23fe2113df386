// The offices of the sample township. Their ids are those that checks rely on.
import type { OfficeFacts } from '#shared/directory/office/commands.ts';

export interface SampleOffice extends OfficeFacts {
  readonly id: string;
}

export const OFFICES: readonly SampleOffice[] = [
  {
    id: 'service-centre',
    name: '便民服务中心',
    nameEn: 'Service Centre',
    functions: ['受理群众办事申请，一个窗口对外', '首问接待、咨询答复和一次性告知', '办件的登记、转办和催办'],
    head: '1013',
    phone: '0000-7120013',
    place: '镇政府一楼大厅',
  },
  {
    id: 'civil-affairs',
    name: '民政办',
    nameEn: 'Civil Affairs Office',
    functions: ['低保、特困供养和临时救助', '高龄津贴和残疾人补贴', '殡葬、地名和养老服务'],
    head: '1003',
    phone: '0000-7120022',
    place: '镇政府一楼108室',
  },
  {
    id: 'agriculture',
    name: '农业办',
    nameEn: 'Agriculture Office',
    functions: ['农业生产和惠农政策落实', '林木采伐和宅基地初审', '水利设施管护'],
    head: '1014',
    phone: '0000-7120031',
    place: '镇政府二楼203室',
  },
  {
    id: 'party-and-government',
    name: '党政办',
    nameEn: 'Party and Government Office',
    functions: ['来文来电的签收、拟办和督办', '政务公开和档案', '会务、值班和后勤保障'],
    head: '1015',
    phone: '0000-7120001',
    place: '镇政府三楼301室',
  },
  {
    id: 'finance',
    name: '财政所',
    nameEn: 'Finance Office',
    functions: ['镇级预算和决算', '惠农补贴资金发放', '村级财务指导'],
    head: '1016',
    phone: '0000-7120040',
    place: '镇政府二楼210室',
  },
  {
    id: 'safety',
    name: '安监办',
    nameEn: 'Safety Office',
    functions: ['安全生产检查', '消防、防汛和应急值守', '道路交通安全劝导'],
    head: '1017',
    phone: '0000-7120050',
    place: '镇政府二楼206室',
  },
];
