import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfSource, sourceAtHeight } from '../../../../src/renderer/original/follow/page-places.ts';
import { layOutPages } from '../../../../src/renderer/original/layout/page-layout.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';

const LETTER = { width: 612, height: 792 };
const text = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
const parsed = parseReport(textDocument(text), { file: 'a.pdf', sha256: '0' });
const half = text.indexOf('word200');
const report = {
  ...parsed,
  source: {
    ...parsed.source,
    pages: [
      { number: 1, start: 0, end: half },
      { number: 2, start: half, end: text.length },
    ],
  },
};
const layout = layOutPages([LETTER, LETTER], { width: 636, height: 900 }, 'width');

/** Ten words to a line. */
const wordsOf = (page: number) =>
  Array.from({ length: 200 }, (_, at) => {
    const index = (page - 1) * 200 + at;
    const start = text.indexOf(`word${index}`);
    const top = 40 + Math.floor(at / 10) * 12;
    const left = 50 + (at % 10) * 40;
    const own = `word${index}`;
    return { start, end: start + own.length, text: own, left, right: left + 30, top, bottom: top + 10 };
  });
const known = { report, layout, words: wordsOf };
const unknown = { report, layout, words: () => null };

describe('places on pages', () => {
  it('finds the line of a word, and the first word of a line', () => {
    const start = text.indexOf('word235');
    const height = heightOfSource(known, start);
    expect(height).toBe(816 + 40 + 3 * 12);
    expect(sourceAtHeight(known, (height ?? 0) + 5)).toBe(text.indexOf('word230'));
  });

  it('estimates within the page while its words are not known', () => {
    expect(heightOfSource(unknown, half)).toBe(816);
    expect(sourceAtHeight(unknown, 816)).toBe(half);
    expect(sourceAtHeight(unknown, 12 + 396)).toBeCloseTo(half / 2, -1);
  });

  it('leads from a height to a place that stands on its line or the next, whatever the height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_620 }), (height) => {
        const source = sourceAtHeight(known, height);
        const back = source === null ? null : heightOfSource(known, source);
        expect(source).not.toBeNull();
        const sheet = height < 816 ? 12 : 816;
        const wanted = Math.min(Math.max(height, sheet + 40), sheet + 40 + 19 * 12);
        expect(Math.abs((back ?? 0) - wanted)).toBeLessThanOrEqual(12);
      }),
    );
  });
});
