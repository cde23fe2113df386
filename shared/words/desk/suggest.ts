// Words of what the register form points to while it is filled in: whose matter it may be and why, and what was perhaps
// registered before. All of it is a hint; the clerk decides.
import type { SimilarWhy } from '../../suggest/similar.ts';
import type { Through } from '../../suggest/suggest.ts';
import type { Label } from '../label.ts';

export const suggestWords = {
  title: { zh: '供参考', en: 'Perhaps' },
  counted: { zh: '有 {n} 条提示', en: '{n} suggestions' },
  item: { zh: '可能是“{name}”', en: 'Perhaps “{name}”' },
  office: { zh: '可能应由{office}承办', en: 'Perhaps for {office}' },
  chosenOffice: { zh: '所选事项由{office}承办', en: 'The item chosen is for {office}' },
  handler: { zh: '可以找{staff}（{office}）', en: 'Perhaps {staff}, {office}' },
  chosenHandler: { zh: '所选事项的承办人是{staff}（{office}）', en: 'The item chosen is handled by {staff}, {office}' },
  because: { zh: '因为写到了“{words}”', en: 'because “{words}” is written' },
  through: { zh: '{by}：{text}', en: '{by}: {text}' },
  takeItem: { zh: '选用此事项', en: 'Choose this item' },
  takeOffice: { zh: '选用此所室', en: 'Choose this office' },
  similar: { zh: '可能已经登记过', en: 'Perhaps registered before' },
  similarHint: {
    zh: '先看看是不是同一件事。是的，告诉来人已经在办；不是的，照常登记。',
    en: 'See whether it is the same matter. If so, tell the person it is being handled; if not, register as usual.',
  },
} as const satisfies Record<string, Label>;

/** What the text is through which something was found. */
export const throughLabels: Readonly<Record<Through['by'], Label>> = {
  item: { zh: '事项', en: 'item' },
  chosen: { zh: '所选事项', en: 'item chosen' },
  name: { zh: '名称', en: 'name' },
  category: { zh: '类别', en: 'category' },
  condition: { zh: '受理条件', en: 'condition' },
  material: { zh: '申请材料', en: 'material' },
  function: { zh: '所室职能', en: 'function of the office' },
  duty: { zh: '岗位职责', en: 'duty' },
};

/** What a case has in common with what is typed. */
export const similarLabels: Readonly<Record<SimilarWhy, Label>> = {
  phone: { zh: '电话相同', en: 'same telephone' },
  name: { zh: '姓名相同', en: 'same name' },
  item: { zh: '事项相同', en: 'same item' },
  village: { zh: '同一个村（社区）', en: 'same village' },
  words: { zh: '事由相近', en: 'like words' },
};
