/** A `.zip` that runs from any folder. */
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { AsyncZipDeflate, Zip, ZipDeflate } from 'fflate';

/** In a zip, files know who may run them only if it was made on such a system ("APPNOTE", 4.4.2 and 4.4.15). */
const UNIX = 3;
const MODE_SHIFT = 16;
/** A larger file is packed in a thread of its own; for a smaller one that takes longer than the packing. */
const LARGE = 1_000_000;

/**
 * Pack `folder` under its new name `inside`; `quick` packs less well.
 *
 * @returns path of the zip
 */
export async function makeZip(
  folder: string,
  zip: string,
  { inside, quick }: { readonly inside: string; readonly quick: boolean },
): Promise<string> {
  const level = { level: quick ? 1 : 6 } as const;
  const out = createWriteStream(zip);
  const pack = new Zip((error, bytes, last) => {
    if (error !== null) out.destroy(error);
    else if (last) out.end(bytes);
    else out.write(bytes);
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const address = `${inside}/${relative(folder, path).replaceAll('\\', '/')}`;
    const { mode, mtime, size } = statSync(path);
    const entry = size > LARGE ? new AsyncZipDeflate(address, level) : new ZipDeflate(address, level);
    Object.assign(entry, { os: UNIX, attrs: mode << MODE_SHIFT, mtime });
    pack.add(entry);
    // A copy: what is handed to a thread may be no part of Node's own memory.
    entry.push(new Uint8Array(readFileSync(path)), true);
  }
  pack.end();
  await finished(out);
  return zip;
}
