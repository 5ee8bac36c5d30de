import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../src/core/search/hits/snippet.ts';

describe('snippetOf', () => {
  const text = `${'before '.repeat(60)}labor inspectors ${'after '.repeat(60)}end`;
  const start = text.indexOf('labor');
  const place = { start, end: start + 'labor inspectors'.length };

  it('shows what was found, with a mark on it, and cuts between words', () => {
    const snippet = snippetOf(text, [place]);
    expect(snippet.matches.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['labor inspectors']);
    expect(snippet.text).toMatch(/^…before .* after…$/u);
    expect(snippet.text.length).toBeLessThan(300);
  });

  it('is the whole of a short text', () => {
    expect(snippetOf('Car washing', [{ start: 0, end: 3 }])).toEqual({
      text: 'Car washing',
      matches: [[0, 3]],
    });
  });

  it('marks only what it shows, and always something', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 900 }),
        fc.array(fc.nat({ max: 899 }), { minLength: 1 }),
        (any, offsets) => {
          const starts = [...new Set(offsets)]
            .filter((offset) => offset < any.length)
            .toSorted((left, right) => left - right);
          const places = starts.map((offset) => ({ start: offset, end: offset + 1 }));
          const snippet = snippetOf(any, places);
          for (const [from, to] of snippet.matches) expect(to > from && to <= snippet.text.length).toBe(true);
          if (places.length > 0) expect(snippet.matches.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
