import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFaultOf } from '../../../../src/engine/support/disk/disk-fault.ts';
import { ReaderError } from '../../../../src/shared/result.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'disk-fault-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const errorOf = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

describe('the fault of a disk', () => {
  it.each([
    ['ENOSPC', 'The disk is full', /^Make room on the disk that holds /],
    ['EDQUOT', 'The disk space that you may use is full', /^Make room on /],
    ['ESHORT', 'The disk took only a part of it', /^Make room on /],
    ['EROFS', 'The disk is read-only', /^Make the disk that holds .* writable$/],
    ['EIO', 'The disk has a fault', /^Copy .* to another disk/],
    ['ENODEV', 'The disk was taken away', /^Connect that disk again$/],
  ])('%s is told in words, with what to do', (code, what, remedy) => {
    const fault = diskFaultOf(errorOf(code), data);
    expect(fault).toMatchObject({ what, folder: data });
    expect(fault?.remedy).toMatch(remedy);
  });

  it('is found behind the sentences that were made of it', () => {
    const written = new ReaderError('disk', 'The note cannot be kept.', { cause: errorOf('ENOSPC') });
    const told = new ReaderError('disk', 'It cannot be kept.', { cause: written });
    expect(diskFaultOf(told, data)?.what).toBe('The disk is full');
  });

  it.each([
    ['a file that is not there', errorOf('ENOENT')],
    ['another program', new ReaderError('disk', 'Another window is changing the library.')],
    ['a defect', new TypeError('x is undefined')],
    ['no error', undefined],
  ])('is not %s', (_what, error) => {
    expect(diskFaultOf(error, data)).toBeNull();
  });

  it('without a right names the folder that lacks it: itself, or the nearest above that is there', async () => {
    const library = join(data, 'library');
    await mkdir(library);
    await writeFile(join(library, 'journal'), '');
    for (const path of [library, join(library, 'journal'), join(library, 'originals', 'ab')])
      expect(diskFaultOf(errorOf('EACCES', path), data)).toMatchObject({
        folder: library,
        remedy: `Give yourself the right to read and write in ${library}`,
      });
  });
});
