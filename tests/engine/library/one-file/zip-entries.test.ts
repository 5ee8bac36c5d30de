import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEntry } from '../../../../src/engine/library/one-file/zip-data.ts';
import { zipContent } from '../../../../src/engine/library/one-file/zip-entries.ts';
import { createZipWriter } from '../../../../src/engine/library/one-file/zip-writer.ts';
import type { ZipWriter } from '../../../../src/engine/library/one-file/zip-writer.ts';
import { fillWhole } from '../../../../src/engine/support/files/write-whole.ts';

let folder: string;
let zip: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
  zip = join(folder, 'made.zip');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const MADE = new Date(2026, 10, 22, 13, 14, 16);

/** A ZIP file of our own; gives its length. */
function writeZip(fill: (writer: ZipWriter) => Promise<void>, largest?: number): Promise<number> {
  return fillWhole(zip, async (file) => {
    const writer = createZipWriter(file, MADE, largest);
    await fill(writer);
    return writer.end();
  });
}

/** Files of these bytes in a ZIP file of our own. */
async function write(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const length = await writeZip(async (writer) => {
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, 'part'), bytes);
      expect(await writer.addFile(name, join(folder, 'part'), hashOf(bytes))).toEqual({ kind: 'written' });
    }
  });
  expect((await readFile(zip)).length).toBe(length);
}

/** What is read of a ZIP file: bytes by name, `null` where they are damaged. */
async function read(path = zip): Promise<{ whole: boolean; files: Record<string, Uint8Array | null> }> {
  const file = await open(path);
  try {
    const { entries, whole } = await zipContent(file, (await file.stat()).size);
    const files: Record<string, Uint8Array | null> = {};
    for (const entry of entries) files[entry.name] = await readEntry(file, entry);
    return { whole, files };
  } finally {
    await file.close();
  }
}

const plain = (files: Readonly<Record<string, Uint8Array | null>>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes && Buffer.from(bytes)]));

/** Names that no program takes for a number, which an object would put first. */
const someFiles = fc.dictionary(
  fc.stringMatching(/^[a-zé][a-zé/.-]{0,20}$/),
  fc.uint8Array({ maxLength: 3_000 }),
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

describe('a ZIP file of our own', () => {
  it('is what another program reads, and reads back itself', async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (files) => {
        await rm(zip, { force: true });
        await write(files);
        expect(plain(unzipSync(await readFile(zip)))).toEqual(plain(files));
        expect(await read()).toEqual({ whole: true, files: plain(files) });
      }),
      { numRuns: 40 },
    );
  });

  it('cut short holds every entry that is whole', async () => {
    const files = {
      'a.txt': Buffer.from('first'),
      'b.txt': Buffer.from('second'),
      'c.txt': Buffer.from('third'),
    };
    await write(files);
    const bytes = await readFile(zip);
    const ends = ['first', 'second', 'third'].map((word) => bytes.indexOf(word) + word.length);
    for (let length = 0; length < bytes.length; length += 1) {
      await writeFile(zip, bytes.subarray(0, length));
      const kept = ends.filter((end) => end <= length).length;
      const { whole, files: found } = await read();
      expect(whole).toBe(false);
      expect(plain(found)).toEqual(Object.fromEntries(Object.entries(files).slice(0, kept)));
    }
  });

  it('keeps room for what is written there in the end', async () => {
    await writeFile(join(folder, 'part'), 'data');
    await writeZip(async (writer) => {
      const fill = await writer.reserve('list', 8);
      await writer.addFile('data', join(folder, 'part'), hashOf(Buffer.from('data')));
      await fill(Buffer.from('the list'));
    });
    expect(plain(unzipSync(await readFile(zip)))).toEqual({
      list: Buffer.from('the list'),
      data: Buffer.from('data'),
    });
  });

  it('holds nothing of a file that is missing or not as it was', async () => {
    const long = Buffer.alloc(5_000, 'x');
    await writeFile(join(folder, 'part'), long);
    await writeFile(join(folder, 'good'), 'good');
    const length = await writeZip(async (writer) => {
      const add = (name: string, file: string, bytes: Buffer) =>
        writer.addFile(name, join(folder, file), hashOf(bytes));
      expect(await add('no', 'nowhere', long)).toEqual({ kind: 'missing' });
      expect(await add('folder', '.', long)).toEqual({ kind: 'no-file', why: 'it is a folder' });
      expect(await add('good', 'good', Buffer.from('good'))).toEqual({ kind: 'written' });
      expect(await add('bad', 'part', Buffer.from('other'))).toEqual({ kind: 'damaged' });
    });
    expect(length).toBeLessThan(200);
    expect(plain(unzipSync(await readFile(zip)))).toEqual({ good: Buffer.from('good') });
  });

  it('is refused where it would be larger than such a file can be', async () => {
    await writeFile(join(folder, 'part'), Buffer.alloc(9_000));
    const tooMuch = writeZip(async (writer) => {
      for (const name of ['a', 'b'])
        await writer.addFile(name, join(folder, 'part'), hashOf(Buffer.alloc(9_000)));
    }, 10_000);
    await expect(tooMuch).rejects.toMatchObject({
      code: 'unusable-file',
      message: expect.stringContaining('larger than one file of this form can be'),
    });
    await expect(readFile(zip)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe("another program's ZIP file", () => {
  it('is read, stored or deflated', async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, fc.constantFrom<0 | 6>(0, 6), async (files, level) => {
        await writeFile(zip, zipSync(files, { level }));
        expect(await read()).toEqual({ whole: true, files: plain(files) });
      }),
      { numRuns: 40 },
    );
  });

  it('never gives more than it claims', async () => {
    const packed = zipSync({ bomb: new Uint8Array(4_000_000) }, { level: 9 });
    // The directory claims that a thousand bytes come of it.
    const view = new DataView(packed.buffer, packed.byteOffset);
    const directory = Buffer.from(packed).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    view.setUint32(directory + 24, 1_000, true);
    await writeFile(zip, packed);
    expect(await read()).toEqual({ whole: true, files: { bomb: null } });
  });

  it('whose bytes are anything at all is read to its end', async () => {
    const good = zipSync({ 'a.txt': Buffer.from('one'), 'b.txt': Buffer.from('two') }, { level: 0 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(good.length),
        async (changes, length) => {
          const bytes = Buffer.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          await writeFile(zip, bytes.subarray(0, length));
          const { files } = await read();
          for (const found of Object.values(files))
            expect(found?.length ?? 0).toBeLessThanOrEqual(good.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('made of marks alone is given up', async () => {
    await writeFile(zip, Buffer.alloc(2_000_000, 'PK\x03\x04'));
    expect(await read()).toEqual({ whole: false, files: {} });
  });
});
