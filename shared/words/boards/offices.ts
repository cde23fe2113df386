// Words of the boards about people: offices and posts, whereabouts.
import type { Label } from '../label.ts';

export const functionWords = {
  head: { zh: '负责人', en: 'Head' },
  noHead: { zh: '暂未明确', en: 'not named' },
  phone: { zh: '电话', en: 'Telephone' },
  place: { zh: '地点', en: 'Place' },
  does: { zh: '管什么事', en: 'What it does' },
  staff: { zh: '干部岗位职责', en: 'Staff and duties' },
  name: { zh: '姓名', en: 'Name' },
  badge: { zh: '工号', en: 'Badge' },
  title: { zh: '职务', en: 'Post' },
  duties: { zh: '职责', en: 'Duties' },
  notListed: { zh: '还没有录入', en: 'not listed yet' },
  leaders: { zh: '镇领导', en: 'Leaders of the township' },
  noStaff: { zh: '这个办公室的人员名单还没有录入。', en: 'No staff are listed for this office yet.' },
  contents: { zh: '各办公室', en: 'Offices' },
  none: { zh: '自{since}起还没有登记机构。', en: 'No office has been listed since {since}.' },
} as const satisfies Record<string, Label>;

export const whereaboutsWords = {
  name: { zh: '姓名', en: 'Name' },
  office: { zh: '办公室', en: 'Office' },
  status: { zh: '去向', en: 'Status' },
  backAt: { zh: '何时回来', en: 'Back' },
  standIn: { zh: '代办人', en: 'Stand-in' },
  since: { zh: '登记时间', en: 'Said at' },
  passed: {
    zh: '登记的返回时间是{back}，已经过了，本人还没有新的登记',
    en: 'was to be back {back}; that time has passed and nothing newer has been said',
  },
  unsaid: { zh: '没有登记', en: 'not said' },
  closed: {
    zh: '现在不是上班时间（工作日{hours}）。下面是各人最后一次登记的去向，不表示现在有人在。',
    en: 'The offices are closed now (open {hours} on working days). Below is what each last said, not that anybody is in.',
  },
  none: { zh: '目前没有可公示的去向。请打电话询问。', en: 'No whereabouts to show at present. Please call.' },
  note: {
    zh: '只公示在岗、外出、请假三种状态，不公示去了哪里、因为什么。',
    en: 'Only on duty, out or on leave is shown, never a place or a reason.',
  },
  noFile: {
    zh: '去向随时在变，本页每次打开都现取，所以不提供数据文件，以免有人拿着过时的名单。',
    en: 'Whereabouts change by the hour and this page is made anew each time, so there is no data file that could be kept and go stale.',
  },
} as const satisfies Record<string, Label>;
