// One house per data folder. A unix socket in the folder is both the lock and the way to talk to the house that runs.
// What is asked over it (token, import, export, audit) is given by the house; nothing is decided here.
import { accessSync, chmodSync, constants, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { userInfo } from 'node:os';
import type { Label } from '#shared/words/label.ts';
import { answerWith, type Commands } from './control.ts';
import { controlSocket, folderDigest, isAnswered } from './control-socket.ts';

export interface Lock {
  /** Where the running house listens; a house that starts answers `starting` until it has said what it answers. */
  readonly socket: string;
  /** From now on these commands are answered. */
  answer(commands: Commands): void;
  /** Gives the folder free; resolves when another house could take it. */
  release(): Promise<void>;
}

/** Another house runs on this folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly label: Label;
  constructor(folder: string) {
    const label = {
      zh: `数据目录正在使用：${folder}。已有一个系统在这个目录上运行；请先停止它，或用 DATA_DIR 指定另一个目录`,
      en: `the data folder is in use: ${folder}. A house already runs on it; stop that one first, or name another folder with DATA_DIR`,
    };
    super(`${label.zh} / ${label.en}`);
    this.label = label;
  }
}

/** The folder, made if need be. Throws an Error naming it when it cannot be one: a file lies there, or nothing may be written. */
function made(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return realpathSync(dataDir);
  } catch (fault) {
    const why = (fault as NodeJS.ErrnoException).code ?? String(fault);
    throw new Error(
      `数据目录不能使用：${dataDir}（${why}）。请用 DATA_DIR 指定一个可以写入的目录 / the data folder cannot be used: ${dataDir} (${why}). Name one that can be written with DATA_DIR`,
    );
  }
}

/**
 * Takes a data folder for this process, making it if need be (readable by its owner only).
 * A socket left behind by a killed house is taken over. Throws `FolderInUse` while another house holds the folder.
 */
export async function acquire(dataDir: string): Promise<Lock> {
  const folder = made(dataDir);
  const turn = await takeTurn(folder);
  try {
    const socket = controlSocket(folder);
    if (await isAnswered(socket)) throw new FolderInUse(folder);
    rmSync(socket, { force: true });
    let commands: Commands | null = null;
    const server = createHttpServer((request, response) => void answerWith(commands, request, response));
    await listen(server, socket, folder);
    chmodSync(socket, 0o600);
    return {
      socket,
      answer: (given) => {
        commands = given;
      },
      async release() {
        await close(server);
        if (turn) await close(turn);
      },
    };
  } catch (fault) {
    if (turn) await close(turn);
    throw fault;
  }
}

/**
 * Between finding a socket dead and putting one's own in its place another start could do the same. On Linux a name
 * without a file, which the kernel takes away with its holder, lets only one pass. Elsewhere the narrow gap remains.
 */
async function takeTurn(folder: string): Promise<Server | null> {
  if (process.platform !== 'linux') return null;
  const turn = createServer((socket) => socket.destroy());
  await listen(turn, `\0efficacy-house-${userInfo().uid}-${folderDigest(folder)}`, folder);
  return turn;
}

function listen(server: Server | HttpServer, path: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new FolderInUse(folder) : fault),
    );
    server.listen(path, resolve);
  });
}

const close = (server: Server | HttpServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
