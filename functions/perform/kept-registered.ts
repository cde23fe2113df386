// Commitments and catalogue entries among the records with versions.
import { entryKind } from '#shared/directory/catalogue/decide.ts';
import { commitmentKind } from '#shared/directory/commitment/decide.ts';
import { keptVersions } from './kept-versioned.ts';

export const commitmentVersions = keptVersions(commitmentKind);
export const entryVersions = keptVersions(entryKind);
