import { describe, expect, it } from 'vitest';
import { chapterStarts } from '../../../src/core/volume/chapter-starts.ts';
import type { Candidate, SectionPlace } from '../../../src/core/volume/chapter-starts.ts';
import type { Topic } from '../../../src/shared/model.ts';

const WHOLE: readonly Topic[] = ['prevalence', 'law', 'enforcement', 'actions', 'references'];

/** What stands where: an opening ("head" of another chapter's pages, "bare" without name and level), or sections. */
type Item = 'head' | 'same' | 'bare' | readonly Topic[];

function startsOf(items: readonly Item[], resumes: number | null = null): readonly number[] {
  const candidates: Candidate[] = [];
  const sections: SectionPlace[] = [];
  items.forEach((item, at) => {
    if (typeof item === 'string')
      candidates.push({
        at,
        mayBeJoint: item === 'same',
        isApart: item === 'head',
        isWhole: item !== 'bare',
      });
    else sections.push(...item.map((topic) => ({ at, topic })));
  });
  return chapterStarts({
    candidates,
    sections,
    length: items.length,
    resumes: (_host, from, to) => (resumes !== null && resumes > from && resumes < to ? resumes : null),
  });
}

describe('a chapter begins', () => {
  it.each<[what: string, items: readonly Item[], starts: readonly number[]]>([
    ['where one follows another', ['head', WHOLE, 'head', WHOLE], [0, 2]],
    ['where the next one is of the same country', ['same', WHOLE, 'same', WHOLE], [0, 2]],
    ['behind a list that has no heading', ['bare', ['prevalence', 'actions'], 'bare', WHOLE], [0, 2]],
    ['where the one before it was cut off', ['same', ['prevalence', 'law'], 'same', WHOLE], [0, 2]],
    ['where it is cut off itself', ['head', WHOLE, 'head'], [0, 2]],
    ['where nothing but a summary stands', ['head', 'head', WHOLE], [0, 1]],
  ])('%s', (_what, items, starts) => {
    expect(startsOf(items)).toEqual(starts);
  });
});

describe('no chapter begins', () => {
  it.each<[what: string, items: readonly Item[], starts: readonly number[]]>([
    ['at each territory of a joint one', ['same', 'same', 'same', WHOLE], [0]],
    [
      'at a title page that is quoted in between',
      ['same', ['prevalence', 'law'], 'same', ['enforcement', 'references']],
      [0],
    ],
    [
      'at one that is quoted before the list',
      ['same', ['prevalence', 'actions'], 'same', ['references']],
      [0],
    ],
    ['at a bare sentence without sections behind it', ['same', WHOLE, 'bare'], [0]],
    ['in a text without a section', ['bare'], []],
  ])('%s', (_what, items, starts) => {
    expect(startsOf(items)).toEqual(starts);
  });

  it('where the chapter before it goes on behind it, unless all of another one stood in between', () => {
    expect(startsOf(['head', WHOLE, 'head', ['law'], ['enforcement', 'references']], 4)).toEqual([0]);
    expect(startsOf(['head', ['prevalence'], 'head', WHOLE, ['references']], 4)).toEqual([0, 2]);
  });
});
