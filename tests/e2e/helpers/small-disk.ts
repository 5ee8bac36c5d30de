import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A disk of its own that can be filled up, and made read-only. */
export interface SmallDisk {
  /** A folder on it. */
  readonly data: string;
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly setReadOnly: (readOnly: boolean) => Promise<void>;
  readonly dispose: () => void;
}

const MEGABYTES = 16;

function command(name: string, ...words: readonly string[]): boolean {
  return spawnSync(name, words, { stdio: 'ignore' }).status === 0;
}

const mount = (disk: string): boolean =>
  command('mount', '-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk);

/** Whether this user may mount one: containers without that right cannot. */
export function canHaveSmallDisk(): boolean {
  const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const isMounted = mount(disk);
  if (isMounted) command('umount', '-l', disk);
  rmSync(disk, { recursive: true, force: true });
  return isMounted;
}

export async function smallDisk(): Promise<SmallDisk> {
  const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  if (!mount(disk)) throw new Error('No small disk can be mounted here.');
  const data = join(disk, 'data');
  const filler = join(disk, 'filler');
  await mkdir(data);
  return {
    data,
    fill: () => {
      const { bavail, bsize } = statfsSync(disk);
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
      } catch {
        // The reader has written meanwhile: it is full all the same.
      }
    },
    makeRoom: () => rmSync(filler),
    // A disk that is just being written to is busy.
    setReadOnly: (readOnly) =>
      expect.poll(() => command('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, disk)).toBe(true),
    dispose: () => {
      command('umount', '-l', disk);
      rmSync(disk, { recursive: true, force: true });
    },
  };
}
