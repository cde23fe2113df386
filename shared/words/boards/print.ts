// Words of what is printed for walls, doors, desks and chests.
import type { Label } from '../label.ts';

export const printWords = {
  title: { zh: '打印', en: 'Prints' },
  screen: { zh: '大厅屏幕', en: 'The screen in the hall' },
  screenLead: {
    zh: '在大厅的电视或一体机上打开，按 F11 全屏，页面自己翻。',
    en: 'Open it on the screen in the hall, full screen with F11; it turns by itself.',
  },
  link: { zh: '胸牌、桌牌、门牌和上墙公示栏', en: 'Badges, desk cards, door plates and the wall board' },
  lead: {
    zh: '胸牌、桌牌、门牌、上墙公示栏、公示文本和月报，按现在的名录和公示排好，直接打印；也可以打开大厅屏幕。',
    en: 'Badges, desk cards, door plates, the wall board, notices and reports, set from what is public now; and the screen in the hall.',
  },
  how: {
    zh: '打印时选“实际大小”（100%），不要选“适合页面”，裁切线以内就是成品。',
    en: 'Print at actual size (100%), not fitted to the page; cut along the marks.',
  },
  paper: { zh: '纸张', en: 'Paper' },
  badges: { zh: '胸牌（90 × 54 毫米）', en: 'Name badges (90 × 54 mm)' },
  badgesLead: {
    zh: '每张 A4 纸十枚，沿裁切线裁开。姓名、职务、单位和工号来自人员名录。',
    en: 'Ten on a sheet of A4, cut along the marks; name, post, office and number are those of the directory.',
  },
  deskCards: { zh: '桌牌（90 × 54 毫米）', en: 'Desk cards (90 × 54 mm)' },
  deskCardsLead: {
    zh: '每张 A4 纸十枚，沿裁切线裁开。写明岗位职责和监督电话。',
    en: 'Ten on a sheet of A4, cut along the marks; with duties and the report hotline.',
  },
  doorPlates: { zh: '门牌（A4 横向）', en: 'Door plates (A4 landscape)' },
  doorPlatesLead: {
    zh: '每个办公室一张：办公室名称、管什么事、负责人和在岗人员。',
    en: 'One sheet an office: its name, what it does, who heads it and who works in it.',
  },
  wall: { zh: '上墙公示栏（A3 横向）', en: 'Board for the wall (A3 landscape)' },
  wallLead: {
    zh: '机构职能、服务承诺和监督电话，一张纸贴在院里看得见的地方。',
    en: 'Functions, commitments and the hotline on one sheet, for where people pass.',
  },
  wallHead: { zh: '政务公开栏', en: 'Public board' },
  all: { zh: '全部人员', en: 'Everybody' },
  nobody: { zh: '自{since}起还没有录入人员。', en: 'No staff have been listed since {since}.' },
  noOffice: { zh: '自{since}起还没有登记办公室。', en: 'No office has been listed since {since}.' },
  notices: { zh: '公示文本（公文版式）', en: 'Notices set as official papers' },
  noNotices: { zh: '现在没有正在公示的事项。', en: 'No notice is open at present.' },
  noticeLead: {
    zh: '按《党政机关公文格式》（GB/T 9704—2012）排版，供张贴，用 A4 纸打印。',
    en: 'Set in the layout of official papers (GB/T 9704-2012), for putting up, on A4.',
  },
  reports: { zh: '月报（公文版式）', en: 'Monthly reports set as official papers' },
  noReports: { zh: '还没有公布的月报。', en: 'No monthly report has been published.' },
  reportLead: {
    zh: '已公布的月报，连同公布的数字和图，按《党政机关公文格式》（GB/T 9704—2012）排版，用 A4 纸打印。',
    en: 'Published monthly reports with their figures and drawings, in the layout of official papers (GB/T 9704-2012), on A4.',
  },
  printReport: { zh: '打印（公文版式）', en: 'Print it as an official paper' },
  number: { zh: '工号', en: 'No.' },
  head: { zh: '负责人', en: 'Head' },
  people: { zh: '工作人员', en: 'Staff' },
  hotline: { zh: '监督举报电话', en: 'Report hotline' },
  functions: { zh: '机构职能', en: 'Offices and what they do' },
  commitments: { zh: '服务承诺', en: 'Commitments' },
  period: {
    zh: '公示期为{from}至{until}。对公示内容有异议的，请在公示期内向{office}反映，电话：{phone}；也可以拨打监督举报电话{hotline}。',
    en: 'Open from {from} to {until}. Objections within that time to {office}, {phone}, or the hotline {hotline}.',
  },
  basis: { zh: '依据：{basis}。', en: 'On the basis of {basis}.' },
  list: { zh: '公示名单（按规定遮盖）如下：', en: 'Those concerned, masked:' },
} as const satisfies Record<string, Label>;
