// When a change of words is a redaction: clauses were left out whole, or something was masked so that a reader sees it, and
// nothing was said anew. Whoever does only that is a second reader still; whoever writes words of their own is not (DI-6).
import { type Person, peopleIn } from './people.ts';

/**
 * What a mask puts in the place of what it hides. Only what it names may stand there: between brackets of one's own a
 * whole sentence would pass as left out.
 */
const MASKED =
  /[*＊]+|（(?:姓名|身份证号|证件号|银行账号|账号|号码|电话|手机号|车牌号|邮箱|住址|地址|门牌号|村名|单位|照片|病情|此处|部分内容|涉及个人信息|个人信息)略）/gy;

/** A place in the old text that may go without a trace, or for what the scanner proposes. */
export interface Removable {
  readonly start: number;
  readonly end: number;
  readonly suggestion: string;
}

/** Between digits a point or a comma is part of a number, and a colon of a time of day. */
const CLAUSE_END = /[。！？；\n]|(?<!\p{Nd})[,.，．;!?]|[,.，．;!?](?!\p{Nd})/gu;

/** Where a clause ends, before its mark and behind it: from one such place to the next of its sort words may be left out. */
function clauseEnds(text: string): { readonly before: readonly number[]; readonly behind: readonly number[] } {
  const marks = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  return { before: [...marks, text.length], behind: [0, ...marks.map((at) => at + 1), text.length] };
}

const maskAt = (text: string, at: number): number => {
  MASKED.lastIndex = at;
  return MASKED.exec(text)?.[0].length ?? 0;
};

/**
 * Whether the new text is the old one with whole clauses, or what the scanner found, left out, and masks in the place of
 * what they hide. Single signs taken from between others are no redaction: 不同意 would become 同意, a date another date.
 */
export function isRedaction(before: string, after: string, found: readonly Removable[] = []): boolean {
  const ends = clauseEnds(before);
  /** How much of the old text may be behind us after each sign of the new one. */
  const reached: Set<number>[] = Array.from({ length: after.length + 1 }, () => new Set());
  const into = (at: number, positions: Iterable<number>) => {
    for (const position of positions) (reached[at] as Set<number>).add(position);
  };
  into(0, [0]);
  for (let at = 0; at <= after.length; at++) {
    const here = reached[at] as Set<number>;
    if (here.size === 0) continue;
    for (const sort of [ends.before, ends.behind]) {
      const first = sort.find((end) => here.has(end));
      if (first !== undefined)
        into(
          at,
          sort.filter((end) => end > first),
        );
    }
    for (const { start, end, suggestion } of [...found].sort((a, b) => a.start - b.start)) {
      if (!here.has(start)) continue;
      into(at, [end]);
      if (suggestion !== '' && after.startsWith(suggestion, at)) into(at + suggestion.length, [end]);
    }
    const mask = maskAt(after, at);
    if (mask > 0) {
      const first = Math.min(...here);
      into(
        at + mask,
        Array.from({ length: before.length - first + 1 }, (_, i) => first + i),
      );
    }
    if (at < after.length)
      into(
        at + 1,
        [...here].flatMap((one) => (before[one] === after[at] ? [one + 1] : [])),
      );
  }
  return (reached[after.length] as Set<number>).has(before.length);
}

const isOneLess = (before: Person, after: Person): boolean =>
  isRedaction(before.name, after.name) &&
  (after.village === undefined || after.village === before.village) &&
  (after.note === undefined || (before.note !== undefined && isRedaction(before.note, after.note)));

/** The same of a list of persons as it is kept: rows may go, and what is left of one is its own, masked or not. */
export function isRedactedList(before: string, after: string): boolean {
  const left = peopleIn(before);
  let at = 0;
  for (const person of peopleIn(after)) {
    while (at < left.length && !isOneLess(left[at] as Person, person)) at++;
    if (at === left.length) return false;
    at++;
  }
  return true;
}

/** Runs of so many signs tell that words of somebody stand still. */
const RUN = 4;

/** Whether words of the old text stand in the new one, so that whoever wrote them answers for it still. */
export function keepsWords(before: string, after: string): boolean {
  const [old, now] = [[...before], after];
  const run = Math.min(RUN, old.length);
  return old.some((_, at) => at + run <= old.length && now.includes(old.slice(at, at + run).join('')));
}
