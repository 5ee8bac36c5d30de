import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installedCommand, ordinaryUser } from './start-installed.ts';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run a program as the ordinary user, in their home, without a display unless one is given. */
export function asUser(
  command: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { uid, gid, home } = ordinaryUser(),
): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, {
    uid,
    gid,
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { PATH: process.env.PATH, HOME: home, ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** A command of the installed reader's own. */
export const installed = (...words: string[]): Ended => asUser(installedCommand(), words);

/** A new folder in the user's home, and theirs. */
export function folderOfUser(name: string): string {
  const { home } = ordinaryUser();
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, `${name}-`));
  giveToUser(folder);
  return folder;
}

/** What a test has put into a folder belongs to the user from now on. */
export function giveToUser(folder: string): void {
  const { uid, gid } = ordinaryUser();
  chownSync(folder, uid, gid);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), uid, gid);
}
