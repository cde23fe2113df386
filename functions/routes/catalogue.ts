// The staff's routes for the entries of the disclosure catalogue (practice 8).
import { CreateEntry, ENTRY_COMMANDS } from '#shared/directory/catalogue/commands.ts';
import { entryCommandLabels } from '#shared/words/directory.ts';
import { entryVersions } from '../perform/kept-registered.ts';
import { itemInForce } from './registering.ts';
import { versionedRoutes } from './versioned.ts';

export const catalogueRoutes = versionedRoutes({
  path: '/api/catalogue',
  versions: entryVersions,
  create: CreateEntry,
  propose: ENTRY_COMMANDS.propose,
  rights: { propose: 'directory.propose-entry', approve: 'directory.approve-entry' },
  labels: {
    ...entryCommandLabels,
    list: { zh: '现行公开目录', en: 'The disclosure catalogue in force' },
    create: { zh: '新立目录条目', en: 'Propose a new catalogue entry' },
    read: { zh: '查看目录条目', en: 'Read a catalogue entry' },
  },
  row: ({ id, version, says }) => ({ id, version: version.version, ...says }),
  given: async (house, { item }, at) => ({
    item: item !== undefined && (await itemInForce(house, { item }, at)) !== undefined,
  }),
});
