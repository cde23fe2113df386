// The staff's routes for service items (DI-2).
import { CreateItem, ITEM_COMMANDS } from '#shared/directory/item/commands.ts';
import { lackingOf } from '#shared/directory/item/missing.ts';
import { itemCommandLabels } from '#shared/words/directory.ts';
import { itemVersions } from '../perform/kept-item.ts';
import { versionedRoutes } from './versioned.ts';

export const itemRoutes = versionedRoutes({
  path: '/api/items',
  versions: itemVersions,
  create: CreateItem,
  propose: ITEM_COMMANDS.propose,
  rights: { propose: 'directory.propose-item', approve: 'directory.approve-item' },
  labels: {
    ...itemCommandLabels,
    list: { zh: '现行办事事项', en: 'Service items in force' },
    create: { zh: '新立事项', en: 'Propose a new item' },
    read: { zh: '查看事项', en: 'Read an item' },
  },
  /** Enough to find an item and to register an application for it. */
  row: ({ id, version, says: item }) => ({
    id,
    version: version.version,
    name: item.name,
    category: item.category ?? null,
    office: item.office,
    statutoryDays: item.statutoryDays ?? null,
    commitmentDays: item.commitmentDays ?? null,
    materials: item.materials.map((material) => material.name),
  }),
  beside: (item) => ({ missing: lackingOf(item) }),
});
