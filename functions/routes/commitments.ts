// The staff's routes for commitments (DI-1, TL-1).
import { COMMITMENT_COMMANDS, CreateCommitment } from '#shared/directory/commitment/commands.ts';
import { commitmentCommandLabels } from '#shared/words/directory.ts';
import { commitmentVersions } from '../perform/kept-registered.ts';
import { itemInForce } from './registering.ts';
import { versionedRoutes } from './versioned.ts';

export const commitmentRoutes = versionedRoutes({
  path: '/api/commitments',
  versions: commitmentVersions,
  create: CreateCommitment,
  propose: COMMITMENT_COMMANDS.propose,
  rights: { propose: 'directory.propose-commitment', approve: 'directory.approve-commitment' },
  labels: {
    ...commitmentCommandLabels,
    list: { zh: '现行服务承诺', en: 'Commitments in force' },
    create: { zh: '新立承诺', en: 'Propose a new commitment' },
    read: { zh: '查看承诺', en: 'Read a commitment' },
  },
  row: ({ id, version, says }) => ({ id, version: version.version, ...says }),
  given: async (house, { covers }, at) => {
    const found = covers?.item === undefined ? undefined : await itemInForce(house, { item: covers.item }, at);
    return { item: found ?? null };
  },
});
