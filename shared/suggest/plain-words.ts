// Words that say nothing of what a matter is about: those every matter has in common, and those that say something only
// beside another. A word is added here when a real matter was led astray by it.

/** Cut out before anything is compared; longer ones before the shorter ones they begin with. */
const EMPTY_WORDS = [
  '申请 申办 申报 申领 补办 办理 办事 办件 办结 审核 审批 确认 核对 初审 初核 受理 登记 领取 发放 报名',
  '咨询 了解 反映 要求 请求 希望 尽快 问题 情况 事项 事情 解决 处理 帮助 答复 接待',
  '怎么 怎样 如何 什么 哪里 哪些 多少 可以 能不能 是否 需要 手续 流程 程序 条件 材料 证明 资料 表格 窗口 标准',
  '没有 不能 不给 至今 一直 已经 现在 今年 去年 一个 一下 本人 家里 家中 有关 相关 部门 人员 工作 主持 分管 负责 落实 管理 服务',
  '群众 村民 居民 城乡 农村 本镇 本村 户籍 乡镇',
  '的 了 吗 呢 吧 着 与 和 及 或 把 被 我们 你们 他们 我 你 您 他 她 请 问 想 办',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const EMPTY = new RegExp(EMPTY_WORDS.join('|'), 'gu');

/** Text with a gap where an empty word stood. */
export const withoutEmptyWords = (text: string): string => text.replace(EMPTY, ' ');

/** Half the weight: many different matters have them, so that one alone tells nothing. */
export const COMMON: ReadonlySet<string> = new Set(
  '生活 困难 保障 最低 便民 中心 安全 保险 补贴 津贴 补助 救助 临时 参保 许可 用地 家庭 收入 财产 社会 生产 政府'.split(
    ' ',
  ),
);
