import { setTimeout } from 'node:timers/promises';

/**
 * What the work comes to, or `null` where it takes longer than so many milliseconds; it goes on by itself, and what
 * it fails by then is nobody's.
 */
export async function within<Value>(work: Promise<Value>, longest: number): Promise<Value | null> {
  const stop = new AbortController();
  work.catch(() => undefined);
  const late = setTimeout(longest, null, { signal: stop.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}
