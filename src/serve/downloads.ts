/** Files that the reader has made for the page to fetch, each once, kept in a folder of their own until then. */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

export function createDownloads(): Downloads {
  const offered = new Map<string, OfferedFile>();
  let folder: Promise<string> | null = null;
  return {
    place: async (fileName) => {
      folder ??= mkdtemp(join(tmpdir(), 'findings-reader-download-'));
      // A folder for each: two files may have the same name.
      const place = join(await folder, randomUUID());
      await mkdir(place);
      return { path: join(place, fileName), fileName };
    },
    offer: (file) => {
      const name = randomUUID();
      offered.set(name, file);
      return `download/${name}`;
    },
    take: (name) => {
      const file = offered.get(name);
      offered.delete(name);
      return file ?? null;
    },
    discard: ({ path }) => rm(dirname(path), { recursive: true, force: true }),
    close: async () => {
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}
