// How the readings of an efficacy file are kept: one record for each person under their number, in no list.
import { type FileCommand, type FileEvent, type FileState, fileLaw } from '#shared/efficacy-file/reading.ts';
import type { Kept } from './kept.ts';

export const keptFile: Kept<FileCommand, FileEvent, FileState> = { law: fileLaw, index: () => ({}) };
