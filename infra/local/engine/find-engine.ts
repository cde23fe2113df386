// Which engine this machine has: the one installed with the packages, one that is named, or one on the PATH.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Label } from '#shared/words/label.ts';

export type FoundEngine = { readonly binary: string } | { readonly endpoint: string };

export interface EnginePlaces {
  /** The binary that came with the packages; null where the platform has none. */
  readonly packaged: string | null;
  /** `DYNAMODB_ENDPOINT`: a compatible engine that somebody else runs. */
  readonly endpoint?: string | undefined;
  /** `PATH` */
  readonly searchPath?: string | undefined;
}

/** This machine has no engine; the message says what can be done about it. */
export class EngineMissing extends Error {
  override readonly name = 'EngineMissing';
  readonly label: Label;
  constructor() {
    const machine = `${process.platform}-${process.arch}`;
    const label = {
      zh: `没有找到数据引擎：本机（${machine}）没有可用的 dynoxide。请任选一种办法：一、在 64 位 Linux（linux-x64）上重新执行 npm ci，不要省略可选依赖；二、把 dynoxide 放进 PATH；三、用环境变量 DYNAMODB_ENDPOINT 指向一个兼容 DynamoDB 的引擎，例如 http://127.0.0.1:8000`,
      en: `no data engine: this machine (${machine}) has no usable dynoxide. Do one of these: run npm ci again on linux-x64 without omitting optional dependencies; put dynoxide on the PATH; or name a DynamoDB-compatible engine in DYNAMODB_ENDPOINT, for example http://127.0.0.1:8000`,
    };
    super(`${label.zh}\n${label.en}`);
    this.label = label;
  }
}

/** The packaged engine first, then the endpoint named, then the PATH. Throws `EngineMissing`. */
export function findEngine({ packaged, endpoint, searchPath = '' }: EnginePlaces): FoundEngine {
  if (packaged !== null && isExecutable(packaged)) return { binary: packaged };
  if (endpoint) return { endpoint: endpoint.replace(/\/+$/, '') };
  for (const folder of searchPath.split(delimiter)) {
    const binary = join(folder, 'dynoxide');
    if (folder !== '' && isExecutable(binary)) return { binary };
  }
  throw new EngineMissing();
}

/** Path of the binary installed with the packages, null when this platform's package is absent. */
export function packagedEngine(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return null;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
