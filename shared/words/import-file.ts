// What is said of a file that cannot be read as a list, and what to do about it.
import type { Label } from './label.ts';

export const fileWords = {
  format: {
    zh: '只能导入 .xlsx、.csv、.json 清单和导出的 .jsonl，不是“{name}”',
    en: 'only .xlsx, .csv and .json lists, and the .jsonl of an export, can be imported, not “{name}”',
  },
  oldExcel: {
    zh: '这是旧版 .xls 表格或加了密码的表格，请取消密码并另存为 .xlsx 后再导入',
    en: 'this is an .xls spreadsheet of the old format or one with a password; take the password off and save it as .xlsx',
  },
  pdf: {
    zh: '这是 PDF 文件，不是表格；请导入原来的表格',
    en: 'this is a PDF, not a spreadsheet; import the spreadsheet it came from',
  },
  webPage: {
    zh: '这个文件其实是网页或旧版 XML 表格，只是换了扩展名；请用表格软件打开，另存为 .xlsx 后再导入',
    en: 'this file is a web page or an old XML spreadsheet under another name; open it in a spreadsheet program and save it as .xlsx',
  },
  noWorkbook: {
    zh: '这是压缩包或其他文档，里面没有工作表；请导入 .xlsx 表格本身',
    en: 'this is an archive or another document and holds no sheet; import the .xlsx itself',
  },
  notXlsx: {
    zh: '扩展名是 .xlsx，内容却不是，打不开；请用表格软件重新另存为 .xlsx',
    en: 'it is called .xlsx and is none, so it cannot be opened; save it as .xlsx with a spreadsheet program',
  },
  damaged: {
    zh: '表格文件打不开，可能没有下载完整或已损坏；请重新保存为 .xlsx',
    en: 'the spreadsheet cannot be opened, it may be incomplete or damaged; save it as .xlsx again',
  },
  unpacked: {
    zh: '表格文件解不开，或解开后过大；请清除多余内容，分成几个文件',
    en: 'the spreadsheet cannot be unpacked or unpacks to too much; remove what is not needed and split it',
  },
  tooLarge: {
    zh: '文件过大（超过 20 MB 或 100 万格），请分成几个文件',
    en: 'the file is too large (above 20 MB or a million cells); split it',
  },
  blank: { zh: '文件里没有内容', en: 'there is nothing in the file' },
  garbled: {
    zh: '第 {row} 行有乱码，编码认不出来；请在表格软件中重新另存为“CSV UTF-8”或 .xlsx',
    en: 'line {row} is garbled or in an unknown encoding; save the file again as “CSV UTF-8” or .xlsx',
  },
  quotes: { zh: '第 {row} 行的引号没有配对', en: 'the quotes of line {row} do not pair' },
  json: {
    zh: '.json 清单应是一组对象，每个对象一行',
    en: 'a .json list is an array of objects, one for each row',
  },
  jsonAt: { zh: '.json 文件第 {row} 行写法有误', en: 'the .json file is written wrongly in line {row}' },
  tooWide: { zh: '列数过多（超过 {most} 列），请删去多余的列', en: 'too many columns (above {most}); remove some' },
  headings: {
    zh: '认不出这是哪一种清单：{kinds}；也可指明种类',
    en: 'cannot tell what this list is. Known are {kinds}; or name its kind',
  },
  /** One kind of list in the sentence above. */
  knownBy: { zh: '{kind}须有{columns}', en: '{kind} with {columns}' },
  severalSheets: {
    zh: '文件中有几张清单（{names}），一次导入一张；请指明工作表',
    en: 'the file holds several lists ({names}), one is imported at a time; name the sheet',
  },
  noSheet: { zh: '没有名为“{name}”的工作表', en: 'there is no sheet called “{name}”' },
  oldBrowser: {
    zh: '这个浏览器太旧，打不开 .xlsx；请换新的浏览器，或另存为“CSV UTF-8”后再选',
    en: 'this browser is too old to open .xlsx; use a newer one, or save the file as “CSV UTF-8”',
  },
} as const satisfies Record<string, Label>;
