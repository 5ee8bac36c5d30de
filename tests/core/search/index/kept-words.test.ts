import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptWords, wordsFrom } from '../../../../src/core/search/index/kept-words.ts';
import { builtInLibrary } from '../built-in.ts';

const [indexed] = builtInLibrary().search.kept().reports;
if (indexed === undefined) throw new Error('There are built-in reports.');
const { contents: _texts, ...searched } = indexed;

it('are what they were, in less than half of the room', () => {
  const kept = keptWords(searched);
  expect(wordsFrom(kept)).toEqual(searched);
  const { dictionary, placeStarts } = searched;
  expect(kept.words.length * 2).toBeLessThan(dictionary.byteLength + placeStarts.byteLength);
});

it('are what they were, whatever their numbers', () => {
  const rising = fc
    .uniqueArray(fc.nat({ max: 0xffff_ffff }), { maxLength: 50 })
    .map((numbers) => Uint32Array.from(numbers).sort());
  fc.assert(
    fc.property(rising, fc.boolean(), (dictionary, isLong) => {
      const counts = Array.from(dictionary, (word, entry) => entry + (word % 300));
      let start = 0;
      const placeStarts = [0, ...counts.map((count) => (start += count))];
      const given = {
        ...searched,
        dictionary,
        places: isLong ? new Uint32Array(start) : new Uint16Array(start),
        placeStarts: isLong ? Uint32Array.from(placeStarts) : Uint16Array.from(placeStarts),
      };
      expect(wordsFrom(keptWords(given))).toEqual(given);
    }),
  );
});

it('are refused where some of the bytes are gone', () => {
  const kept = keptWords(searched);
  expect(() => wordsFrom({ ...kept, words: kept.words.subarray(0, 100) })).toThrow(/cut off/);
});
