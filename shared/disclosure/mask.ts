// How personal data is masked where it must be mentioned at all (DI-5, DI-6): 张*, 138****5678. Numbers that identify a
// person or an account are never shown, not even in part.
import type { HintKind } from './scan/hint.ts';
import { visible } from './scan/reading.ts';
import { STARTS_DOUBLE } from './scan/surnames.ts';

const compact = (text: string): string => text.replace(/(?!^\+)\D/g, '');

/** The surname and a star; of anything but a double surname and its given name no more than the first sign. */
function maskedName(text: string): string {
  const signs = [...visible(text)];
  const shown = signs.length > 3 && STARTS_DOUBLE.test(signs.join('')) ? 2 : 1;
  return `${signs.slice(0, shown).join('')}*`;
}

const MASKS: { readonly [K in HintKind]: (text: string) => string } = {
  idNumber: () => '（身份证号略）',
  bankCard: () => '（银行账号略）',
  number: () => '（号码略）',
  mobile: (text) =>
    compact(text)
      .replace(/^\+?86(?=1)/, '')
      .replace(/^(\d{3})\d{4}/, '$1****'),
  landline: (text) => compact(text).replace(/\d{4}(\d{3})$/, '****$1'),
  plate: (text) =>
    `${text
      .replace(/[^\p{L}]/gu, '')
      .slice(0, 2)
      .toUpperCase()}*****`,
  email: () => '（邮箱略）',
  account: () => '（账号略）',
  address: () => '',
  name: maskedName,
};

/** The masked form of what was found; empty where the words are best left out. */
export const mask = (kind: HintKind, text: string): string => MASKS[kind](text);
