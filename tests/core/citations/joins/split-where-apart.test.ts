import { describe, expect, it } from 'vitest';
import { namedBy, sourceProfile } from '../../../../src/core/citations/identity/source-profile.ts';
import { splitWhereApart } from '../../../../src/core/citations/joins/split-where-apart.ts';
import { reference } from '../../bibliography/printed-lists.ts';

const STATE = 'U.S. Department of State.';
const RIGHTS =
  'Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015; http://www.state.gov';

const holder = (text: string, at: number) => ({
  at,
  profile: sourceProfile(namedBy(reference(text)), { area: 'Kazakhstan' }),
});
const sources = (texts: readonly string[]): readonly (readonly number[])[] =>
  splitWhereApart(texts.map(holder))
    .map((items) => items.map(({ at }) => at).sort((one, other) => one - other))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));

describe('what a chain of similarities brought together', () => {
  it('is parted where entries are kept apart: a volume is none of its chapters', () => {
    const chapters = Array.from(
      { length: 150 },
      (_, at) => `${STATE} “Land ${at},” in ${RIGHTS}/index.htm?id=${at}`,
    );
    const texts = [`${STATE} ${RIGHTS}/index.htm`, ...chapters, ...chapters];
    const found = sources(texts);
    for (const at of chapters.keys()) expect(found).toContainEqual([at + 1, at + 151]);
  });

  it('is done at once for thousands that contradict each other: only those that say the same stay together', () => {
    const texts = Array.from(
      { length: 3_000 },
      (_, at) =>
        `ILO. Child labor in cotton, part ${at % 2_000}. Geneva; 2017. https://www.example.org/cotton.pdf`,
    );
    const began = performance.now();
    const found = sources(texts);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(found).toContainEqual([0, 2_000]);
    expect(found).toContainEqual([1_999]);
    expect(found).toHaveLength(2_000);
  });
});
