import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLicences } from '../../../src/engine/host/licences.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'licences-'));
  await mkdir(join(root, 'out'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the licences of what ships', () => {
  it('are read as the build has written them', async () => {
    const licences = [{ name: 'zod', version: '4.6.7', licence: 'MIT', text: 'MIT License' }];
    await writeFile(join(root, 'out/licences.json'), JSON.stringify(licences));
    expect(await readLicences(root)).toEqual(licences);
  });

  it.each([[null], ['['], ['[{"name":"zod"}]']])(
    'are a failure in words where the file is %s',
    async (text) => {
      if (text !== null) await writeFile(join(root, 'out/licences.json'), text);
      await expect(readLicences(root)).rejects.toMatchObject({
        code: 'disk',
        message: expect.stringContaining('installed anew'),
      });
    },
  );
});
