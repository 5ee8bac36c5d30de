import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeringSoon } from '../../../src/engine/calculation/answering-soon.ts';
import type { Library } from '../../../src/engine/library/library.ts';
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
