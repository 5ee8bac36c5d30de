/** What the file system's errors mean, in words for a person. */

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'permission is refused',
  EPERM: 'permission is refused',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENOTEMPTY: 'a folder is in its place',
  EBUSY: 'another program is using it',
  EEXIST: 'a file of that name is in its place',
  ELOOP: 'its links lead in circles',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is no file',
  EDQUOT: 'the disk space that you may use is full',
  EFBIG: 'it is larger than files may be here',
  EIO: 'the disk has a fault',
  ENODEV: 'the disk was taken away',
  ESHORT: 'the disk took only a part of it',
  ETIMEDOUT: 'the network does not answer',
};

/** What keeps a folder from being written in, as far as somebody can do something about it. */
export type FolderTrouble =
  'place-taken' | 'no-rights' | 'no-room' | 'read-only' | 'disk-fault' | 'disk-gone' | 'network-gone';

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  ENOTDIR: 'place-taken',
  EEXIST: 'place-taken',
  ELOOP: 'place-taken',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  ESHORT: 'no-room',
  EROFS: 'read-only',
  EIO: 'disk-fault',
  ENODEV: 'disk-gone',
  ETIMEDOUT: 'network-gone',
};

/** Node's own codes begin with `ERR_`. */
const SYSTEM_CODE = /^E(?!RR_)[A-Z0-9]+$/;

export function hasErrorCode(error: unknown, code: string): boolean {
  return systemErrorCode(error) === code;
}

/** "it is not there" of an ENOENT; the system's own words where no better are known. */
export function readableError(error: unknown): string {
  const meaning = MEANINGS[systemErrorCode(error) ?? ''];
  if (meaning !== undefined) return meaning;
  return error instanceof Error ? error.message : String(error);
}

/** "ENOSPC" of an error of the file system; `undefined` of any other. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && SYSTEM_CODE.test(error.code) ? error.code : undefined;
}

/** `undefined` where the error is of another kind. */
export function folderTroubleOf(error: unknown): FolderTrouble | undefined {
  return TROUBLES[systemErrorCode(error) ?? ''];
}
