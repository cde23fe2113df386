// A list of persons as lines, the way it comes out of a spreadsheet: name, village, remark, one person a line. What is
// masked on the web is the law's matter.
import type { Person } from '#shared/disclosure/people.ts';
import { publishingWords as words } from '#shared/words/desk/publishing.ts';
import { type Language, say } from '#shared/words/label.ts';

type Villages = readonly { readonly id: string; readonly name: string }[];

/** Between cells: what a spreadsheet puts there, or what people type. */
const BETWEEN = /\s*[\t,，;；]\s*/;

/** The list as lines. */
export const linesOf = (people: readonly Person[], villages: Villages): string =>
  people
    .map(({ name, village, note }) => {
      const where = villages.find(({ id }) => id === village)?.name ?? village ?? '';
      return note === undefined ? [name, where].filter(Boolean).join('，') : [name, where, note].join('，');
    })
    .join('\n');

/** The persons of a text, or what is wrong with which line. Empty lines are passed over. */
export function peopleIn(
  text: string,
  villages: Villages,
  language: Language,
): { readonly people: Person[]; readonly faults: string[] } {
  const people: Person[] = [];
  const faults: string[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const [name = '', where = '', ...rest] = line.trim().split(BETWEEN);
    const village = villages.find((one) => one.name === where || one.id === where)?.id;
    const note = rest.join('，');
    if (name === '') faults.push(say(words.lineWithoutName, language, { n: i + 1 }));
    else if (where !== '' && village === undefined) {
      faults.push(say(words.noSuchVillage, language, { n: i + 1, village: where }));
    } else people.push({ name, ...(village ? { village } : {}), ...(note ? { note } : {}) });
  });
  return { people, faults };
}
