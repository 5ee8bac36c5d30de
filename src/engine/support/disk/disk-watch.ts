/**
 * What the reader could not keep because the disk takes nothing: whatever of it fails, its user is told once, in one
 * sentence, that is taken back as soon as writing works again. What waits to be kept is kept then.
 */
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReaderEvent } from '../../../shared/contract/contract.ts';
import { besideName, writeAll } from '../files/write-whole.ts';
import { diskFaultOf } from './disk-fault.ts';
import type { DiskFault } from './disk-fault.ts';

export interface Unkept {
  /** By which it is known to have been kept since. */
  readonly name: string;
  /** "where you are in the reports", or of what was refused "adding reports". */
  readonly words: string;
  /** Nothing of it is left here: whoever wanted it does it again. Else it waits. */
  readonly isRefused?: boolean;
  /** Keeps it once writing works again, and tells of its own failure. */
  readonly again?: () => Promise<unknown>;
}

export interface DiskWatch {
  /** Something could not be kept; tells whether that is the disk's fault, and so has been told of. */
  readonly failed: (unkept: Unkept, error: unknown) => boolean;
  readonly kept: (name: string) => void;
  /** Says it once more, for a window that has only just opened. */
  readonly tell: () => void;
}

/** Where every failure is told by itself. */
export const NO_DISK_WATCH: DiskWatch = {
  failed: () => false,
  kept: () => undefined,
  tell: () => undefined,
};

export interface DiskWatchOptions {
  readonly dataFolder: string;
  readonly emit: (event: ReaderEvent) => void;
  /** Between two tries whether writing works again, in milliseconds. */
  readonly every?: number;
}

const EVERY_MS = 5_000;
/** Room for some notes and the session: with less the next thing would be refused again. */
const ROOM_BYTES = 64 * 1024;

// Long because what failed, what is told of it and what is tried again are one state.
export function createDiskWatch({ dataFolder, emit, every = EVERY_MS }: DiskWatchOptions): DiskWatch {
  const unkept = new Map<string, Unkept & { readonly fault: DiskFault }>();
  let told: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isTrying = false;
  /** Somebody who was refused is to be told, also of what was told before. */
  let isAsked = false;

  function tell(): void {
    if (isTrying) return;
    const message = unkept.size === 0 ? null : sentenceOf([...unkept.values()]);
    if (message === told && !isAsked) return;
    isAsked = false;
    told = message;
    emit({ kind: 'disk', message });
  }

  function tryLater(): void {
    timer ??= setTimeout(() => {
      void tryAgain().finally(() => {
        timer = null;
        if (unkept.size > 0) tryLater();
      });
    }, every).unref();
  }

  async function tryAgain(): Promise<void> {
    isTrying = true;
    try {
      const works = new Map<string, boolean>();
      // Of those there are now: what fails again comes in anew.
      for (const [name, one] of Array.from(unkept)) {
        const { folder } = one.fault;
        const isWritable = works.get(folder) ?? (await takes(folder));
        works.set(folder, isWritable);
        if (!isWritable || unkept.get(name) !== one) continue;
        unkept.delete(name);
        await one.again?.().catch(() => undefined);
      }
    } finally {
      isTrying = false;
      tell();
    }
  }

  return {
    failed: (one, error) => {
      const fault = diskFaultOf(error, dataFolder);
      if (fault === null) return false;
      // The latest comes last.
      unkept.delete(one.name);
      unkept.set(one.name, { ...one, fault });
      isAsked ||= one.isRefused === true;
      tell();
      tryLater();
      return true;
    },
    kept: (name) => {
      if (unkept.delete(name)) tell();
    },
    tell: () => {
      isAsked = unkept.size > 0;
      tell();
    },
  };
}

/** Where there is no folder to write in until the reader is opened again: whatever fails is the same. */
export function closedDiskWatch(message: string, emit: (event: ReaderEvent) => void): DiskWatch {
  const tell = (): void => emit({ kind: 'disk', message });
  return {
    failed: (one) => {
      if (one.isRefused === true) tell();
      return true;
    },
    kept: () => undefined,
    tell,
  };
}

function sentenceOf(all: readonly (Unkept & { readonly fault: DiskFault })[]): string {
  const waiting = wordsOf(all.filter(({ isRefused }) => isRefused !== true));
  const refused = wordsOf(all.filter(({ isRefused }) => isRefused === true));
  const { what, remedy } = all.at(-1)?.fault ?? { what: '', remedy: '' };
  const parts = [`${what}.`];
  if (waiting !== '') parts.push(`Not kept yet: ${waiting}.`);
  if (refused !== '') parts.push(`Not done: ${refused}.`);
  parts.push(`${remedy}: ${afterwards(waiting !== '', refused !== '')}.`);
  return parts.join(' ');
}

function afterwards(waits: boolean, isRefused: boolean): string {
  if (!isRefused) return 'it is kept by itself then';
  return waits
    ? 'what is not kept yet is kept by itself then, and the rest can be done again'
    : 'it can be done again then';
}

function wordsOf(all: readonly Unkept[]): string {
  const words = new Set(all.map((one) => one.words));
  return new Intl.ListFormat('en').format(words);
}

/** Whether a folder takes something. Should this program be killed meanwhile, the next start removes what it left. */
async function takes(folder: string): Promise<boolean> {
  const path = besideName(join(folder, 'session.json'));
  try {
    const file = await open(path, 'wx');
    try {
      await writeAll(file, Buffer.alloc(ROOM_BYTES), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}
