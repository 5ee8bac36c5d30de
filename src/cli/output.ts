import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * A writer that waits while the reading side is slow, and stops quietly when it has gone (`| head`).
 *
 * @param gone called when nobody reads any more
 */
export function outputTo(stream: Writable, gone: () => void): (text: string) => Promise<void> {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone();
  });
  return async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
}
