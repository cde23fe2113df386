// When a change of words is a redaction: something was left out or masked and nothing was said anew. Whoever does only that
// is a second reader still; whoever writes words of their own is not (DI-6).

/**
 * What a mask puts in the place of what it hides. Only what it names may stand there: between brackets of one's own a
 * whole sentence would pass as left out.
 */
const MASKED =
  /[*＊]|（(?:姓名|身份证号|证件号|银行账号|账号|号码|电话|手机号|车牌号|邮箱|住址|地址|门牌号|村名|单位|照片|病情|此处|部分内容|涉及个人信息|个人信息)略）/g;

/** Whether every sign of the new text stood in the old one, in the same order, masks apart. */
export function isRedaction(before: string, after: string): boolean {
  const left = [...before];
  let at = 0;
  for (const sign of after.replace(MASKED, '')) {
    at = left.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
