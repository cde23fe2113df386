// Everyday words that look like names to a machine: signs and beginnings that no name has.

/** Signs that no name holds: words of grammar, and 某, by which a name is already hidden. */
export const NEVER_IN = /[的了在是有不为与及向对从到等也就都而且或把被让使这那其某每各该此几多们上下个于以由被*＊]/;
export const NEVER_LAST =
  /[家村镇县区市乡队组员部门位边面龄住心意额注处度年月日分时间所户线路站点费款钱事件法案情况置重切知课考考用便何类型项次地方人校办局厅院厂店]$/;
/** Everyday words that begin like a name. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    '毕业 方可 方能 任意 任职 任期 严禁 严防 常态 高质 高兴 高中 高温 高空 高速 高压 ' +
    '高效 高标 高龄 方便 方案 方式 安全 安心 安装 安排 安静 安保 金秋 金融 白天 白发 ' +
    '白色 万分 万元 任务 任何 江河 石头 温暖 温馨 关爱 常见 常规 严格 严肃 严厉 马路 ' +
    '田间 田地 林地 林木 林业 水利 钟头 康复 夏季 夏天 秦岭 黄河 黄土 雷雨 武装 段落 ' +
    '程序 程度 许可 许诺 余下 余额 何时 何地 章程 申请 申报 施工 施肥 谢谢 连续 龙头 ' +
    '毛病 梁柱 史料 兰花 石料 石子 丁字 叶子 贺信 洪水 洪涝 汤药 季度 季节 辛苦 庄稼 ' +
    '庄重 谷物 谷子 孔洞 齐全 齐心 柴油 柴火 梅雨 牛羊 马匹 杨树 柳树 方法 方向 白名 ' +
    '白菜 白酒 黄金 黄瓜 金属 金额 ' +
    '陈述 陈旧 任命 任免 任用 任教 谢绝 顾及 顾虑 顾客 常务 常住 常委 罗列 安置 安抚 ' +
    '安葬 安顿 严查 严惩 高铁 高产 许多 施救 施行 施策 雷电 雷击 武警 牛奶 '
  )
    .trim()
    .split(' '),
);
