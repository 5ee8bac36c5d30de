/** Which errors of the file system say that a disk takes nothing, in words, and what to do about each. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderTroubleOf, readableError, systemErrorCode } from '../files/file-errors.ts';
import type { FolderTrouble } from '../files/file-errors.ts';

export interface DiskFault {
  /** "The disk is full" */
  readonly what: string;
  /** "Make room on the disk that holds /data" */
  readonly remedy: string;
  /** In which writing failed, as far as that is known. */
  readonly folder: string;
}

/** What stands in a folder's place is nothing of its disk. */
const REMEDIES: Readonly<Record<Exclude<FolderTrouble, 'place-taken'>, (folder: string) => string>> = {
  'no-room': (folder) => `Make room on the disk that holds ${folder}`,
  'read-only': (folder) => `Make the disk that holds ${folder} writable`,
  'no-rights': (folder) => `Give yourself the right to read and write in ${folder}`,
  'disk-fault': (folder) => `Copy ${folder} to another disk while it can be read`,
  'disk-gone': () => 'Connect that disk again',
  'network-gone': () => 'Connect to that network again',
};

/**
 * What is the matter with the disk; `null` where an error, and what caused it, says nothing of one.
 *
 * @param dataFolder which its user knows
 */
export function diskFaultOf(error: unknown, dataFolder: string): DiskFault | null {
  const cause = systemErrorIn(error);
  const trouble = folderTroubleOf(cause);
  if (trouble === undefined || trouble === 'place-taken') return null;
  const folder = folderOf(cause) ?? dataFolder;
  const reason = readableError(cause);
  return {
    what: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
    // Rights are refused in one folder, everything else on a whole disk.
    remedy: REMEDIES[trouble](trouble === 'no-rights' ? folder : dataFolder),
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
