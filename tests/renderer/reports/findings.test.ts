import { describe, expect, it } from 'vitest';
import { copyBadge, findingSentence } from '../../../src/renderer/reports/findings.ts';
import { repairGroups } from '../../../src/renderer/read/copy/repair-groups.ts';
import type { Finding } from '../../../src/shared/model.ts';
import { paragraph, report, section, shown } from '../helpers/build.ts';

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

  it.each<[Finding, string]>([
    [{ kind: 'summary-only' }, 'Summary only'],
    [{ kind: 'missing-section', topics: ['law'] }, 'Parts of its text are missing'],
    [{ kind: 'text-left-out', characters: 80 }, 'Parts of its text are missing'],
    [{ kind: 'missing-table', numbers: [1] }, 'Parts of its tables are missing'],
    [
      { kind: 'lost-values', table: 'table-3', what: 'Ratification of 6 rows' },
      'Parts of its tables are missing',
    ],
    [{ kind: 'missing-reference', numbers: [4] }, 'Parts of its references are missing'],
    [{ kind: 'no-references' }, 'Parts of its references are missing'],
    [{ kind: 'lost-pages', why: 'picture', pages: [2, 3] }, 'Words of 2 pages missing'],
  ])('is a badge where text, tables or references are missing: %o', (finding, badge) => {
    expect(copyBadge([{ kind: 'never-cited', numbers: [7] }, finding])).toBe(badge);
  });

  it('says all that is missing', () => {
    expect(
      copyBadge([
        { kind: 'missing-reference', numbers: [4] },
        { kind: 'missing-table', numbers: [1] },
      ]),
    ).toBe('Parts of its tables and references are missing');
  });

  it.each<Finding>([
    { kind: 'never-cited', numbers: [7] },
    { kind: 'unresolved-citation', text: '(77)', numbers: [77], place: { start: 0, end: 4 } },
    { kind: 'duplicate-reference', numbers: [3] },
    { kind: 'unsplit-rows', table: 'table-8', rows: 1 },
    { kind: 'two-levels', shown: 'Minimal Advancement', others: ['No Advancement'] },
    { kind: 'no-structure', what: 'No headings.' },
    { kind: 'blank-pages', pages: [8] },
    { kind: 'stray-bytes', count: 1 },
    { kind: 'assumed-encoding', encoding: 'windows-1252' },
  ])('is no badge where all of it is there: %o', (finding) => {
    expect(copyBadge([finding])).toBeNull();
  });

  it('lists repairs by kind, each with the place where it can be seen', () => {
    const broken = shown(
      'before after',
      44,
      [],
      [
        { at: 0, length: 6, source: { start: 44, end: 50 } },
        { at: 7, length: 5, source: { start: 51, end: 56 } },
      ],
    );
    const repairs = [
      { kind: 'escape', printed: '\\$', shown: '$', start: 4, end: 6 },
      { kind: 'joined-paragraph', printed: '\n', shown: ' ', start: 50, end: 51 },
      { kind: 'recovered-number', printed: '', shown: '5', start: 80, end: 80 },
      { kind: 'recovered-number', printed: '', shown: '9', start: 900, end: 900 },
    ] as const;
    const texts = [
      paragraph('b0', 'a $ b', 2),
      { ...paragraph('b1', 'before after'), content: broken },
      paragraph('b2', 'Embassy- Astana', 90),
    ];
    const groups = repairGroups(report({ id: 'r', repairs, sections: [section('s', null, texts)] }));
    expect(groups.map(({ kind, repairs: all }) => [kind, ...all.map(({ at }) => at)])).toEqual([
      ['escape', { block: 'b0', place: { start: 4, end: 6 } }],
      ['joined-paragraph', { block: 'b1', place: { start: 44, end: 56 } }],
      [
        'recovered-number',
        { block: 'b2', place: { start: 90, end: 105 } },
        { block: 'b2', place: { start: 90, end: 105 } },
      ],
    ]);
  });

  it('gives no place in a report without text', () => {
    const repairs = [{ kind: 'glyph', printed: 'I', shown: '1', start: 0, end: 1 }] as const;
    expect(repairGroups(report({ id: 'r', repairs }))[0]?.repairs[0]?.at).toBeNull();
  });
});
