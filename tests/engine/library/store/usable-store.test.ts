import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { usableStore } from '../../../../src/engine/library/store/usable-store.ts';
import type { LibraryProblem } from '../../../../src/shared/contract/contract.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usable-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

it('what stands in the place of the list is put aside once and told once, however many open it at once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const library = join(folder, `${round}`);
    await mkdir(join(library, 'journal'), { recursive: true });
    const problems: LibraryProblem[] = [];
    const opened = await Promise.all(Array.from({ length: 4 }, () => usableStore(library, problems)));
    expect(problems).toEqual([
      { file: library, message: expect.stringMatching(/^A folder stood where .* kept as journal\.folder-/) },
    ]);
    expect(opened.map(({ store }) => store === null)).toEqual([false, false, false, false]);
    expect((await readdir(library)).filter((name) => name.startsWith('journal'))).toHaveLength(1);
  }
});

it('a folder that cannot be used is told of, with what to do', async () => {
  const problems: LibraryProblem[] = [];
  const { store, why } = await usableStore('/dev/null/library', problems);
  expect(store).toBeNull();
  expect(why).toContain('/dev/null/library cannot be used: a part of its path is not a folder. Move away');
  expect(problems).toHaveLength(1);
});
