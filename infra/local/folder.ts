// What a data folder says about itself: with what it was begun, whether it was filled, and which township it serves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Township, TownshipSchema } from '#shared/township.ts';
import { replaceFile } from './replace-file.ts';
import type { Beginning } from './sample/beginning.ts';

export interface Folder {
  readonly township: Township;
  /** False until the beginning was carried through once. */
  readonly filled: boolean;
  markFilled(): void;
}

const NoteSchema = v.object({ begunWith: v.string(), filled: v.boolean() });

/**
 * Reads the folder's notes, or makes them for a new one.
 * Throws an Error naming the file when `township.json` is not a valid township.
 */
export function openFolder(dataDir: string, beginning: Beginning): Folder {
  const noteFile = join(dataDir, 'folder.json');
  const townshipFile = join(dataDir, 'township.json');
  const write = (filled: boolean, begunWith: string) =>
    replaceFile(noteFile, `${JSON.stringify({ begunWith, filled })}\n`, { durable: true });
  if (!existsSync(noteFile)) {
    replaceFile(townshipFile, `${JSON.stringify(beginning.township, null, 2)}\n`, { durable: true });
    write(false, beginning.name);
  }
  const { begunWith, filled } = v.parse(NoteSchema, JSON.parse(readFileSync(noteFile, 'utf8')));
  if (!filled && begunWith !== beginning.name) {
    throw new Error(
      `这个数据目录是以“${begunWith}”方式开始、尚未完成的，不能改用“${beginning.name}”：${dataDir}。请换一个目录或删除它 / this folder was begun with "${begunWith}" and not finished; it cannot go on with "${beginning.name}". Use another folder or delete it`,
    );
  }
  return { township: readTownship(townshipFile), filled, markFilled: () => write(true, begunWith) };
}

function readTownship(file: string): Township {
  try {
    return v.parse(TownshipSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    const why = fault instanceof v.ValiError ? (v.getDotPath(fault.issues[0]) ?? '') : String(fault);
    throw new Error(`乡镇配置文件有误：${file}（${why}）/ not a valid township file: ${file} (${why})`);
  }
}
