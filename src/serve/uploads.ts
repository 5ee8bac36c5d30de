/** Files that the page sends, kept in a private folder until the engine has read them. */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { ImportSource } from '../shared/contract/contract.ts';
import { makePrivateFolder } from './private-folder.ts';

/** As large as a library can be that was saved as one file; how large a report may be is judged as it is read. */
const LARGEST_UPLOAD_BYTES = 4 * 1024 ** 3;
/** So many may wait to be added at the same time. */
const MOST_UPLOADS = 100_000;
/** A page that has sent nothing more for so long and has not had its files added is gone. */
const GIVEN_UP_AFTER_MS = 10 * 60_000;

/** What became of a file: the name it goes by from now on, or why it is not kept. */
export type ReceivedFile = { readonly upload: string } | 'too-large' | 'too-many' | 'not-kept';

export interface Uploads {
  /** Keep a request's body. Rejects where the request ends before its body; nothing of it is left then. */
  readonly receive: (request: IncomingMessage, fileName: string) => Promise<ReceivedFile>;
  /** What was received under these names; each name is good for once. */
  readonly take: (names: readonly string[]) => readonly ImportSource[];
  readonly discard: (sources: readonly ImportSource[]) => Promise<void>;
  /** Delete everything. */
  readonly close: () => Promise<void>;
}

export interface UploadsOptions {
  /** Bytes of one file. */
  readonly largest?: number;
  /** Milliseconds after which files that nobody had added are deleted. */
  readonly givenUpAfter?: number;
  /** Folder for temporary files. */
  readonly parent?: string;
}

// Long because receiving, taking and giving up share the list of what was received.
export function createUploads(options: UploadsOptions = {}): Uploads {
  const { largest = LARGEST_UPLOAD_BYTES, givenUpAfter = GIVEN_UP_AFTER_MS } = options;
  const received = new Map<string, ImportSource>();
  let folder: Promise<string> | null = null;
  let arriving = 0;
  let timer: NodeJS.Timeout | undefined;

  async function discard(sources: Iterable<ImportSource>): Promise<void> {
    for (const { path } of sources) await rm(path, { force: true });
  }

  function giveUpLater(): void {
    clearTimeout(timer);
    if (arriving > 0 || received.size === 0) return;
    timer = setTimeout(() => {
      const left = [...received.values()];
      received.clear();
      void discard(left);
    }, givenUpAfter).unref();
  }

  async function place(): Promise<string> {
    // Asked for again where it could not be made: the disk may have room by then.
    folder ??= makePrivateFolder('upload', options.parent).catch((error: unknown) => {
      folder = null;
      throw error;
    });
    return join(await folder, randomUUID());
  }

  async function keep(request: IncomingMessage, path: string): Promise<'kept' | 'too-large'> {
    const file = await open(path, 'wx', 0o600);
    let done = false;
    try {
      let length = 0;
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        // What follows is read and dropped, so that the answer can be sent.
        if (length <= largest) await writeWhole(file, chunk);
      }
      if (!request.complete) throw new Error('The connection was closed before the file had arrived.');
      if (length > largest) return 'too-large';
      const { size } = await file.stat();
      if (size !== length) throw new DiskError(`${size} of ${length} bytes were written`);
      done = true;
      return 'kept';
    } finally {
      await file.close();
      if (!done) await rm(path, { force: true });
    }
  }

  return {
    receive: async (request, fileName) => {
      if (received.size + arriving >= MOST_UPLOADS) return 'too-many';
      if (Number(request.headers['content-length'] ?? 0) > largest) return 'too-large';
      arriving += 1;
      clearTimeout(timer);
      try {
        const path = await place();
        if ((await keep(request, path)) === 'too-large') return 'too-large';
        const upload = randomUUID();
        received.set(upload, { path, name: fileName, isSent: true });
        return { upload };
      } catch (error) {
        // The sender is there and can be told; otherwise there is nobody to tell.
        if (request.destroyed || !isDiskError(error)) throw error;
        for await (const _ of request.iterator({ destroyOnReturn: false })) continue;
        return 'not-kept';
      } finally {
        arriving -= 1;
        giveUpLater();
      }
    },
    take: (names) =>
      names.flatMap((name) => {
        const source = received.get(name);
        received.delete(name);
        return source ?? [];
      }),
    discard,
    close: async () => {
      clearTimeout(timer);
      received.clear();
      const made = await folder?.catch(() => null);
      if (made !== undefined && made !== null) await rm(made, { recursive: true, force: true });
    },
  };
}

class DiskError extends Error {
  readonly code = 'EIO';
}

/** A disk may take less than it was given; that it takes nothing more is an error. */
async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at);
    if (bytesWritten === 0) throw new DiskError('nothing more could be written');
    at += bytesWritten;
  }
}

/** What the file system says, and no connection. */
function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code !== 'ECONNRESET' && /^E[A-Z]+$/.test(code);
}
