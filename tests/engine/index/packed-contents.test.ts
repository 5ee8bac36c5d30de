import { expect, it } from 'vitest';
import { contentsFrom } from '../../../src/core/search/index/indexed-report.ts';
import { createIndexTexts } from '../../../src/engine/index/index-texts.ts';
import {
  bytesOf,
  packContents,
  packedSource,
  unpackContents,
} from '../../../src/engine/index/packed-contents.ts';
import { builtInLibrary } from '../../core/search/built-in.ts';

const [report] = builtInLibrary().reports;
if (report === undefined) throw new Error('There are built-in reports.');
const { sha256 } = report.source;
const contents = contentsFrom(report);
const packed = packContents(contents, sha256);

it('gives back what was packed, of that file alone, in less than half of the room', () => {
  expect(unpackContents(packed, sha256)).toMatchObject(contents);
  expect(unpackContents(packed, 'another')).toBeNull();
  expect(packed.length * 2).toBeLessThan(JSON.stringify(contents).length);
  expect(packed.buffer.byteLength).toBe(packed.length);
});

it('writes what is packed as it is, and packs what is not', async () => {
  const source = packedSource(
    () => contents,
    () => packed,
  );
  expect(await bytesOf(source, sha256)).toBe(packed);
  const bytes = await bytesOf(() => contents, sha256);
  expect(unpackContents(bytes, sha256)).toMatchObject(contents);
});

it('takes the texts from the report where the bytes are damaged', () => {
  const texts = createIndexTexts(null);
  expect(texts.packed(packed, report)()).toMatchObject(contents);
  const damaged = packed.map((byte, at) => (at > 100 ? byte ^ 0x55 : byte));
  expect(createIndexTexts(null).packed(damaged, report)()).toEqual(contents);
});
