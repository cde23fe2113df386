// Words of the administrator's screens: offices, staff, villages and the working calendar on the desk. Their name on the
// bar is with the other names there, so that nothing of this comes with the desk itself.
import type { Label } from '../label.ts';

export const DIRECTORY_KINDS = ['offices', 'staff', 'villages', 'calendar'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

export const directoryKindLabels: Readonly<Record<DirectoryKind, Label>> = {
  offices: { zh: '所室', en: 'Offices' },
  staff: { zh: '干部', en: 'Staff' },
  villages: { zh: '村（社区）', en: 'Villages' },
  calendar: { zh: '工作日历', en: 'Calendar' },
};

export const directoryLeads: Readonly<Record<DirectoryKind, Label>> = {
  offices: {
    zh: '所室的名称、职责、负责人和电话对外公开，改动当天生效。撤销的所室保留在这里，经办过的件不变。',
    en: 'Name, functions, head and telephone of an office are public; a change holds at once. A closed office stays listed.',
  },
  staff: {
    zh: '姓名、职务、岗位职责和电话对外公开。公开、考评、调查等角色由管理员提名，组长确认后才生效。',
    en: 'Name, title, duties and telephone are public. Guarded roles are proposed here and hold once the chair confirms.',
  },
  villages: {
    zh: '登记办件时从这里选村（社区）。撤销的不能再选，原有办件不变。',
    en: 'Cases name a village of this list. A closed one cannot be chosen any more; cases that had it keep it.',
  },
  calendar: {
    zh: '期限按工作日计算。国务院办公厅通知以外的调休、放假，写明文号提出，由另一人确认后生效。',
    en: 'Limits count working days. A day set otherwise names its notice and holds once a second person confirms it.',
  },
};

export const directoryNewLabels: Readonly<Record<DirectoryKind, Label>> = {
  offices: { zh: '设立所室', en: 'Open an office' },
  staff: { zh: '登记干部', en: 'Appoint a member of staff' },
  villages: { zh: '登记村（社区）', en: 'Add a village' },
  calendar: { zh: '提出日历调整', en: 'Set a day otherwise' },
};

/** Fields by the kind they belong to; what several kinds share is said once, under no kind. */
export const directoryFieldLabels: Readonly<Record<string, Label>> = {
  id: { zh: '代码', en: 'Id' },
  name: { zh: '名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  functions: { zh: '主要职责', en: 'Functions' },
  head: { zh: '负责人', en: 'Head' },
  phone: { zh: '电话', en: 'Telephone' },
  place: { zh: '办公地点', en: 'Place' },
  number: { zh: '工号', en: 'Staff number' },
  'staff.name': { zh: '姓名', en: 'Name' },
  title: { zh: '职务', en: 'Title' },
  duties: { zh: '岗位职责', en: 'Duties' },
  office: { zh: '所室', en: 'Office' },
  leader: { zh: '分管领导', en: 'Supervising leader' },
  category: { zh: '人员类别', en: 'Kind of service' },
  relatives: { zh: '名录内的亲属（工号）', en: 'Relatives on the staff (numbers)' },
  note: { zh: '关系', en: 'How they are related' },
  role: { zh: '角色', en: 'Role' },
  from: { zh: '聘期从哪天起', en: 'Term from' },
  until: { zh: '聘期到哪天止', en: 'Term until' },
  on: { zh: '日期', en: 'Day' },
  working: { zh: '这一天', en: 'This day' },
  notice: { zh: '通知文号', en: 'Number of the notice' },
  reason: { zh: '说明', en: 'Reason' },
  year: { zh: '年份', en: 'Year' },
  notices: { zh: '通知文号', en: 'Numbers of the notices' },
  festivals: { zh: '各节日放假和调休', en: 'Days off and days worked, by festival' },
};

export const directoryHints: Readonly<Record<string, Label>> = {
  id: {
    zh: '用在网址里，只能用小写字母、数字和连字符，以后不能改，例如 civil-affairs',
    en: 'Part of addresses; small letters, digits and hyphens; cannot be changed later',
  },
  number: { zh: '3 至 12 位数字，以后不能改', en: '3 to 12 digits; cannot be changed later' },
  functions: { zh: '一行写一项', en: 'One a line' },
  duties: { zh: '一行写一项', en: 'One a line' },
  category: {
    zh: '考评等次和优秀名额按类别计算；不选的按公务员',
    en: 'Grades and quotas go by it; left out it is civil servant',
  },
  relatives: {
    zh: '一行写一个工号；写全，未写的视为不再申报。考评、追责和投诉中涉及本人的，他们回避',
    en: 'A number a line, all of them; who is left out is no longer declared. They stand aside in what is about this person',
  },
  note: { zh: '密存，不进入名录', en: 'Kept apart, in no list' },
  notices: { zh: '一行写一个', en: 'One a line' },
  festivals: {
    zh: '一行写一个节日：名称、放假起止、调休上班的日子，例如 国庆节 2027-10-01至2027-10-07 2027-09-26',
    en: 'A festival a line: its Chinese name, days off, days worked instead, such as 国庆节 2027-10-01..2027-10-07 2027-09-26',
  },
  from: { zh: '只有效能监督员填写', en: 'For efficacy supervisors only' },
  until: { zh: '只有效能监督员填写，这一天包括在内', en: 'For efficacy supervisors only; that day counts' },
  notice: { zh: '例如 国办发明电〔2026〕7号', en: 'As printed at the head of the notice' },
};

export const directoryWords = {
  kinds: { zh: '机构人员栏目', en: 'Kinds of the directory' },
  search: { zh: '按姓名或工号查找', en: 'Find by name or number' },
  counted: { zh: '共 {n} 条', en: '{n} entries' },
  none: { zh: '这里还没有内容。', en: 'Nothing here yet.' },
  noneFound: { zh: '没有找到，请换个姓名或工号。', en: 'Nobody found; try another name or number.' },
  state: { zh: '状态', en: 'State' },
  isOpen: { zh: '在用', en: 'Open' },
  isClosed: { zh: '已撤销', en: 'Closed' },
  active: { zh: '在岗', en: 'In post' },
  left: { zh: '已离岗', en: 'Left' },
  back: { zh: '返回列表', en: 'Back to the list' },
  acts: { zh: '办理', en: 'What can be done' },
  noActs: { zh: '您现在没有可以做的操作。', en: 'Nothing you can do here just now.' },
  create: { zh: '保存', en: 'Save' },
  done: { zh: '{step}：已办好', en: '{step}: done' },
  changedBy: { zh: '{when}，{name}', en: '{when}, {name}' },
  history: { zh: '变更记录', en: 'History' },
  closeHint: {
    zh: '撤销后不能再选用，也不能恢复；已有的办件和公开内容不变。',
    en: 'It cannot be chosen any more, nor opened again; what it had stays as it is.',
  },
  leaveHint: {
    zh: '离岗后不能再登录，角色全部收回。请先移交手上的办件。',
    en: 'They cannot sign in any more and every role ends. Hand their cases over first.',
  },
  unbindHint: {
    zh: '解除后这个人的账号都不能再登录，要重新发放绑定码。',
    en: 'None of their accounts opens the desk any more until a new code is issued.',
  },
  codeHint: {
    zh: '绑定码只显示一次，请当面交给本人。再次发放后，前一个作废。',
    en: 'The code is shown once, to be handed over in person. A new one voids the one before.',
  },
  code: { zh: '一次性绑定码', en: 'One-time binding code' },
  codeOnce: {
    zh: '这个码离开本页就看不到了。请现在抄下，当面交给{name}。有效至{until}。',
    en: 'It cannot be seen again once you leave this page. Write it down and hand it to {name}. Valid until {until}.',
  },
  codeTaken: { zh: '已交给本人', en: 'Handed over' },
  account: { zh: '账号', en: 'Account' },
  bound: { zh: '已绑定', en: 'Bound' },
  codeOpen: { zh: '绑定码已发放，有效至{until}', en: 'Code issued, valid until {until}' },
  unbound: { zh: '未绑定', en: 'Not bound' },
  roles: { zh: '角色', en: 'Roles' },
  noRoles: { zh: '没有担任角色', en: 'No role' },
  proposed: { zh: '{role}（{name}提名，待组长确认）', en: '{role} (proposed by {name}; waits for the chair)' },
  waits: { zh: '有角色待确认', en: 'A role waits' },
} as const satisfies Record<string, Label>;

export const calendarWords = {
  rests: {
    zh: '日历已排到 {year} 年；更晚的日期先按周末推算。',
    en: 'Arranged up to {year}; later dates are provisional.',
  },
  dayOff: { zh: '放假', en: 'A day off' },
  workingDay: { zh: '上班', en: 'A working day' },
  year: { zh: '{year} 年全年放假安排', en: 'Arrangement of the year {year}' },
  newYear: { zh: '提出全年放假安排', en: 'Enter the arrangement of a year' },
  yearShape: { zh: '年份应写成四位数字，例如 2027', en: 'a year has four digits, such as 2027' },
  lineShape: {
    zh: '应写成“国庆节 2027-10-01至2027-10-07 2027-09-26”',
    en: 'is written “国庆节 2027-10-01..2027-10-07 2027-09-26”',
  },
  noticeNeeded: { zh: '须写明通知文号', en: 'names the notice it rests on' },
  festivalNeeded: { zh: '至少写一个节日', en: 'names at least one festival' },
  festivalTwice: { zh: '同一个节日写了两次', en: 'names a festival twice' },
  what: { zh: '调整', en: 'What' },
  proposed: { zh: '待确认', en: 'Proposed' },
  confirmed: { zh: '已生效', en: 'In force' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  proposedBy: { zh: '提出人', en: 'Proposed by' },
  confirm: { zh: '确认', en: 'Confirm' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  changed: { zh: '别人刚处理过，列表已更新。', en: 'Somebody else was faster; the list is up to date now.' },
  which: { zh: '{act}：{what}', en: '{act}: {what}' },
} as const satisfies Record<string, Label>;

/** Acts in a record's history, by the names under which they are stored. */
export const directoryActLabels: Readonly<Record<string, Label>> = {
  OfficeOpened: { zh: '设立', en: 'Opened' },
  OfficeChanged: { zh: '修改', en: 'Changed' },
  OfficeClosed: { zh: '撤销', en: 'Closed' },
  VillageOpened: { zh: '登记', en: 'Opened' },
  VillageChanged: { zh: '修改', en: 'Changed' },
  VillageClosed: { zh: '撤销', en: 'Closed' },
};
