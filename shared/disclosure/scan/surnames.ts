// Surnames. Where a name begins with one of two characters, the given name begins a character later.

export const DOUBLE =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|呼延|端木|长孙|宇文|轩辕|南宫|独孤|拓跋|澹台|钟离|闻人|赫连|申屠|鲜于|濮阳|淳于|单于';
export const STARTS_DOUBLE = new RegExp(`^(?:${DOUBLE})`);

/**
 * Common surnames, in both ways of writing; those that are everyday words as well (和, 向, 成, 时 …) are left to the eyes of
 * the approver, but where a form asks for a name.
 */
export const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎常武乔贺赖龚庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛涂谷冀祁欧翁栾甄裴霍闫郜晋卫冉靳郎柴桑阮覃蒙粟冼邝缪祝耿卜鲍蔺褚窦苟嵇鞠阚匡骆娄闵牟佟瞿饶濮邬巫胥臧詹湛仇岑滕晁谌佘敖亓邸郗郇逄訾璩芮羿靖卞荆張陳劉楊趙黃吳孫馬羅鄭謝韓馮蕭許鄧蘇盧蔣賈葉閻鍾鄒陸譚龍萬錢湯賴龔龐蘭顏嚴莊塗歐欒聞衛範薑';
