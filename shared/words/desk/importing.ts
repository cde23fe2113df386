// Words of the desk's import: choosing a file, looking at what it would do, handing it to whoever approves.
import type { Label } from '../label.ts';

/** Apart from the others, because the bar of the desk says it and nothing else of them. */
export const importTitle: Label = { zh: '导入', en: 'Import' };

export const importDeskWords = {
  lead: {
    zh: '选择清单或登记簿文件，先查看结果，确认后再导入；有一处错误，整份都不导入。',
    en: 'Choose a list or a register, look at what it would do, then import it. One error, and nothing of it is imported.',
  },
  file: { zh: '文件', en: 'File' },
  fileHint: {
    zh: '.xlsx、.csv 或 .json。文件在本机读取，表头可以用各地常见的写法。',
    en: '.xlsx, .csv or .json. The file is read on this machine; headings may be worded as lists usually word them.',
  },
  kind: { zh: '清单种类', en: 'What it is a list of' },
  byHeadings: { zh: '按表头自动判断', en: 'Tell it by the headings' },
  sheet: { zh: '工作表', en: 'Sheet' },
  sheetHint: { zh: '文件里有几张清单时填写工作表名称', en: 'Its name, where the file holds several lists' },
  check: { zh: '查看结果', en: 'Look at it' },
  reading: { zh: '正在读取文件', en: 'Reading the file' },
  checking: { zh: '正在核对 {n} 行', en: 'Checking {n} rows' },
  noFile: { zh: '请先选择文件', en: 'Choose a file first' },
  tooLarge: {
    zh: '清单内容超过 5 MB，网页上一次装不下；请分成几个文件，或由管理员用命令导入',
    en: 'The list holds more than 5 MB, too much for the web; split it, or have it imported by command',
  },
  preview: { zh: '核对结果', en: 'What was found' },
  counts: {
    zh: '{kind}：新增 {fresh} 项，变更 {changed} 项，未变 {unchanged} 项',
    en: '{kind}: {fresh} new, {changed} changed, {unchanged} unchanged',
  },
  stopped: {
    zh: '有 {n} 处错误，全部改正后才能导入',
    en: '{n} errors; put all of them right before it can be imported',
  },
  clean: { zh: '没有错误，可以导入。', en: 'No errors; it can be imported.' },
  same: { zh: '与现有内容相同，不需要导入。', en: 'The same as what is there; nothing to import.' },
  changes: { zh: '会变更的内容', en: 'What would change' },
  entry: { zh: '哪一项', en: 'Entry' },
  field: { zh: '栏目', en: 'Field' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '导入后', en: 'After the import' },
  place: { zh: '位置', en: 'Where' },
  weight: { zh: '轻重', en: 'Weight' },
  what: { zh: '问题', en: 'What is wrong' },
  marked: { zh: '下载标注问题的清单', en: 'Download the list with its faults marked' },
  fetched: { zh: '已下载 {file}', en: '{file} downloaded' },
  markedName: { zh: '{name}.问题.xlsx', en: '{name}.faults.xlsx' },
  run: { zh: '导入', en: 'Import' },
  running: { zh: '正在导入', en: 'Importing' },
  staged: {
    zh: '已导入并暂存，等待导入人以外的发布审核员审核，通过后才公开。',
    en: 'Imported and kept back; public once a publisher other than the importer approves it.',
  },
  active: { zh: '已导入，现在生效。', en: 'Imported and in force.' },
  taken: { zh: '已导入。', en: 'Imported.' },
  seeBatch: { zh: '查看这一批', en: 'See this batch' },
  batches: { zh: '导入批次', en: 'Imports' },
  noBatches: { zh: '还没有导入过清单。', en: 'No list has been imported yet.' },
  back: { zh: '导入批次', en: 'Imports' },
  batchTitle: { zh: '{kind}，共 {n} 项', en: '{kind}, {n} entries' },
  by: { zh: '导入人', en: 'Imported by' },
  decided: { zh: '办结日期', en: 'Decided on' },
  approver: { zh: '审核人', en: 'Decided by' },
  own: {
    zh: '这一批由您导入，须由另一位发布审核员审核。',
    en: 'You imported this; another publisher approves it.',
  },
  members: { zh: '这一批的全部内容', en: 'Everything in it' },
  missing: { zh: '未提供', en: 'Not given' },
  more: { zh: '再看 {n} 项', en: '{n} more' },
  approve: { zh: '整批审核通过', en: 'Approve as one' },
  approveNote: {
    zh: '通过后这一批全部公开，不能只通过其中几项。',
    en: 'All of it becomes public; single entries cannot be left out.',
  },
  withdraw: { zh: '整批撤回', en: 'Withdraw as one' },
  reason: { zh: '撤回理由', en: 'Why it is withdrawn' },
  done: { zh: '{step}：已办好', en: '{step}: done' },
} as const satisfies Record<string, Label>;

export const batchStateLabels = {
  opened: { zh: '导入中', en: 'Coming in' },
  staged: { zh: '待审核', en: 'Waits for approval' },
  active: { zh: '已生效', en: 'In force' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;
