import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/engine/library.ts';
import type { Library } from '../../../src/engine/library.ts';
import { shownTexts } from '../../../src/core/report/coverage.ts';

const CYRILLIC = Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2, a text in Cyrillic letters.', 'latin1');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-as-'));
  await writeFile(join(folder, 'letter.txt'), CYRILLIC);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(version = '1'): Promise<Library> {
  const library = await openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder: join(folder, 'data'),
      version,
      importWorker: new URL('../../../src/engine/import/import-worker.ts', import.meta.url),
    },
    { emit: () => undefined, onDefect: (description) => expect.unreachable(description) },
  );
  await library.warmUp();
  return library;
}

const textOf = (library: Library) =>
  shownTexts(library.report('letter'))
    .map(({ text }) => text)
    .join('\n');

describe('reading a file as its user says', { timeout: 60_000 }, () => {
  it('shows it so at once, after a restart, and when a new version reads it anew', async () => {
    const library = await open();
    await library.changes.import([{ path: join(folder, 'letter.txt') }]);
    expect(textOf(library)).toContain('Ïðèâåò');
    const { sha256 } = library.report('letter').source;
    await library.changes.readAs('letter', sha256, 'windows-1251');
    expect(textOf(library)).toContain('Привет');
    expect(textOf(await open())).toContain('Привет');
    const later = await open('2');
    await later.changes.catchUp();
    expect(textOf(later)).toContain('Привет');
    expect(later.report('letter').findings).toContainEqual({
      kind: 'chosen-encoding',
      encoding: 'windows-1251',
    });
  });

  it('is refused for what ships, and for what is not there', async () => {
    const library = await open();
    const { id, source } = library.report('kazakhstan-2022');
    await expect(library.changes.readAs(id, source.sha256, 'koi8-r')).rejects.toMatchObject({
      code: 'bad-argument',
    });
  });
});
