import { chown } from 'node:fs/promises';

const NOBODY = 65_534;
/** Whether the tests are run by the administrator, who may mount disks. */
export const isRoot = process.geteuid?.() === 0;

/**
 * To the machine's administrator no folder is shut: then the work is done as somebody else, who may enter the folder.
 * The effective user is that of the whole process, which runs the tests of one file only.
 */
export async function asOrdinaryUser<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  if (!isRoot || process.seteuid === undefined) return work();
  await chown(folder, NOBODY, NOBODY);
  process.seteuid(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}
