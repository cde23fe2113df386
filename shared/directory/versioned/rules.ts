// The refusals of the law of versions for kinds that bring none of their own.
import type { Kind } from './kind.ts';

export const REGISTERED_RULES: Kind<string, string, unknown, unknown, unknown>['rules'] = {
  ownId: 'DI-1/an-entry-has-its-own-id',
  retired: 'DI-1/a-retired-entry-stays-so',
  few: 'DI-1/few-versions-wait',
  waiting: 'DI-1/only-a-waiting-version-is-decided',
  asOne: 'DI-1/an-import-is-decided-as-one',
  secondPerson: 'DI-1/a-second-person-approves',
};
