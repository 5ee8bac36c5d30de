/** Files that the page sends, kept in a folder of their own until the engine has read them. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportSource } from '../shared/contract.ts';

/** As large as a library can be that was saved as one file; how large a report may be is judged as it is read. */
const LARGEST_UPLOAD_BYTES = 4 * 1024 ** 3;
/** So many may wait to be added at the same time. */
const MOST_UPLOADS = 100_000;

/** What became of a file: the name it goes by from now on, or why it is not kept. */
export type ReceivedFile = { readonly upload: string } | 'too-large' | 'too-many';

export interface Uploads {
  /** Keep a request's body. */
  readonly receive: (request: IncomingMessage, fileName: string) => Promise<ReceivedFile>;
  /** What was received under these names; each name is good for once. */
  readonly take: (names: readonly string[]) => readonly ImportSource[];
  readonly discard: (sources: readonly ImportSource[]) => Promise<void>;
  /** Delete everything. */
  readonly close: () => Promise<void>;
}

/** @param largest bytes of one file */
export function createUploads(largest = LARGEST_UPLOAD_BYTES): Uploads {
  const received = new Map<string, ImportSource>();
  let folder: Promise<string> | null = null;
  return {
    receive: async (request, fileName) => {
      if (received.size >= MOST_UPLOADS) return 'too-many';
      if (Number(request.headers['content-length'] ?? 0) > largest) return 'too-large';
      folder ??= mkdtemp(join(tmpdir(), 'findings-reader-upload-'));
      const name = randomUUID();
      const path = join(await folder, name);
      let length = 0;
      let tooLarge = false;
      await pipeline(
        request,
        async function* bounded(chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            length += chunk.length;
            // What follows is read and dropped, so that the answer can be sent.
            tooLarge ||= length > largest;
            if (!tooLarge) yield chunk;
          }
        },
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      if (tooLarge) {
        await rm(path, { force: true });
        return 'too-large';
      }
      received.set(name, { path, name: fileName });
      return { upload: name };
    },
    take: (names) =>
      names.flatMap((name) => {
        const source = received.get(name);
        received.delete(name);
        return source ?? [];
      }),
    discard: async (sources) => {
      for (const { path } of sources) await rm(path, { force: true });
    },
    close: async () => {
      if (folder !== null) await rm(await folder, { recursive: true, force: true });
    },
  };
}
