/**
 * Chromium's own folder (its profile), apart from what is the user's. Where it cannot be used, Electron ends without a word, so the
 * reader opens with one that lasts as long as the program does, and says so.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hasErrorCode, readableError } from '../../engine/support/files/file-errors.ts';

export interface ProfileFolder {
  readonly path: string;
  /** A sentence for the user; `null` where the folder is the usual one. */
  readonly problem: string | null;
  /** Remove one that was made for this start alone; not to fail and not to wait for. */
  readonly leave: () => void;
}

/** As much as a file of Chromium's takes at first: a full disk still makes empty ones. */
const PROOF = Buffer.alloc(4096);

/**
 * Make the folder and prove that files can be kept in it. It and those above it that are missing are for this user alone, as
 * the XDG Base Directory specification wants them.
 *
 * @param temporary the system's folder for what does not last
 */
export function profileFolder(usual: string, temporary: string): ProfileFolder {
  try {
    makeFolders(resolve(usual));
    const proof = join(usual, `proof-${randomUUID()}`);
    try {
      writeFileSync(proof, PROOF, { flag: 'wx' });
    } finally {
      rmSync(proof, { force: true });
    }
    return { path: usual, problem: null, leave: () => undefined };
  } catch (error) {
    return instead(usual, readableError(error), temporary);
  }
}

function instead(usual: string, why: string, temporary: string): ProfileFolder {
  const said = `${usual} cannot be used: ${why}. The reader works without it, and will not know next time how its window stood.`;
  try {
    const path = mkdtempSync(join(temporary, 'findings-reader-'));
    return { path, problem: said, leave: () => remove(path) };
  } catch {
    return { path: usual, problem: said, leave: () => undefined };
  }
}

/** Step by step: Node's own `recursive` can ask for ever (`engine/support/files/make-folder.ts`). */
function makeFolders(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another start may be making it.
    if (!hasErrorCode(error, 'EEXIST') || !statSync(path).isDirectory()) throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Chromium holds a file of it still; the system empties its own folder.
  }
}
