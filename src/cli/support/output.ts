import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { hasErrorCode } from '../../engine/support/files/file-errors.ts';
import { withReason } from '../../engine/support/files/with-reason.ts';
import { ReaderError } from '../../shared/result.ts';

/** An output of the process: a pipe or a screen is a socket, a file has a descriptor. */
type Output = Writable & { readonly fd?: number };

/** How long a pipe is left alone that can take nothing now, in milliseconds. */
const FULL_PIPE_MS = 5;

/**
 * A writer that waits while the reading side is slow, and stops quietly when it has gone (`| head`).
 *
 * @param gone called when nobody reads any more
 * @throws ReaderError `disk` where the output is a file that cannot be written whole
 */
export function outputTo(stream: Output, gone: () => void): (text: string) => Promise<void> {
  const descriptor = fileOf(stream);
  if (descriptor !== undefined) return outputToDescriptor(descriptor, gone);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone();
  });
  return async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
}

/** The same for a descriptor, whatever it is of. Nothing else goes on in this thread while the reading side is slow. */
export function outputToDescriptor(descriptor: number, gone: () => void): (text: string) => Promise<void> {
  return (text) =>
    new Promise((done) => {
      try {
        writeNow(descriptor, text);
      } catch (error) {
        if (!hasErrorCode(error, 'EPIPE')) {
          const message = withReason('The answer could not be written whole', error);
          throw new ReaderError('disk', message, { cause: error });
        }
        gone();
      }
      done();
    });
}

/** A teller of lines. That they cannot be told (a full disk, nobody listens) never stops the work. */
export function complaintsTo(stream: Output): (line: string) => void {
  const descriptor = fileOf(stream);
  if (descriptor !== undefined) return complaintsToDescriptor(descriptor);
  stream.on('error', () => undefined);
  return (line) => void stream.write(`${line}\n`);
}

/** The same for a descriptor, whatever it is of. */
export function complaintsToDescriptor(descriptor: number): (line: string) => void {
  return (line) => {
    try {
      writeNow(descriptor, `${line}\n`);
    } catch {
      // There is no other place to say it.
    }
  };
}

function fileOf(stream: Output): number | undefined {
  return stream instanceof Socket ? undefined : stream.fd;
}

/** Node's own stream writes to a file once and takes what fitted for all of it (`lib/internal/fs/sync_write_stream.js`). */
function writeNow(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      // A pipe that some program has set so says this instead of waiting: whoever reads is slower than we are.
      if (!hasErrorCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS);
    }
  }
}
