import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/core/report/coverage.ts';

const SOURCE = 'Title\nOne two.\n12\n';

/** A report of one paragraph whose text has the given places in the source, and furniture. */
function report(
  places: readonly (readonly [start: number, end: number])[],
  furniture: readonly (readonly [number, number])[],
) {
  const content = {
    text: '',
    inlines: [],
    chunks: places.map(([start, end]) => ({ at: 0, length: end - start, source: { start, end } })),
  };
  return {
    sections: [
      {
        id: 's',
        topic: null,
        numeral: null,
        title: '',
        blocks: [{ id: 'b', kind: 'paragraph' as const, content }],
      },
    ],
    tables: [],
    references: [],
    furniture: furniture.map(([start, end]) => ({ kind: 'page-number' as const, start, end })),
  };
}

describe('where the characters of a source went', () => {
  it('is counted without white space', () => {
    expect(
      coverageOf(
        SOURCE,
        report(
          [
            [0, 5],
            [6, 14],
          ],
          [[15, 17]],
        ),
      ),
    ).toEqual({
      characters: 14,
      inBlocks: 12,
      furniture: 2,
      lost: 0,
      twice: 0,
      firstFault: null,
    });
  });

  it('finds what nobody claims', () => {
    expect(coverageOf(SOURCE, report([[0, 5]], [[15, 17]]))).toMatchObject({
      lost: 7,
      twice: 0,
      firstFault: 5,
    });
    expect(
      coverageOf(
        SOURCE,
        report(
          [
            [0, 5],
            [6, 14],
          ],
          [],
        ),
      ),
    ).toMatchObject({ lost: 2, firstFault: 14 });
  });

  it('finds what is claimed twice', () => {
    expect(
      coverageOf(
        SOURCE,
        report(
          [
            [0, 14],
            [6, 9],
          ],
          [[15, 17]],
        ),
      ),
    ).toMatchObject({ lost: 0, twice: 3, firstFault: 6 });
  });

  it('takes white space between two claims for no loss', () => {
    expect(coverageOf(' \n\u00a0\t', report([], []))).toMatchObject({
      characters: 0,
      lost: 0,
      firstFault: null,
    });
  });
});
