import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { withReason } from '../../engine/support/files/with-reason.ts';
import { ReaderError } from '../../shared/result.ts';

/** An output of the process: a pipe or a screen is a socket, a file has a descriptor. */
type Output = Writable & { readonly fd?: number };

/**
 * A writer that waits while the reading side is slow, and stops quietly when it has gone (`| head`).
 *
 * @param gone called when nobody reads any more
 * @throws ReaderError `disk` where the output is a file that cannot be written whole
 */
export function outputTo(stream: Output, gone: () => void): (text: string) => Promise<void> {
  const descriptor = fileOf(stream);
  if (descriptor !== undefined) {
    return (text) =>
      new Promise((done) => {
        writeToFile(descriptor, text);
        done();
      });
  }
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone();
  });
  return async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
}

/** A teller of lines. That they cannot be told (a full disk, nobody listens) never stops the work. */
export function complaintsTo(stream: Output): (line: string) => void {
  const descriptor = fileOf(stream);
  stream.on('error', () => undefined);
  return (line) => {
    if (descriptor === undefined) stream.write(`${line}\n`);
    else {
      try {
        writeToFile(descriptor, `${line}\n`);
      } catch {
        // There is no other place to say it.
      }
    }
  };
}

function fileOf(stream: Output): number | undefined {
  return stream instanceof Socket ? undefined : stream.fd;
}

/** Node's own stream writes to a file once and takes what fitted for all of it (`lib/internal/fs/sync_write_stream.js`). */
function writeToFile(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    throw new ReaderError('disk', withReason('The answer could not be written whole', error), {
      cause: error,
    });
  }
}
