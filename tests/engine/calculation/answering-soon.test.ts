import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeringSoon } from '../../../src/engine/calculation/answering-soon.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import { ReaderError } from '../../../src/shared/result.ts';
import { openTestLibrary, removeTestFolder } from '../library/open-test-library.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'soon-'))));
afterEach(() => removeTestFolder(folder));

/** A library whose references are joined when `join` is called. */
async function slowLibrary() {
  const library = await openTestLibrary(folder);
  let join = (): void => undefined;
  const joined = new Promise<void>((resolve) => (join = resolve));
  const slow: Library = Object.create(library, { prepareSources: { value: () => joined } });
  return { slow, join };
}

describe('references for a window', () => {
  it('are told to be joined still, and asked for again once they are', async () => {
    const { slow, join } = await slowLibrary();
    const soon = answeringSoon(slow, 1);
    await expect(soon.prepareSources()).rejects.toMatchObject({
      code: 'not-yet',
      message: expect.stringContaining('ask again in a moment'),
    });
    join();
    await setImmediate();
    await expect(soon.prepareSources()).resolves.toBeUndefined();
  });

  it('are of the very library otherwise', async () => {
    const { slow } = await slowLibrary();
    const soon = answeringSoon(slow);
    expect(soon.listing).toEqual(slow.listing);
    expect(soon.report('kazakhstan-2022')).toBe(slow.report('kazakhstan-2022'));
  });
});

describe('whatever else is still being made for a window', () => {
  const never = new Promise<never>(() => undefined);
  const made = { area: 'Kazakhstan', reports: ['one'] };

  it.each<[string, Partial<Record<keyof Library, unknown>>, (library: Library) => Promise<unknown>]>([
    ['all references', { allSources: () => never }, (soon) => soon.allSources()],
    ['what the tables state', { stated: () => never }, (soon) => soon.stated('laws')],
    ['the search index', { openSearch: () => never }, (soon) => soon.search({ query: 'labor' })],
    ['a history', {}, (soon) => soon.histories.get(made, () => never)],
    [
      'what changed in a year',
      {},
      (soon) => soon.histories.changes.get({ ...made, year: 2016 }, () => never),
    ],
  ])('is told to be: %s', async (_, parts, ask) => {
    const library = await openTestLibrary(folder);
    const slow: Library = Object.create(
      library,
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, { value }])),
    );
    await expect(ask(answeringSoon(slow, 1))).rejects.toMatchObject({
      code: 'not-yet',
      message: expect.stringMatching(/ still being .*: ask again in a moment\.$/),
    });
  });

  it('goes on being made, once for all who ask', async () => {
    const library = await openTestLibrary(folder);
    const soon = answeringSoon(library, 1);
    let begun = 0;
    let finish = (_value: null): void => undefined;
    const make = () => {
      begun += 1;
      return new Promise<null>((resolve) => (finish = resolve));
    };
    const asked = { ...made, year: 2016 };
    for (let at = 0; at < 3; at += 1)
      await expect(soon.histories.changes.get(asked, make)).rejects.toMatchObject({ code: 'not-yet' });
    finish(null);
    await expect(library.histories.changes.get(asked, make)).resolves.toBeNull();
    expect(begun).toBe(1);
  });

  it('fails as it fails', async () => {
    const soon = answeringSoon(await openTestLibrary(folder));
    const failing = () => Promise.reject(new ReaderError('too-much', 'It takes too long.'));
    await expect(soon.histories.get(made, failing)).rejects.toMatchObject({ code: 'too-much' });
  });
});
