/** Tables whose frames do not show their rows. Places as in the files, texts shortened. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import type { Box, Rule, Word } from '../../../src/core/layout/page/page-content.ts';
import { BODY, box, CELL, HEAD, line, page, ruled } from './pages.ts';

type Printed = readonly [left: number, baseline: number, text: string];

const cells = (lines: readonly Printed[]): Word[] =>
  lines.flatMap(([left, baseline, text]) => line(left, baseline, text, CELL));

function rowsOf(words: readonly Word[], rules: readonly Rule[], fills: readonly Box[]): readonly string[] {
  const prose = line(54, 150, 'Although unannounced inspections are permitted, they rarely happen.', BODY);
  const { text, lines } = layOut([page([...words, ...prose], { rules, fills })]);
  expect(text.replace(/\s/g, '').length).toBe(
    [...words, ...prose].reduce((sum, word) => sum + word.text.length, 0),
  );
  return lines
    .filter((each) => each.hints.table !== undefined)
    .map(({ start, end, hints }) => `${hints.table} ${text.slice(start, end).replaceAll('\t', ' | ')}`);
}

describe('labels of several rows in one frame', () => {
  const HEADS = [
    ...line(58.5, 689.9, 'Overview of Labor Law Enforcement', HEAD),
    ...line(402.4, 689.9, '2017', HEAD),
    ...line(482.4, 689.9, '2018', HEAD),
  ];
  const FILL = [box(54, 686.7, 558, 699.3)];

  it('cambodia-2018, page 5: each label goes to the row on whose line it stands', () => {
    const words = cells([
      [57.8, 608.5, 'Routine Inspections Conducted'],
      [401.6, 608.5, 'Yes (8)'],
      [481.7, 608.5, 'Yes (11)'],
      [72.8, 594.8, 'Routine Inspections Targeted'],
      [401.6, 594.8, 'No (8)'],
      [481.7, 594.8, 'Yes (11)'],
      [57.8, 581.1, 'Complaint Mechanism Exists'],
      [401.6, 581.1, 'Yes (8)'],
      [481.7, 581.1, 'Yes (11)'],
    ]);
    const at = words.map((word) => ({ ...word, baseline: word.baseline + 68.6 }));
    const rules = [
      ...ruled(673.3, 397.9, 477.9, 558),
      ...ruled(659.6, 54, 397.9, 477.9, 558),
      ...ruled(645.9, 54, 397.9, 477.9, 558),
    ];
    const expected = [
      '1 Overview of Labor Law Enforcement | 2017 | 2018',
      '1 Routine Inspections Conducted | Yes (8) | Yes (11)',
      '1 Routine Inspections Targeted | No (8) | Yes (11)',
      '1 Complaint Mechanism Exists | Yes (8) | Yes (11)',
    ];
    expect(rowsOf([...HEADS, ...at], rules, FILL)).toEqual(expected);
    // The same rows where the rule between the first two is missing altogether.
    expect(
      rowsOf(
        [...HEADS, ...at],
        rules.filter((rule) => rule.y < 670),
        FILL,
      ),
    ).toEqual(expected);
  });

  it('keeps a label over several rows in the first, also where it runs over two lines', () => {
    const words = cells([
      [58.5, 677, 'Categorical Worst Forms of'],
      [58.5, 667, 'Child Labor'],
      [402.4, 677, 'Begging (15)'],
      [402.4, 665, 'Illicit (9)'],
      [402.4, 653, 'Forced (9)'],
    ]);
    const rules = [...ruled(674, 397.9, 558), ...ruled(662, 397.9, 558), ...ruled(650, 54, 397.9, 558)];
    expect(rowsOf([...HEADS.slice(0, -1), ...words], rules, FILL)).toEqual([
      '1 Overview of Labor Law Enforcement | 2017',
      '1 Categorical Worst Forms of Child Labor | Begging (15)',
      '1  | Illicit (9)',
      '1  | Forced (9)',
    ]);
  });

  it('keeps a cell of two paragraphs that has one label', () => {
    const words = cells([
      [58.5, 677, 'National Council'],
      [402.4, 677, 'Implements the plan. (3)'],
      [402.4, 661, 'Met twice in 2018. (4)'],
    ]);
    const rules = [...ruled(656, 54, 397.9, 558), ...ruled(640, 54, 397.9, 558)];
    expect(
      rowsOf(
        [
          ...HEADS.slice(0, -1),
          ...words,
          ...cells([
            [58.5, 644, 'Police'],
            [402.4, 644, 'X'],
          ]),
        ],
        rules,
        FILL,
      ),
    ).toEqual([
      '1 Overview of Labor Law Enforcement | 2017',
      '1 National Council | Implements the plan. (3) Met twice in 2018. (4)',
      '1 Police | X',
    ]);
  });
});

describe('a table beside a chart', () => {
  it('cabo-verde-2020, page 1: the line of a chart parts no table, and no row stands twice', () => {
    const words = [
      ...line(58.5, 348.3, 'Children', HEAD),
      ...line(183.1, 348.3, 'Age', HEAD),
      ...line(227.7, 348.3, 'Percent', HEAD),
      ...cells([
        [58.5, 336.1, 'Working (% and'],
        [183.1, 336.1, '10 to 14'],
        [227.7, 336.1, '3.2 (2,392)'],
        [58.5, 323.4, 'Attending School (%)'],
        [183.1, 323.4, '5 to 14'],
        [227.7, 323.4, '90.1'],
        [58.5, 310.7, 'Combining (%)'],
        [183.1, 310.7, '10 to 14'],
        [227.7, 310.7, '1.7'],
        [58.5, 298, 'Primary Completion'],
        [227.7, 298, '87.3'],
        [427.2, 328.7, 'Services'],
        [484.8, 317.7, 'Industry'],
      ]),
    ];
    const rules = [
      ...ruled(332.8, 54, 178.6, 223.2, 297),
      ...ruled(325.1, 468.1, 483.4),
      ...ruled(320.1, 54, 178.6, 223.2, 297),
      ...ruled(312.1, 468.1, 483.4),
      ...ruled(307.4, 54, 178.6, 223.2, 297),
      ...ruled(294.7, 54, 178.6, 223.2, 297),
    ];
    expect(rowsOf(words, rules, [box(54, 345, 297, 357.7)])).toEqual([
      '1 Children | Age | Percent',
      '1 Working (% and | 10 to 14 | 3.2 (2,392)',
      '1 Attending School (%) | 5 to 14 | 90.1',
      '1 Combining (%) | 10 to 14 | 1.7',
      '1 Primary Completion |  | 87.3',
    ]);
  });
});

describe('a label that runs over the columns beside it', () => {
  const HEADS = [
    ...line(58.5, 683.3, 'Standard', HEAD),
    ...line(180.2, 683.3, 'Meets', HEAD),
    ...line(267.5, 683.3, 'Age', HEAD),
  ];
  const LABEL: Printed = [58.5, 665.5, 'Minimum Age for Military Recruitment'];
  const ROWS: readonly Printed[] = [
    [76.5, 652.3, 'State Compulsory'],
    [180.2, 652.3, 'N/A*'],
    [76.5, 639.1, 'State Voluntary'],
    [180.2, 639.1, 'Yes'],
    [267.5, 639.1, '18'],
  ];
  const RULES = [662.3, 649.1, 635.8].flatMap((y) => ruled(y, 54, 175.7, 263, 304.7));

  it('sri-lanka-2016, page 3: the column heads over it are those of the table', () => {
    expect(rowsOf([...HEADS, ...cells([LABEL, ...ROWS])], RULES, [box(54, 675, 304.7, 698.3)])).toEqual([
      '1 Standard | Meets | Age',
      '1 Minimum Age for Military Recruitment |  | ',
      '1 State Compulsory | N/A* | ',
      '1 State Voluntary | Yes | 18',
    ]);
  });

  it('takes no heads from over prose', () => {
    const prose: Printed = [58.5, 655.5, 'The Government has established mechanisms for the enforcement'];
    const rules = RULES.map((rule) => ({ ...rule, y: rule.y - 40 }));
    const rows = ROWS.map(([left, y, text]): Printed => [left, y - 40, text]);
    const words = [
      ...HEADS,
      ...cells([
        LABEL,
        prose,
        [58.5, 645.5, 'of laws on child labor, including its worst forms, as'],
        ...rows,
      ]),
    ];
    expect(rowsOf(words, rules, [box(54, 675, 304.7, 698.3)])[0]).not.toContain('Standard');
  });
});
