import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSourceIndex } from '../../../../src/core/citations/source-index.ts';
import type { SourceIndex } from '../../../../src/core/citations/source-index.ts';
import { sourceListing } from '../../../../src/engine/answers/sources/source-listing.ts';
import { WrittenAnswer } from '../../../../src/shared/result.ts';
import type { SourceRow } from '../../../../src/shared/sources.ts';

afterEach(() => vi.restoreAllMocks());

const rowOf = (number: number): SourceRow => ({
  id: `a-2022 ${number}`,
  text: `"Source" ${number}, é\u2028\n`,
  author: null,
  title: `Title ${number}`,
  kind: 'other',
  checkable: 'link',
  urls: [],
  entries: [{ report: 'a-2022', label: 'A 2022', area: 'A', year: 2022, number, cited: 1 }],
  years: [2022],
  cited: 1,
});

function libraryOf(count: number) {
  const rows = Array.from({ length: count }, (_, at) => rowOf(at));
  const sources: SourceIndex = Object.assign(createSourceIndex(), { sources: () => rows });
  return { rows, library: { allSources: () => Promise.resolve(sources) } };
}

describe('the list of sources', () => {
  it('goes as it is where it is short', async () => {
    const { rows, library } = libraryOf(1_000);
    expect(await sourceListing(library)).toEqual({ rows, shares: [] });
  });

  it.each([1_001, 1_100, 40_000])(
    'goes as one text where it has %d rows: the same, in order',
    async (count) => {
      const { rows, library } = libraryOf(count);
      const given = await sourceListing(library);
      expect(given).toBeInstanceOf(WrittenAnswer);
      if (given instanceof WrittenAnswer) expect(JSON.parse(given.json)).toEqual({ rows, shares: [] });
    },
  );

  it('lets other calls go first while it is written', async () => {
    const { library } = libraryOf(40_000);
    // By this clock every look at it comes 10 ms after the last: a pause is due after three steps.
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 10));
    let turns = 0;
    const count = (): NodeJS.Immediate =>
      setImmediate(() => {
        turns += 1;
        counting = count();
      });
    let counting = count();
    await sourceListing(library);
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(100);
  });
});
