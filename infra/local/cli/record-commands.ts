// What a running house answers to `npm run import`, `export`, `audit` and `token`. The first three are the same acts as on
// a stopped one.
import { keyedBy } from '#functions/house.ts';
import type { Commands } from '../control.ts';
import type { House } from '../house.ts';
import { auditHouse } from './audit-house.ts';
import { clientOf } from './client.ts';
import { secretMark } from './export-format.ts';
import { exportHouse } from './export-house.ts';
import { importList, type ListOrder } from './import-list.ts';
import { openAccess } from './open-access.ts';
import { type Restored, restoreRows, soundExport } from './restore-house.ts';
import { adoptTownship } from './stopped.ts';

type Asked = Omit<House, 'close' | 'settled' | 'tables' | 'port' | 'issuer'>;

const fileIn = (body: unknown): string => {
  const file = typeof body === 'object' && body !== null && 'file' in body ? body.file : undefined;
  if (typeof file !== 'string') throw new Error('请写明文件 / name a file');
  return file;
};

/** The commands `import`, `restore`, `export`, `audit` and `token`. Files are named by their whole path. */
export function recordCommands(house: Asked): Commands {
  const environment = () => house.environmentOf('work');
  const withClient = async <T>(use: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> => {
    const client = clientOf(environment());
    try {
      return await use(client);
    } finally {
      client.destroy();
    }
  };
  /** What was written past the doors is followed all the same. */
  const follow = () => house.invoke('work', { source: 'wake', time: house.now() });
  return {
    async import(body, tell) {
      const outcome = await importList(environment(), house.now(), body as ListOrder, tell);
      await follow();
      return outcome;
    },
    /** The township's configuration is taken over too and counts from the next start on. */
    async restore(body) {
      const sound = await soundExport(fileIn(body));
      const left = await withClient((client) => restoreRows(client, sound, keyedBy(environment())));
      adoptTownship(house.dataDir, sound.header.township);
      if (sound.header.at > house.now()) await house.moveClock(sound.header.at);
      await follow();
      await house.buildSite();
      return { report: sound.report, left } satisfies Restored;
    },
    export: (body) => {
      const hashes = secretMark(keyedBy(environment()));
      const header = { at: house.now(), township: house.township, hashes };
      return withClient((client) => exportHouse(client, fileIn(body), header));
    },
    audit: () => auditHouse(environment(), house.now()),
    /** A person who came with a list or an export has an account here from the first time one is asked for. */
    async token(body) {
      const { staff } = (body ?? {}) as { staff?: unknown };
      if (typeof staff !== 'string' || staff === '') throw new Error('请写明工号 / name a staff number');
      await openAccess(house, staff);
      return house.token(staff);
    },
  };
}
