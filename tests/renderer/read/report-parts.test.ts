import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/renderer/read/table/column-widths.ts';
import { copyBadge, findingSentence } from '../../../src/renderer/reports/findings.ts';
import { calm, outlineOf } from '../../../src/renderer/text/outline.ts';
import { repairGroups } from '../../../src/renderer/read/copy/repair-groups.ts';
import { estimatedHeight, isLong, runsOf } from '../../../src/renderer/read/scroll/runs.ts';
import {
  figureIndent,
  figureWidths,
  isRepeated,
  spanOf,
} from '../../../src/renderer/read/table/table-layout.ts';
import type { Finding } from '../../../src/shared/model.ts';
import { heading, paragraph, reference, report, row, section, shown, table } from '../helpers/build.ts';

describe('the outline', () => {
  const chapter = report({
    id: 'kazakhstan-2022',
    tables: [
      table({
        id: 't6',
        number: 6,
        caption: shown('Efforts (3)', 0, [{ kind: 'citation', citation: 0, start: 8, end: 11 }]),
      }),
    ],
    sections: [
      section('s0', 'summary', [paragraph('b0', 'In 2022, ...')]),
      section(
        's3',
        'enforcement',
        [
          heading('b1', 'III. ENFORCEMENT OF LAWS ON CHILD LABOR'),
          heading('b2', 'Labor Law Enforcement', 3),
          { kind: 'table', id: 'b3', table: 0 },
        ],
        'ENFORCEMENT OF LAWS ON CHILD LABOR',
        'III',
      ),
    ],
  });

  it('lists sections, headings and tables without their marks', () => {
    expect(outlineOf(chapter)).toEqual([
      { block: 'b0', kind: 'section', lead: '', title: 'Summary' },
      { block: 'b1', kind: 'section', lead: 'III', title: 'Enforcement of Laws on Child Labor' },
      { block: 'b2', kind: 'heading', lead: '', title: 'Labor Law Enforcement' },
      { block: 'b3', kind: 'table', lead: 'Table 6', title: 'Efforts' },
    ]);
  });

  it.each([
    ['REFERENCES', 'References'],
    ['THE LAW AND ITS USE', 'The Law and its Use'],
    ['Labor Law Enforcement', 'Labor Law Enforcement'],
    ['2021–2023', '2021–2023'],
  ])('%s is listed as %s', (printed, listed) => {
    expect(calm(printed)).toBe(listed);
  });
});

describe('tables', () => {
  // 2022:113-117
  const enforcement = table({
    id: 't6',
    rows: [
      row('Labor Inspectorate Funding', 'Unknown', '$5.2 million (3)'),
      row('Number of Labor Inspectors', '256 (8)', '261 (3)'),
      row('Number of Labor Inspections Conducted at Worksite', '4,300 (8)', '4,920 (3)'),
      row('Routine Inspections Conducted', 'Yes (8)', 'Yes (3)'),
    ],
  });

  it('line up figures by their last whole digit', () => {
    const widths = figureWidths(enforcement);
    expect(widths.get(0)).toBeUndefined();
    expect(widths.get(1)).toBe(5);
    expect(['256 (8)', '4,300 (8)', 'Unknown'].map((text) => figureIndent(text, 5))).toEqual([2, 0, 0]);
  });

  it('leave columns of words alone', () => {
    const words = table({
      id: 't',
      rows: [row('a', 'Articles 31 and 69 (21)'), row('b', '2 articles'), row('c', 'Decree')],
    });
    expect(figureWidths(words).size).toBe(0);
  });

  it('draw a carried label once for its group', () => {
    const carried = { content: shown('Agriculture'), carried: true };
    const groups = table({
      id: 't2',
      rows: [
        row('Agriculture', 'Farming'),
        { kind: 'item', cells: [carried, { content: shown('Milking cows') }] },
        row('Agriculture', 'x'),
      ],
    });
    expect([0, 1, 2].map((index) => isRepeated(groups, index, 0))).toEqual([false, true, false]);
  });

  it('let a group label and a row as printed span the rest', () => {
    expect(spanOf({ kind: 'group', cells: [{ content: shown('Training') }] }, 0, 3)).toBe(3);
    expect(spanOf({ kind: 'item', unsplit: true, cells: [{ content: shown('x') }] }, 0, 2)).toBe(2);
    expect(spanOf(row('a', 'b'), 1, 3)).toBe(1);
  });
});

describe('column widths', () => {
  // 2022:206-209
  const actions = table({
    id: 't11',
    rows: [
      row(
        'Legal Framework',
        'Ensure that minimum age provisions and hazardous work prohibitions apply to all children.',
        '2016 – 2022',
      ),
      row(
        'Enforcement',
        'Strengthen the labor inspection system by eliminating barriers for onsite inspections.',
        '2020 – 2022',
      ),
    ],
  });

  it('keep years and figures on one line and give the rest to the words', () => {
    const [area, action, years] = columnWidths(actions);
    expect(years).toEqual({ short: true });
    expect(action?.share).toBeGreaterThan(area?.share ?? 100);
    expect((area?.share ?? 0) + (action?.share ?? 0)).toBeLessThanOrEqual(100);
  });

  it('count no citation marks', () => {
    const cited = shown('Yes (21,31)', 0, [{ kind: 'citation', citation: 0, start: 4, end: 11 }]);
    const rows = [{ kind: 'item', cells: [{ content: shown('Mechanism') }, { content: cited }] }] as const;
    expect(columnWidths(table({ id: 't', rows }))[1]).toEqual({ short: true });
  });
});

describe('runs of blocks', () => {
  it('keep list items and references in lists of their own', () => {
    const blocks = [
      paragraph('b0', 'x'),
      { kind: 'reference', id: 'b1', reference: 0 } as const,
      { kind: 'reference', id: 'b2', reference: 1 } as const,
      paragraph('b3', 'y'),
    ];
    expect(runsOf(section('s', null, blocks)).map((run) => run.map((block) => block.id))).toEqual([
      ['b0'],
      ['b1', 'b2'],
      ['b3'],
    ]);
  });

  it('are cut where a section is very long, and lose no block', () => {
    const blocks = Array.from({ length: 95 }, (_, index) => paragraph(`b${index}`, 'x'));
    const runs = runsOf(section('s', null, blocks));
    expect(runs.length).toBeGreaterThan(3);
    expect(runs.flat()).toEqual(blocks);
  });

  it('grow with their text', () => {
    const long = report({
      id: 'long',
      source: { file: 'a', sha256: '', format: 'pdf', length: 900_000 },
      references: [reference(1, 'x'.repeat(660))],
    });
    expect(isLong(long)).toBe(true);
    expect(isLong(report({ id: 'short' }))).toBe(false);
    const [one, ten] = [
      paragraph('b', 'x'.repeat(60)),
      { kind: 'reference', id: 'r', reference: 0 } as const,
    ];
    expect(estimatedHeight([ten], long)).toBeGreaterThan(estimatedHeight([one], long) * 4);
  });
});

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
