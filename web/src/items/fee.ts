// Whether an item costs anything, read from the words of the list.
import type { Item } from './limit.ts';

/** Free when the list says so in one of the words in use; whatever else it says is shown as a fee. */
export const isFree = ({ fee }: Item): boolean => /^(不收费|不收取费用|免费|免收|无$|零收费)/.test(fee.trim());
