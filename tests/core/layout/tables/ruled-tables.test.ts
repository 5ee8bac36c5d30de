import { describe, expect, it } from 'vitest';
import { fragmentsOf } from '../../../../src/core/layout/page/fragments.ts';
import type { PageContent } from '../../../../src/core/layout/page/page-content.ts';
import { ruledTables } from '../../../../src/core/layout/tables/ruled-tables.ts';
import { tableRows } from '../../../../src/core/layout/tables/table-rows.ts';
import { box, CELL, HEAD, line, page, ruled } from '../pages.ts';

function tablesOf(content: PageContent) {
  const fragments = fragmentsOf(content.words, content.rules);
  return ruledTables(content.rules, content.fills, fragments).map((table) => {
    const inside = fragments.filter(({ baseline }) => baseline < table.top && baseline > table.bottom);
    const ticks = content.ticks.filter((tick) => tick.bottom < table.top && tick.bottom > table.bottom);
    return tableRows(table, inside, ticks).map((row) =>
      row.cells.map((cell) => cell.map((line) => line.text).join(' / ')),
    );
  });
}

/** The actions table of kazakhstan-2021.pdf, page 8: places as in the file, texts shortened. */
const ACTIONS = page(
  [
    ...line(58.5, 302.4, 'Area', HEAD),
    ...line(112.5, 302.4, 'Suggested Action', HEAD),
    ...line(513.6, 307.4, 'Year(s)', HEAD),
    ...line(507, 297.4, 'Suggested', HEAD),
    ...line(58.5, 285.2, 'Legal', CELL),
    ...line(58.5, 275.2, 'Framework', CELL),
    ...line(112.5, 285.2, 'Ensure that minimum age provisions apply to all children, including', CELL),
    ...line(112.5, 275.2, 'those working without an employment contract.', CELL),
    ...line(506.9, 285.2, '2016 – 2021', CELL),
    ...line(112.5, 262.5, 'Criminally prohibit the use of a child for prostitution.', CELL),
    ...line(506.9, 262.5, '2019 – 2021', CELL),
    ...line(58.5, 249.8, 'Enforcement', CELL),
    ...line(112.5, 249.8, 'Strengthen the labor inspection system.', CELL),
    ...line(519.9, 249.8, '2021', CELL),
  ],
  {
    fills: [box(54, 294.2, 558, 316.9)],
    rules: [
      ...ruled(272, 108, 499, 558),
      ...ruled(259.3, 54, 108, 499, 558),
      ...ruled(246, 54, 108, 499, 558),
    ],
  },
);

describe('ruledTables', () => {
  it('rebuilds rows with cells over several lines and labels over several rows', () => {
    expect(tablesOf(ACTIONS)).toEqual([
      [
        ['Area', 'Suggested Action', 'Year(s) / Suggested'],
        [
          'Legal / Framework',
          'Ensure that minimum age provisions apply to all children, including / those working without an employment contract.',
          '2016 – 2021',
        ],
        ['', 'Criminally prohibit the use of a child for prostitution.', '2019 – 2021'],
        ['Enforcement', 'Strengthen the labor inspection system.', '2021'],
      ],
    ]);
  });

  it('parts two tables at the column heads of the second', () => {
    const below = {
      words: ACTIONS.words.map((word) => ({ ...word, baseline: word.baseline - 120 })),
      rules: ACTIONS.rules.map((rule) => ({ ...rule, y: rule.y - 120 })),
      fills: ACTIONS.fills.map((fill) => box(fill.left, fill.bottom - 120, fill.right, fill.top - 120)),
    };
    const both = page([...ACTIONS.words, ...below.words], {
      rules: [...ACTIONS.rules, ...below.rules],
      fills: [...ACTIONS.fills, ...below.fills],
    });
    expect(tablesOf(both).map((rows) => rows.length)).toEqual([4, 4]);
  });

  it('takes no rule below other text, such as that of the foot, into a table', () => {
    const prose = line(54, 200, 'Although the government has programs, it has not studied their effect.');
    const withFoot = {
      ...ACTIONS,
      words: [...ACTIONS.words, ...prose],
      rules: [...ACTIONS.rules, ...ruled(39, 54, 558)],
    };
    expect(tablesOf(withFoot)).toEqual(tablesOf(ACTIONS));
  });

  it('tells column heads by their bold type where nothing is filled behind them', () => {
    expect(tablesOf({ ...ACTIONS, fills: [] })).toEqual(tablesOf(ACTIONS));
  });

  it('takes in a last row without a rule below it', () => {
    expect(tablesOf({ ...ACTIONS, rules: ACTIONS.rules.filter((rule) => rule.y > 250) })).toEqual(
      tablesOf(ACTIONS),
    );
  });

  it('takes no note below the last rule for a row', () => {
    const note = line(58.5, 236, '† Program is funded by the government.', { ...CELL, size: 8 });
    expect(tablesOf({ ...ACTIONS, words: [...ACTIONS.words, ...note] })).toEqual(tablesOf(ACTIONS));
  });

  it('parts two tables without fills at the caption of the second', () => {
    const lower = ACTIONS.words.map((word) => ({ ...word, baseline: word.baseline - 120 }));
    const caption = line(54, 210, 'Table 12. Short', { ...HEAD, size: 11, lightness: 0 });
    const both = page([...ACTIONS.words, ...caption, ...lower], {
      rules: [...ACTIONS.rules, ...ACTIONS.rules.map((rule) => ({ ...rule, y: rule.y - 120 }))],
    });
    expect(tablesOf(both).map((rows) => rows.length)).toEqual([4, 4]);
  });

  it.each([
    ['a rule over the page', page(line(54, 700, 'Kazakhstan'), { rules: ruled(742, 54, 558) })],
    [
      'underlined addresses',
      page([...line(66, 360, 'HRC-24-43.pdf see', CELL)], { rules: ruled(359, 66, 100, 130) }),
    ],
    ['a page without rules', page(line(54, 700, 'In 2021, Kazakhstan made minimal advancement'))],
  ])('finds no table in %s', (_, content) => {
    expect(tablesOf(content)).toEqual([]);
  });

  it('writes drawn check marks into their cells, but no pieces of emblems', () => {
    const conventions = page(
      [
        ...line(116, 547, 'Convention', HEAD),
        ...line(498, 547, 'Ratification', HEAD),
        ...line(116, 530, 'ILO C. 138, Minimum Age', CELL),
        ...line(116, 510, 'UN CRC', CELL),
      ],
      {
        fills: [box(54, 543, 558, 556)],
        rules: [
          ...ruled(543, 54, 111, 482, 558),
          ...ruled(522, 54, 111, 482, 558),
          ...ruled(500, 54, 111, 482, 558),
        ],
        ticks: [box(516, 526, 524, 534), box(70, 526, 78, 534)],
      },
    );
    expect(tablesOf(conventions)).toEqual([
      [
        ['', 'Convention', 'Ratification'],
        ['', 'ILO C. 138, Minimum Age', '✓'],
        ['', 'UN CRC', ''],
      ],
    ]);
  });

  it('gives a head over the pictures to the column of the labels', () => {
    // burma-2019.pdf, page 4: "Convention" begins over the emblems.
    const rows = tablesOf(
      page(
        [
          ...line(60, 547, 'Convention', HEAD),
          ...line(498, 547, 'Ratification', HEAD),
          ...line(116, 530, 'UN CRC', CELL),
          ...line(498, 530, 'Yes', CELL),
        ],
        { fills: [box(54, 543, 558, 556)], rules: [...ruled(522, 54, 111, 482, 558)] },
      ),
    );
    expect(rows).toEqual([
      [
        ['', 'Convention', 'Ratification'],
        ['', 'UN CRC', 'Yes'],
      ],
    ]);
  });

  it('parts a ruled row with bulleted lines into its items', () => {
    // kazakhstan-2015.pdf, page 4: one ruled row holds the group and its three items.
    const rows = tablesOf(
      page(
        [
          ...line(58, 507, 'Overview', HEAD),
          ...line(400, 507, '2014', HEAD),
          ...line(58, 490, 'Training for Investigators', CELL),
          ...line(66, 480, '■ Initial Training for New Employees', CELL),
          ...line(400, 480, 'Unknown', CELL),
          ...line(66, 470, '■ Refresher Courses Provided', CELL),
          ...line(400, 470, 'Yes (28)', CELL),
        ],
        { fills: [box(54, 503, 558, 518)], rules: ruled(460, 54, 378, 558) },
      ),
    );
    expect(rows).toEqual([
      [
        ['Overview', '2014'],
        ['Training for Investigators', ''],
        ['■ Initial Training for New Employees', 'Unknown'],
        ['■ Refresher Courses Provided', 'Yes (28)'],
      ],
    ]);
  });
});
