/** Which errors of the file system say that a disk takes nothing, in words, and what to do about each. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readableError, systemErrorCode } from '../files/file-errors.ts';

export interface DiskFault {
  /** "The disk is full" */
  readonly what: string;
  /** "Make room on the disk that holds /data" */
  readonly remedy: string;
  /** In which writing failed, as far as that is known. */
  readonly folder: string;
}

const makeRoom = (folder: string): string => `Make room on the disk that holds ${folder}`;
const giveRights = (folder: string): string => `Give yourself the right to read and write in ${folder}`;

const REMEDIES: Readonly<Record<string, (folder: string) => string>> = {
  ENOSPC: makeRoom,
  EDQUOT: makeRoom,
  ESHORT: makeRoom,
  EROFS: (folder) => `Make the disk that holds ${folder} writable`,
  EACCES: giveRights,
  EPERM: giveRights,
  EIO: (folder) => `Copy ${folder} to another disk while it can be read`,
  ENODEV: () => 'Connect that disk again',
  ETIMEDOUT: () => 'Connect to that network again',
};

/** Permission is refused in one folder, everything else on a whole disk. */
const OF_A_FOLDER: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

/**
 * What is the matter with the disk; `null` where an error, and what caused it, says nothing of one.
 *
 * @param dataFolder which its user knows
 */
export function diskFaultOf(error: unknown, dataFolder: string): DiskFault | null {
  const cause = systemErrorIn(error);
  const code = systemErrorCode(cause) ?? '';
  const remedy = REMEDIES[code];
  if (remedy === undefined) return null;
  const folder = folderOf(cause) ?? dataFolder;
  const reason = readableError(cause);
  return {
    what: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
    remedy: remedy(OF_A_FOLDER.has(code) ? folder : dataFolder),
    folder,
  };
}

/** The error of the file system that an error is, or goes back to. */
function systemErrorIn(error: unknown): unknown {
  let at = error;
  while (at instanceof Error && systemErrorCode(at) === undefined && at.cause !== undefined) at = at.cause;
  return at;
}

/** The folder that an error is about: what it names where that is one, else the nearest above it that is there. */
function folderOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('path' in error)) return null;
  if (typeof error.path !== 'string') return null;
  for (let path = error.path; ; path = dirname(path)) {
    if (isFolder(path)) return path;
    if (dirname(path) === path) return null;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
