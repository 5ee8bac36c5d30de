/**
 * Folders that only their owner can read, for what this process keeps for a while: files on their way in or out, the
 * address of the page. They are deleted when the process ends; what a killed one left, the next one deletes.
 */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'findings-reader-';
/** Whose it is stands in its name: "findings-reader-upload-4711-0f3c9a7b2d5e8f10". */
const NAME = /^findings-reader-[a-z]+-(\d+)-[0-9a-f]{16}$/;

/**
 * A new folder in the system's folder for temporary files.
 *
 * @param purpose lower-case letters
 * @throws the file system's errors
 */
export async function makePrivateFolder(purpose: string, parent = tmpdir()): Promise<string> {
  const path = join(parent, `${PREFIX}${purpose}-${process.pid}-${randomBytes(8).toString('hex')}`);
  // Fails where something stands there already: nobody else can have prepared it.
  await mkdir(path, { mode: 0o700 });
  return path;
}

/**
 * Delete the folders of processes that are gone. Only what is named as above, is a folder and no link, and belongs to
 * this user; a number that was given to another process meanwhile keeps its folder until the next time.
 */
export async function sweepPrivateFolders(parent = tmpdir()): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = Number(NAME.exec(name)?.[1]);
    if (!Number.isSafeInteger(owner) || owner === process.pid || isRunning(owner)) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => null);
    if (found === null || !found.isDirectory()) continue;
    if (process.getuid !== undefined && found.uid !== process.getuid()) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A process that may not be asked is running all the same (`EPERM`). */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
