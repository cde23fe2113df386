// The whole system on one machine: each part of the topology has its stand-in here, put together in the order in which
// they need each other and taken apart in the reverse. Nothing in it decides a case.
import { join } from 'node:path';
import type { Bundle } from '#infra/bundle/bundle.ts';
import { type DoorName, doorNamed } from '#infra/topology/doors.ts';
import { tableNamed } from '#infra/topology/tables.ts';
import { readOutward, readOutwardSecrets } from '#shared/outward.ts';
import { type Instant, instant } from '#shared/time.ts';
import type { Township } from '#shared/township.ts';
import { answerAt, answersOf } from './answering.ts';
import { openClock } from './clock.ts';
import type { Commands } from './control.ts';
import { type Doors, openDoors } from './doors/doors.ts';
import { environmentOf, ISSUER_NAME, type Surroundings } from './doors/environment.ts';
import { keepExpiring } from './engine/expiry.ts';
import { type Closers, openGround } from './ground.ts';
import type { Fired } from './http/local-routes.ts';
import type { Accounts } from './issuer/accounts.ts';
import { startKeyService } from './keys/key-service.ts';
import { openReaction } from './reaction.ts';
import type { Beginning } from './sample/beginning.ts';
import { openPublishing, type Publishing } from './site/publishing.ts';
import type { Release, SiteBuilder } from './site/site-builder.ts';

export interface HouseOptions {
  readonly dataDir: string;
  /** 0: any free port. */
  readonly port: number;
  /** With what a new data folder begins. */
  readonly beginning: Beginning;
  readonly siteBuilder: SiteBuilder;
  /** Where notices go besides the inbox, as text (see shared/outward.ts); nowhere unless said. */
  readonly notices?: { readonly ways: string; readonly secrets: string };
  /** What the house answers on the command line, besides `token`. */
  readonly commands?: (house: House) => Commands;
  /** Says how far a start has come. */
  readonly tell?: (progress: string) => void;
  /** Receives faults for whoever watches the house run. */
  readonly complain?: (line: string) => void;
  /** Called when the house can no longer work: the engine died. */
  readonly onFall?: (why: string) => void;
  /** Aborted while the house opens, everything opened so far is closed again and `openHouse` rejects. */
  readonly giveUp?: AbortSignal;
  /** Makes the doors' bundles below a folder; those of the topology unless said otherwise. */
  readonly bundle?: (outDir: string) => Promise<readonly Bundle[]>;
}

export interface House {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly township: Township;
  /** Address of the table engine. */
  readonly tables: string;
  readonly accounts: Accounts;
  /** The name by which doors know the issuer. */
  readonly issuer: string;
  /** Domain time. */
  now(): Instant;
  /** Moves domain time forward and resolves when all that was due in between has happened, in order. Throws `ClockMovesForward`. */
  moveClock(to: Instant): Promise<{ readonly now: Instant; readonly fired: readonly Fired[] }>;
  /** An access token for a staff number. Throws `NoAccount`. */
  token(number: string): Promise<string>;
  /** Calls a door with an event, as its sources do. */
  invoke(door: DoorName, event: unknown): Promise<unknown>;
  /** The environment a door has, for whoever does its kind of work in this process. */
  environmentOf(door: DoorName): Readonly<Record<string, string>>;
  buildSite(): Promise<Release>;
  /** Resolves when nothing waits to be handed on or built. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the house on a data folder. The first time it fills the folder and builds the site before it resolves.
 * Throws `FolderInUse`, `PortInUse`, `EngineMissing`, or an Error naming what is wrong; nothing stays open then.
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const closers: Closers = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const giveUp = (): void => void closeAll();
  options.giveUp?.addEventListener('abort', giveUp);
  try {
    const house = await open(options, closers, closeAll);
    options.giveUp?.throwIfAborted();
    return house;
  } catch (fault) {
    await closeAll();
    throw fault;
  } finally {
    options.giveUp?.removeEventListener('abort', giveUp);
  }
}

/** Checked before anything opens. Throws an Error naming what is wrong. */
function noticesOf({ notices = { ways: '', secrets: '' } }: HouseOptions): Surroundings['notices'] {
  readOutwardSecrets(notices.secrets, readOutward(notices.ways, { loopback: true }));
  return notices;
}

async function open(options: HouseOptions, closers: Closers, close: () => Promise<void>): Promise<House> {
  const { dataDir, beginning, tell = () => undefined } = options;
  const ground = await openGround(options, closers);
  const { lock, log, folder, address, engine, issuer, secrets, seal } = ground;

  tell('函数、调度与网关 / doors, scheduler and gateway');
  const clock = openClock(join(dataDir, 'clock.json'), { initial: beginning.startsAt?.(instant(Date.now())) });
  const siteDir = join(dataDir, 'site');
  const joined: { doors?: Doors; publishing?: Publishing } = {};
  const reaction = await openReaction({
    folder: join(dataDir, 'scheduler'),
    clock,
    tables: engine.endpoint,
    outbox: tableNamed('outbox').name,
    doors: () => joined.doors,
    publish: () => joined.publishing?.request(),
    onFault: log.fault,
  });
  closers.push(async () => {
    await reaction.stop();
    await joined.doors?.close();
  });
  const keys = await startKeyService(seal.privateKeyFile);
  closers.push(() => keys.close());
  const around: Surroundings = {
    township: folder.township,
    audience: issuer.audience,
    secrets,
    seal,
    notices: noticesOf(options),
    tables: engine.endpoint,
    keys: keys.endpoint,
    scheduler: reaction.scheduler,
  };
  joined.doors = openDoors(ground.bundles, around, log.fromDoor);
  await joined.doors.warm();
  // AC-2.8: a configuration that tells another past than the one recorded keeps the house closed.
  await joined.doors.invoke('work', { source: 'policy', time: clock.now() });
  const publishing = openPublishing(
    options.siteBuilder,
    {
      dataDir,
      siteDir,
      tables: engine.endpoint,
      township: folder.township,
      environment: environmentOf(doorNamed('work'), around),
      now: clock.now,
    },
    (fault) => log.fault('site', fault),
  );
  joined.publishing = publishing;
  closers.push(() => publishing.close());
  const expiry = keepExpiring(engine.endpoint, (fault) => log.fault('engine', fault));
  closers.push(() => expiry.stop());

  const house: House = {
    url: address.url,
    port: address.port,
    dataDir,
    township: folder.township,
    tables: engine.endpoint,
    accounts: issuer.accounts,
    issuer: ISSUER_NAME,
    now: clock.now,
    async moveClock(to) {
      // Every day that passes has something to publish; the site follows once, when time stands where it was wanted.
      const fired = await publishing.holding(() => reaction.moveTo(to));
      return { now: clock.now(), fired };
    },
    token: issuer.mintToken,
    invoke: reaction.invoke,
    environmentOf: (door) => environmentOf(doorNamed(door), around),
    buildSite: publishing.buildNow,
    async settled() {
      await reaction.settled();
      await publishing.settled();
    },
    close,
  };
  answerAt(ground, house, siteDir);
  // The address goes first when the house closes: nothing new comes in while the rest finishes.
  closers.push(() => address.close());

  const isNew = !folder.filled;
  if (isNew) {
    tell(`首次启动，装入“${beginning.name}” / first start: ${beginning.name}`);
    await beginning.fill(house, tell);
    folder.markFilled();
  }
  reaction.begin();
  // On a slow machine a build may have begun while the folder was being filled: it shows a part of it only.
  if (isNew || (await publishing.isBare())) {
    tell('生成网站 / building the site');
    await publishing.buildNow().catch((fault: unknown) => log.fault('site', fault));
  }
  lock.answer({ ...answersOf(house), ...options.commands?.(house) });
  return house;
}
