// What people call things, beside what the township's papers call them: a search for the first looks for the second too.
// A pair is added when somebody in good faith would type the one and mean the other.

const PAIRS =
  '低保 最低生活保障|医保 医疗保险|社保 养老保险|养老金 养老保险|五保 特困人员|老人补贴 高龄津贴|老年补贴 高龄津贴|老人津贴 高龄津贴|' +
  '高龄补贴 高龄津贴|残补 残疾人生活补贴|残疾补贴 残疾人生活补贴|残疾人补贴 残疾人生活补贴|生孩子 生育登记|准生证 生育登记|盖房 宅基地|建房 宅基地|砍树 林木采伐|' +
  '伐树 林木采伐|种粮补贴 耕地地力保护补贴|种地补贴 耕地地力保护补贴|鞭炮 烟花爆竹|当兵 征兵|参军 征兵|修路 道路|上班 办理时间|' +
  '营业时间 办理时间|救急 临时救助|大病救助 临时救助|举报 投诉|告状 投诉|公示名单 公示';

const EVERYDAY: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair) => pair.split(' ') as [string, string]),
);
/** Longer ones first, so that none hides in another. */
const SAID = [...EVERYDAY.keys()].sort((a, b) => b.length - a.length);

/** What the papers call this, where people call it otherwise. */
export const officialOf = (said: string): string | undefined => EVERYDAY.get(said);

/** The everyday name with which a text begins, if it begins with one. */
export const everydayAt = (text: string): string | undefined => SAID.find((one) => text.startsWith(one));

const ASKING = ['请问', '怎么样', '怎么', '怎样', '如何', '什么', '哪里', '在哪', '多少', '几点', '可以', '吗', '呢'];

/** The word with which a text begins that only makes it a question. */
export const askingAt = (text: string): string | undefined => ASKING.find((one) => text.startsWith(one));
