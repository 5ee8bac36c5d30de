/** What is the matter with a folder that must hold something, and what to do about it. */
import { stat } from 'node:fs/promises';
import { folderTroubleOf } from './file-errors.ts';
import type { FolderTrouble } from './file-errors.ts';
import { withReason } from './with-reason.ts';

/** A disk with a fault has none that a sentence could tell. */
const REMEDIES: Readonly<Record<Exclude<FolderTrouble, 'disk-fault'>, string>> = {
  'place-taken': 'Move away or rename what stands in its place',
  'no-rights': 'Give yourself the right to read and write in it',
  'no-room': 'Make room for it',
  'read-only': 'Make that disk writable',
  'disk-gone': 'Connect that disk again',
  'network-gone': 'Connect to that network again',
};

/**
 * "The library cannot be changed: permission is refused. Give yourself the right to read and write in it, or use
 * another folder."
 *
 * @param what what could not be done, without a full stop
 * @param why in other words than the error's, beginning in lower case
 */
export function withTrouble(what: string, error: unknown, why?: string): string {
  const trouble = folderTroubleOf(error);
  const remedy = trouble === undefined || trouble === 'disk-fault' ? undefined : REMEDIES[trouble];
  return withReason(
    what,
    why ?? error,
    remedy === undefined ? undefined : `${remedy}, or use another folder.`,
  );
}

/** That nothing of a library can be read, why, and what to do. */
export async function unreadableLibrary(folder: string, error: unknown): Promise<string> {
  return withTrouble(
    `The reports that were added cannot be read (${folder})`,
    error,
    await whyNoFolder(folder),
  );
}

/** The same of a whole data folder. */
export async function unusableFolder(folder: string, error: unknown): Promise<string> {
  const what = 'Notes, added reports and where you are in them are not kept';
  return untilOpenedAgain(`${what}, because the folder ${folder} cannot be used`, folder, error);
}

async function untilOpenedAgain(what: string, folder: string, error: unknown): Promise<string> {
  return `${withTrouble(what, error, await whyNoFolder(folder))} Then open the reader again.`;
}

async function whyNoFolder(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === false ? 'it is not a folder' : undefined;
}

/** Why nothing can be added to a library that could not be opened because of `error`, and what to do. */
export async function unusableLibrary(folder: string, error: unknown): Promise<string> {
  const what = 'Reports cannot be added, removed or saved';
  return untilOpenedAgain(`${what}, because the library folder ${folder} cannot be used`, folder, error);
}
