/**
 * Long reports are read before they are needed at once: fetching a large parsed form from the disk, unpacking it and
 * reading it as JSON, step by step, then hold up nobody.
 */
import type { Report } from '../../../shared/model.ts';

export interface ReadAhead {
  /** Never rejects: what is wrong with a file is said to whoever needs it. */
  readonly read: (sha256: string, length: number) => Promise<void>;
  /** What is being read of that file is no longer current. */
  readonly forget: (sha256: string) => void;
}

export interface ReadAheadOptions {
  readonly isHeld: (sha256: string) => boolean;
  readonly reading: (sha256: string) => Promise<Report>;
  readonly hold: (sha256: string, report: Report) => void;
}

/** UTF-16 units of the source. Three chapters; what is shorter is read in less time than asking others takes. */
const LONG = 200_000;

/** @param length UTF-16 units of its source */
export const isLong = (length: number): boolean => length > LONG;

export function createReadAhead({ isHeld, reading, hold }: ReadAheadOptions): ReadAhead {
  const underway = new Map<string, Promise<void>>();

  function begin(sha256: string): Promise<void> {
    const done = readAndHold(sha256, () => underway.get(sha256) === done);
    underway.set(sha256, done);
    return done;
  }

  async function readAndHold(sha256: string, isCurrent: () => boolean): Promise<void> {
    try {
      const report = await reading(sha256);
      if (isCurrent()) hold(sha256, report);
    } catch {
      // Whoever needs the report is told by reading it.
    } finally {
      if (isCurrent()) underway.delete(sha256);
    }
  }

  return {
    read: async (sha256, length) => {
      if (isLong(length) && !isHeld(sha256)) await (underway.get(sha256) ?? begin(sha256));
    },
    forget: (sha256) => void underway.delete(sha256),
  };
}
