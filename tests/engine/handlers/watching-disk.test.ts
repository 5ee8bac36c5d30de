import { describe, expect, it } from 'vitest';
import { watchingDisk } from '../../../src/engine/handlers/watching-disk.ts';
import { engineHandlers } from '../../../src/engine/handlers/handlers.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import { createPageDrawer } from '../../../src/engine/original/page-drawer.ts';
import { METHODS } from '../../../src/shared/contract/methods.ts';
import { ReaderError } from '../../../src/shared/result.ts';
import type { DiskWatch, Unkept } from '../../../src/engine/support/disk/disk-watch.ts';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/contract.ts';
import type { EngineMethod, Handlers } from '../../../src/shared/contract/contract.ts';

const handlers: Handlers<EngineMethod> = engineHandlers(
  openLibrary(
    { reportsFolder: 'resources/reports', dataFolder: null, version: '1.0.0' },
    { emit: () => undefined, onDefect: () => undefined },
  ),
  {
    session: { load: () => Promise.resolve(null), save: full },
    preferences: { load: () => Promise.resolve(null), save: full },
  },
  createPageDrawer({ worker: new URL('file:///none') }),
);

function full(): Promise<void> {
  const cause = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  return Promise.reject(new ReaderError('disk', 'It cannot be saved: the disk is full.', { cause }));
}

function watched(ofDisk: boolean, of: Handlers<EngineMethod> = handlers) {
  const failed: Unkept[] = [];
  const kept: string[] = [];
  let told = 0;
  const disk: DiskWatch = {
    failed: (unkept) => {
      failed.push(unkept);
      return ofDisk;
    },
    kept: (name) => kept.push(name),
    tell: () => (told += 1),
  };
  return { calls: watchingDisk(of, disk), failed, kept, told: () => told };
}

describe('what is to be kept', () => {
  it('fails as it did, and says that it was told, where the disk took nothing', async () => {
    const { calls, failed } = watched(true);
    await expect(calls['preferences.save'](DEFAULT_PREFERENCES)).rejects.toMatchObject({
      code: 'disk',
      message: 'It cannot be saved: the disk is full.',
      isTold: true,
    });
    expect(failed).toMatchObject([{ words: 'how the text is shown' }]);
  });

  it('is told by whoever asked where the disk is not to blame', async () => {
    const { calls } = watched(false);
    await expect(calls['preferences.save'](DEFAULT_PREFERENCES)).rejects.toMatchObject({ isTold: false });
  });

  it('is kept as it was asked for last once that can be', async () => {
    const saved: number[] = [];
    let isFull = true;
    const { calls, failed, kept } = watched(true, {
      ...handlers,
      'preferences.save': async ({ textSize }) => {
        if (isFull) await full();
        saved.push(textSize);
        return null;
      },
    });
    const first = { ...DEFAULT_PREFERENCES, textSize: 1 };
    await expect(calls['preferences.save'](first)).rejects.toThrow('full');
    await expect(calls['preferences.save']({ ...first, textSize: 2 })).rejects.toThrow('full');
    isFull = false;
    await failed[0]?.again?.();
    expect(saved).toEqual([2]);
    expect(kept).toEqual(['preferences.save']);
  });

  it('of a note that is typed waits in the window; what else is done to it is done again', async () => {
    const { calls, failed } = watched(true, { ...handlers, 'notes.change': full as never });
    await expect(calls['notes.change']({ id: 'a', text: 'New' })).rejects.toThrow('full');
    await expect(calls['notes.change']({ id: 'a', colour: 'green' })).rejects.toThrow('full');
    expect(failed.map(({ words, isRefused = false }) => [words, isRefused])).toEqual([
      ['what you wrote in a note', false],
      ['changing a note', true],
    ]);
  });
});

it('a window that begins is told what is not kept', async () => {
  const { calls, told } = watched(true);
  await calls['session.load']({});
  expect(told()).toBe(1);
});

it('knows every method of the window whose name says that it changes something', () => {
  const { calls } = watched(true);
  const changes =
    /\.(add|change$|choose|import|keep|put|read-as|remove|restore|settle|take)|(session|preferences)\.save/;
  const missed = (Object.keys(METHODS) as EngineMethod[])
    .filter((name) => name in handlers && METHODS[name].askedBy === 'page' && changes.test(name))
    .filter((name) => calls[name] === handlers[name]);
  expect(missed).toEqual([]);
});
