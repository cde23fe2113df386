// The offices and people of the sample township: all invented. Numbers 1001 to 1013 are those that checks rely on.
import type { OfficeFacts } from '#shared/directory/office/commands.ts';
import type { Role } from '#shared/directory/roles.ts';
import type { StaffFacts } from '#shared/directory/staff/commands.ts';

export interface SampleOffice extends OfficeFacts {
  readonly id: string;
}
export interface SamplePerson extends StaffFacts {
  readonly number: string;
  readonly roles?: readonly Role[];
}

export const ADMINISTRATOR = '1008';
export const CHAIR = '1006';
export const PUBLISHER = '1007';

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

/** Those who lead before those who are led, so that each is appointed under someone who is there. */
export const PEOPLE: readonly SamplePerson[] = [
  {
    number: CHAIR,
    name: '武怀远',
    title: '镇党委副书记、镇长',
    duties: ['主持镇政府全面工作', '任效能建设领导小组组长'],
    roles: ['chair'],
  },
  { number: '1004', name: '贾春梅', title: '副镇长', duties: ['分管便民服务、民政工作'], leader: CHAIR },
  {
    number: '1010',
    name: '樊立新',
    title: '镇党委副书记',
    duties: ['分管党务、政务公开和财政工作'],
    leader: CHAIR,
    roles: ['leading-group'],
  },
  {
    number: '1011',
    name: '尚国栋',
    title: '副镇长',
    duties: ['分管农业、水利和安全生产工作'],
    leader: CHAIR,
    roles: ['leading-group'],
  },
  {
    number: ADMINISTRATOR,
    name: '闫志鹏',
    title: '党政办干部（系统管理员）',
    duties: ['人员、事项名录维护', '系统账号管理'],
    office: 'party-and-government',
    leader: '1010',
    roles: ['administrator'],
  },
  {
    number: '1005',
    name: '苗玉兰',
    title: '镇纪委副书记',
    duties: ['效能投诉的受理和调查', '考评核查'],
    leader: CHAIR,
    roles: ['appraisal-group', 'investigator'],
  },
  {
    number: '1013',
    name: '贺文秀',
    title: '便民服务中心主任',
    duties: ['主持中心工作', '督促办件按期办结'],
    office: 'service-centre',
    leader: '1004',
    phone: '0000-7120013',
  },
  {
    number: '1001',
    name: '路晓燕',
    title: '窗口工作人员',
    duties: ['窗口收件、登记和答复咨询', '出具受理和一次性告知单'],
    office: 'service-centre',
    leader: '1004',
    phone: '0000-7120014',
  },
  {
    number: '1018',
    name: '康雨桐',
    title: '窗口工作人员',
    duties: ['养老、医疗保险参保登记', '生育登记'],
    office: 'service-centre',
    leader: '1004',
    phone: '0000-7120015',
  },
  {
    number: '1003',
    name: '申建平',
    title: '民政办主任',
    duties: ['主持民政办工作', '审核救助事项'],
    office: 'civil-affairs',
    leader: '1004',
    phone: '0000-7120022',
  },
  {
    number: '1002',
    name: '郭志强',
    title: '民政办干部',
    duties: ['低保、特困和临时救助的受理、入户调查'],
    office: 'civil-affairs',
    leader: '1004',
    phone: '0000-7120023',
  },
  {
    number: '1019',
    name: '成小雨',
    title: '民政办干部',
    duties: ['高龄津贴和残疾人补贴', '养老服务'],
    office: 'civil-affairs',
    leader: '1004',
    phone: '0000-7120024',
  },
  {
    number: '1014',
    name: '靳海山',
    title: '农业办主任',
    duties: ['主持农业办工作', '惠农政策落实'],
    office: 'agriculture',
    leader: '1011',
    phone: '0000-7120031',
  },
  {
    number: '1012',
    name: '宋海林',
    title: '农业办干部',
    duties: ['林木采伐、宅基地和水利事项'],
    office: 'agriculture',
    leader: '1011',
    phone: '0000-7120032',
  },
  {
    number: '1015',
    name: '焦立群',
    title: '党政办主任',
    duties: ['主持党政办工作', '来文来电拟办、督办'],
    office: 'party-and-government',
    leader: '1010',
    phone: '0000-7120001',
  },
  {
    number: PUBLISHER,
    name: '原丽娟',
    title: '党政办干部',
    duties: ['政务公开', '公示内容的审核发布'],
    office: 'party-and-government',
    leader: '1010',
    roles: ['publisher'],
  },
  {
    number: '1016',
    name: '裴秀芳',
    title: '财政所所长',
    duties: ['主持财政所工作', '预算和补贴资金'],
    office: 'finance',
    leader: '1010',
    phone: '0000-7120040',
  },
  {
    number: '1020',
    name: '段文博',
    title: '财政所干部',
    duties: ['惠农补贴面积核对和发放'],
    office: 'finance',
    leader: '1010',
    phone: '0000-7120041',
  },
  {
    number: '1017',
    name: '卫东升',
    title: '安监办主任',
    duties: ['主持安监办工作', '安全检查、应急值守'],
    office: 'safety',
    leader: '1011',
    phone: '0000-7120050',
  },
  {
    number: '1009',
    name: '连月琴',
    title: '效能监督员（县人大代表）',
    duties: ['受邀监督机关效能'],
    roles: ['supervisor'],
  },
];
