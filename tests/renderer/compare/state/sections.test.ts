import { describe, expect, it } from 'vitest';
import { comparedSections, sectionAt } from '../../../../src/renderer/compare/state/sections.ts';
import { shownRows } from '../../../../src/renderer/compare/state/shown-rows.ts';
import { UNIMPORTANT_CLASSES } from '../../../../src/shared/comparison/comparison.ts';
import { comparison, edit, row, tableRow } from '../build.ts';

const heading = row('II. LEGAL FRAMEWORK', 'II. LEGAL FRAMEWORK', { kind: 'heading' });
const rows = [
  row('title', 'title', { topic: null }),
  row('In 2016', 'In 2022', { topic: 'summary', edits: [edit([3, 7], [3, 7])] }),
  heading,
  row(null, 'new'),
  tableRow('a|b', null),
  row('late', null, { topic: 'summary' }),
];

describe('the outline of a comparison', () => {
  it('has each section once, where it begins, with the passages that differ and count', () => {
    const shown = shownRows(comparison(rows), 'side-by-side', UNIMPORTANT_CLASSES);
    expect(comparedSections(shown)).toEqual([
      { topic: 'summary', first: 1, changes: 2 },
      { topic: 'law', first: 2, changes: 2 },
    ]);
    const text = shownRows(comparison(rows), 'side-by-side', UNIMPORTANT_CLASSES, ['text']);
    expect(comparedSections(text).map(({ changes }) => changes)).toEqual([2, 1]);
  });

  it.each([
    [0, null],
    [1, 'summary'],
    [3, 'law'],
    [5, 'summary'],
  ])('item %i stands in %s', (item, topic) => {
    const shown = shownRows(comparison(rows), 'side-by-side', UNIMPORTANT_CLASSES);
    expect(sectionAt(shown, item)).toBe(topic);
  });
});
