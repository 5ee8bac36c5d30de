/** Files that the reader has made for the page to fetch, each once, kept in a private folder until then. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makePrivateFolder } from './private-folder.ts';

/** A page fetches at once; what nobody has fetched for so long is not wanted. */
const NOT_WANTED_AFTER_MS = 10 * 60_000;

export interface OfferedFile {
  readonly path: string;
  /** What it is called where it is fetched: a bare name of printable ASCII without quotation marks. */
  readonly fileName: string;
}

export interface Downloads {
  /** A place where a file can be made. */
  readonly place: (fileName: string) => Promise<OfferedFile>;
  /** Offer what was made there; gives its address below the page's. */
  readonly offer: (file: OfferedFile) => string;
  /** The file of an address, which is good for once; `null` where there is none. */
  readonly take: (name: string) => OfferedFile | null;
  readonly discard: (file: OfferedFile) => Promise<void>;
  /** Delete everything. */
  readonly close: () => Promise<void>;
}

/**
 * @param notWantedAfter milliseconds after which a file that nobody fetches is deleted
 * @param parent folder for temporary files
 */
export function createDownloads(notWantedAfter = NOT_WANTED_AFTER_MS, parent?: string): Downloads {
  const offered = new Map<string, { readonly file: OfferedFile; readonly timer: NodeJS.Timeout }>();
  let folder: Promise<string> | null = null;
  const discard = ({ path }: OfferedFile): Promise<void> =>
    rm(dirname(path), { recursive: true, force: true });

  function take(name: string): OfferedFile | null {
    const found = offered.get(name);
    clearTimeout(found?.timer);
    offered.delete(name);
    return found?.file ?? null;
  }

  return {
    place: async (fileName) => {
      folder ??= makePrivateFolder('download', parent).catch((error: unknown) => {
        folder = null;
        throw error;
      });
      // A folder for each: two files may have the same name.
      const place = join(await folder, randomUUID());
      await mkdir(place, { mode: 0o700 });
      return { path: join(place, fileName), fileName };
    },
    offer: (file) => {
      const name = randomUUID();
      const timer = setTimeout(() => {
        offered.delete(name);
        void discard(file);
      }, notWantedAfter).unref();
      offered.set(name, { file, timer });
      return `download/${name}`;
    },
    take,
    discard,
    close: async () => {
      for (const name of offered.keys()) take(name);
      const made = await folder?.catch(() => null);
      if (made !== undefined && made !== null) await rm(made, { recursive: true, force: true });
    },
  };
}
