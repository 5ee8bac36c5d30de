import { describe, expect, it } from 'vitest';
import { copyBadge, findingSentence } from '../../../src/renderer/reports/findings.ts';
import { repairGroups } from '../../../src/renderer/read/copy/repair-groups.ts';
import type { Finding } from '../../../src/shared/model.ts';
import { paragraph, report, section } from '../helpers/build.ts';

describe('what is known of a copy', () => {
  it.each<[Finding, string]>([
    [
      { kind: 'never-cited', numbers: [7] },
      'Reference 7 is in the list, but no mark in the text points there.',
    ],
    [{ kind: 'missing-reference', numbers: [2, 4, 5] }, 'References 2, 4 and 5 are missing from the list.'],
    [{ kind: 'missing-table', numbers: [3] }, 'Table 3 is missing from the numbering.'],
    [
      { kind: 'lost-values', table: 'table-3', what: 'Ratification of 6 rows' },
      'Ratification of 6 rows (Table 3).',
    ],
    [
      { kind: 'unsplit-rows', table: 'table-8', rows: 1 },
      '1 row of Table 8 could not be split into cells and stands as printed.',
    ],
    [
      { kind: 'lost-pages', why: 'unreadable', pages: [3] },
      'Page 3 cannot be read: its words are not in the text.',
    ],
    [
      { kind: 'lost-pages', why: 'picture', pages: [2, 4, 5, 6] },
      'Pages 2, 4-6 are pictures: their words are not in the text.',
    ],
    [
      { kind: 'lost-pages', why: 'damaged', pages: [1, 2] },
      'Pages 1-2 are damaged in the file: words of them may be missing or wrong.',
    ],
    [
      { kind: 'lost-pages', why: 'empty', pages: [2] },
      'Page 2 is empty in the file: words of it may be missing.',
    ],
    [
      { kind: 'lost-pages', why: 'nameless', pages: [4, 5] },
      'Pages 4-5 do not name all of their letters: words of them may be missing or wrong.',
    ],
    [
      { kind: 'lost-pages', why: 'cropped', pages: [3] },
      'Page 3 shows less than half of its words: the others lie outside of its edges and are not in the text.',
    ],
    [
      { kind: 'lost-pages', why: 'hidden', pages: [2] },
      'Near page 2 the file holds a page that it does not show: its words are not in the text.',
    ],
    [
      { kind: 'lost-pages', why: 'hidden', pages: [2, 2, 7] },
      'Near pages 2, 7 the file holds 3 pages that it does not show: their words are not in the text.',
    ],
    [{ kind: 'blank-pages', pages: [8] }, 'Page 8 has no words on it.'],
    [{ kind: 'blank-pages', pages: [2, 8] }, 'Pages 2, 8 have no words on them.'],
    [
      { kind: 'two-levels', shown: 'Moderate Advancement', others: ['Significant Advancement'] },
      'The title states Moderate Advancement, which is shown; running heads of this copy state Significant Advancement.',
    ],
  ])('is said in a sentence', (finding, sentence) => {
    expect(findingSentence(finding)).toBe(sentence);
  });

  it('is a badge only where there is something to know', () => {
    expect(copyBadge([])).toBeNull();
    expect(
      copyBadge([{ kind: 'two-levels', shown: 'Minimal Advancement', others: ['No Advancement'] }]),
    ).toBeNull();
    expect(copyBadge([{ kind: 'no-structure', what: 'No headings.' }])).toBeNull();
    expect(copyBadge([{ kind: 'blank-pages', pages: [8] }])).toBeNull();
    expect(copyBadge([{ kind: 'stray-bytes', count: 1 }])).toBe('Letters may be wrong');
    expect(copyBadge([{ kind: 'summary-only' }])).toBe('Summary only');
    expect(copyBadge([{ kind: 'missing-table', numbers: [1] }])).toBe('Incomplete copy');
    expect(copyBadge([{ kind: 'lost-pages', why: 'picture', pages: [2, 3] }])).toBe(
      'Words of 2 pages missing',
    );
  });

  it('lists repairs by kind, with the block where they can be seen', () => {
    const repairs = [
      { kind: 'escape', printed: '\\$', shown: '$', start: 4, end: 6 },
      { kind: 'recovered-number', printed: '', shown: '5', start: 90, end: 90 },
    ] as const;
    const groups = repairGroups(
      report({ id: 'r', repairs, sections: [section('s', null, [paragraph('b0', 'a $ b', 2)])] }),
    );
    expect(groups.map((group) => [group.kind, group.repairs.map((entry) => entry.block)])).toEqual([
      ['escape', ['b0']],
      ['recovered-number', [null]],
    ]);
  });
});
