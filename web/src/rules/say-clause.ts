// How a page cites a clause: its id and its title, so that nobody has to look up what DI-6 is.
import { clause, isClauseId } from '#shared/regulation/clauses/clauses.ts';
import type { Language } from '#shared/words/label.ts';

/** `DI-6 办结公开`. Throws RangeError for what is not a clause, so that no page cites a rule that is not there. */
export function sayClause(id: string, language: Language): string {
  if (!isClauseId(id)) throw new RangeError(`not a clause: ${id}`);
  return `${id} ${clause(id).title[language]}`;
}
