// Open data: every published result with all that was published of it.
import { newestFirst } from '../../results/lists.ts';
import { openData } from '../../site/open-data.ts';
import { snapshot } from '../../site/snapshot.ts';

export const GET = () => openData({ results: newestFirst(snapshot.results) });
