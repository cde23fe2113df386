// What is wrong with a form of the person, by the same schema that the law's command has: asked by the door alone.
import * as v from 'valibot';
import { PERSON_COMMANDS, type PersonCommandName } from '../case/commands.ts';
import type { Language } from '../words/label.ts';
import { missingFields, STEP_FIELDS, type StepTyped, stepBody } from './step-forms.ts';
import { type Fault, sayFault } from './submission.ts';

/** One sentence per field at most, in the order of the form. `path`: the field's own name. */
export function stepFaults(step: PersonCommandName, typed: StepTyped, language: Language): readonly Fault[] {
  const missing = missingFields(step, typed, language);
  const checked = v.safeParse(PERSON_COMMANDS[step], stepBody(step, typed));
  const issues = checked.success ? [] : checked.issues;
  return STEP_FIELDS[step].flatMap(({ name, label }) => {
    const empty = missing.find(({ path }) => path === name);
    if (empty) return [empty];
    const issue = issues.find((one) => v.getDotPath(one) === name);
    return issue ? [{ path: name, says: sayFault(label, issue.message, language) }] : [];
  });
}
