/**
 * Pairs of passages read side by side by a person: those that stand for each other in two years, and those that do
 * not although they share words. Each names its lines in the built-in texts.
 */
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { Comparison, ComparisonRow } from '../../../src/shared/comparison/comparison.ts';
import { kazakhstan2013, kazakhstan2016, kazakhstan2022 } from './built-in.ts';

const from2013 = compareReports(kazakhstan2013, kazakhstan2016);
const from2016 = compareReports(kazakhstan2016, kazakhstan2022);

type Quote = string;
type Pair = readonly [left: Quote, right: Quote];

/** Rows whose text on a side holds the quotation; of a table row, whose first cells do. */
function rowsWith({ rows }: Comparison, side: 'left' | 'right', quote: Quote): ComparisonRow[] {
  return rows.filter(
    (row) => row[side]?.text.startsWith(quote) === true || row[side]?.text.includes(`\t${quote}`) === true,
  );
}

function paired(comparison: Comparison, [left, right]: Pair): boolean {
  const found = { left: rowsWith(comparison, 'left', left), right: rowsWith(comparison, 'right', right) };
  expect(found.left.length, `left has "${left}"`).toBeGreaterThan(0);
  expect(found.right.length, `right has "${right}"`).toBeGreaterThan(0);
  return found.left.some((row) => found.right.includes(row));
}

const ALIGNED_2013_2016: readonly Pair[] = [
  // the summaries
  ['In 2013, Kazakhstan made a minimal advancement', 'In 2016, Kazakhstan made a moderate advancement'], // 2013:11, 2016:3
  ['Children in Kazakhstan are engaged in', 'Children in Kazakhstan engage in'], // 2013:29, 2016:3
  // the label lost its ages to a column
  ['Working children, ages 7 to 14', 'Working (% and population)'], // 2013:32, 2016:14
  ['School attendance, ages 5 to 14', 'Attending School (%)'], // 2013:33, 2016:15
  ['Children combining work and school', 'Combining Work and School (%)'], // 2013:34, 2016:16
  // row labels of Table 2
  ['Construction, activities unknown', 'Construction'], // 2013:46, 2016:28
  ['Street work, work in markets', 'Work in markets and on the streets'], // 2013:47, 2016:29
  ['Work in gas stations', 'Working in gas stations'], // 2013:49, 2016:31
  ['Car washing', 'Car washing'], // 2013:50, 2016:32
  ['Forced begging', 'Forced begging as a result of human trafficking'], // 2013:51, 2016:36
  ['Commercial sexual exploitation sometimes', 'Commercial sexual exploitation as a result'], // 2013:52, 2016:35
  // both say that there is no current research
  ['There is no current, comprehensive research', 'There is limited evidence that children from'], // 2013:58, 2016:41
  ['List of Hazardous Occupations', 'Identification of Hazardous Occupations or Activities'], // 2013:81, 2016:68
  // rows under "Minimum Age for Military Recruitment"
  ['Minimum Age for Compulsory Military Recruitment', 'State Compulsory'], // 2013:86, 2016:74
  ['Minimum Age for Voluntary Military Service', 'State Voluntary'], // 2013:87, 2016:75
  // the ministry was merged and renamed
  [
    'Ministry of Labor and Social Protection (MLSP)',
    'Ministry of Health and Social Development, Committee on Labor',
  ], // 2013:103, 2016:91
  ['Ministry of Internal Affairs', 'Ministry of Internal Affairs'], // 2013:104, 2016:93
  [
    'The National Coordination Council on Child Labor (NCCCL)',
    'National Coordination Council on Child Labor',
  ], // 2013:132, 2016:163
  ['Committee for the Protection of Child Rights', 'Committee for the Protection of Child Rights'], // 2013:133, 2016:165
  ['Interagency Trafficking in Persons Working Group', 'Interagency Trafficking in Persons Working Group'], // 2013:136, 2016:164
  ['Assistance to trafficking victims', 'Assistance to Trafficking Victims'], // 2013:169, 2016:188
  ['National Awareness Raising Campaign', 'Awareness-Raising Campaigns'], // 2013:166, 2016:189
  // first suggested in 2013 in both
  ['Create a labor inspection strategy', 'Resume routine labor inspections'], // 2013:188, 2016:205
  ['Conduct research to gather comprehensive data', 'Conduct research to gather comprehensive data'], // 2013:193, 2016:216
];

const APART_2013_2016: readonly Pair[] = [
  // labour law enforcement is not criminal law enforcement
  ['Labor law enforcement agencies in Kazakhstan took', 'In 2016, criminal law enforcement agencies'], // 2013:108, 2016:138
  ['The Ministry of Labor and Social Protection (MLSP) has approximately', "The President's Decree No. 757"], // 2013:112, 2016:126
  ['National Child Protection Department', 'The Institute of the Ombudsman'], // 2013:134, 2016:162
  ['NGOs report that, while the NCCCL', 'In 2016, the Government established the Institute'], // 2013:142, 2016:167
  [
    'Supply adequate funding for child labor inspections',
    'Publish information about the funding of the inspectorate',
  ], // 2013:189, 2016:203
  ['100 Schools, 100 Hospitals Program', 'Awareness-Raising Campaigns'], // 2013:167, 2016:189
  ['Assess the impact that existing programs', 'Institute programs to address child labor'], // 2013:194, 2016:217
];

const ALIGNED_2016_2022: readonly Pair[] = [
  ['In 2016, Kazakhstan made a moderate advancement', 'In 2022, Kazakhstan made minimal advancement'], // 2016:3, 2022:1
  // cotton grew into cotton and tobacco
  ['Farming, including producing vegetables', 'Farming, including harvesting vegetables'], // 2016:27, 2022:28
  ['Work in markets and on the streets', 'Working in markets and on the streets'], // 2016:29, 2022:31
  ['Domestic work', 'Domestic work, including childcare'], // 2016:30, 2022:32
  ['Working in restaurants† as waiters', 'Working in catering and in restaurants† as waiters'], // 2016:34, 2022:35
  ['Working as bus conductors', 'Working as bus conductors'], // 2016:33, 2022:36
  ['Forced begging as a result', 'Forced begging'], // 2016:36, 2022:44
  // one sentence of three lines became a paragraph
  ['There is limited evidence that children from', 'There is no current and comprehensive research'], // 2016:41, 2022:49
  // rows under a group row became rows of their own, in another order
  ['State Voluntary', 'Minimum Age for Voluntary State Military Recruitment'], // 2016:75, 2022:84
  ['State Compulsory', 'Prohibition of Compulsory Recruitment of Children by (State) Military'], // 2016:74, 2022:85
  ['Non-state Compulsory', 'Prohibition of Military Recruitment by Non-state Armed Groups'], // 2016:76, 2022:86
  // work without a contract is not covered
  [
    'According to Article 26.1(2) of the Labor Code',
    'In 2022, the Ministry of Internal Affairs (MOIA) developed a draft bill',
  ], // 2016:82, 2022:92
  ['Ministry of Health and Social Development', 'Ministry of Labor and Social Protection (MLSP)'], // 2016:91, 2022:103
  ['Ministry of Internal Affairs', 'Ministry of Internal Affairs (MOIA)'], // 2016:93, 2022:104
  ['Inspectorate Authorized to Assess Penalties', 'Mechanism to Assess Civil Penalties'], // 2016:104, 2022:115
  ['Training for Labor Inspectors', 'Training for Labor Inspectors Provided'], // 2016:105, 2022:116
  ['Number Conducted at Worksite', 'Number of Labor Inspections Conducted at Worksite'], // 2016:110, 2022:117
  [
    'Number of Penalties Imposed That Were Collected',
    'Number of Child Labor Penalties Imposed that Were Collected',
  ], // 2016:114, 2022:120
  ['Training for Investigators', 'Training for Criminal Investigators Provided'], // 2016:143, 2022:143
  // unannounced inspections
  ["The President's Decree No. 757 prohibited", 'Furthermore, additional restrictions came into force'], // 2016:126, 2022:132
  [
    'National Coordination Council on Child Labor',
    'National Coordination Council on Combating the Worst Forms of Child Labor',
  ], // 2016:163, 2022:165
  ['Plan of Action on the Elimination', 'National Action Plan (NAP) for the Elimination'], // 2016:176, 2022:178
  ['Action Plan to Combat Human Trafficking', 'National Action Plan to Counter Trafficking in Persons'], // 2016:177, 2022:179
  ['Assistance to Trafficking Victims', 'Shelters for Trafficking Victims'], // 2016:188, 2022:192
  ['Awareness-Raising Campaigns', 'Awareness-Raising Campaigns'], // 2016:189, 2022:193
  ['Although the Government of Kazakhstan implemented', 'Although the Government of Kazakhstan implemented'], // 2016:193, 2022:197
  ["Ensure that the law's minimum age provisions", 'Ensure that minimum age provisions'], // 2016:202, 2022:206
  ['Conduct research to gather comprehensive data', 'Conduct research to gather comprehensive data'], // 2016:216, 2022:214
  ['Institute programs to address child labor', 'Institute programs to address child labor'], // 2016:217, 2022:219
];

const APART_2016_2022: readonly Pair[] = [
  // all inspections are more than those at worksites
  ['Number of Labor Inspections\t', 'Number of Labor Inspections Conducted at Worksite'], // 2016:109, 2022:117
  // "worst forms of child labor" is in half of the labels
  [
    'Training on New Laws Related to the Worst Forms',
    'Imposed Penalties for Violations Related to the Worst Forms',
  ], // 2016:145, 2022:147
  ['Number of Violations Found', 'Number of Investigations'], // 2016:148, 2022:144
  ['Refresher Courses Provided', 'Training for Labor Inspectors Provided'], // 2016:108, 2022:116
  ['Forced labor in agriculture, domestic work', 'Use in illicit activities'], // 2016:37, 2022:45
  ['In 2016, the Government established the Institute', 'The Ministry of Education (MOE), previously'], // 2016:167, 2022:169
  // both begin with "Publish information"
  ['Publish information about the funding of the inspectorate', 'Publish information on penalties imposed'], // 2016:203, 2022:212
  [
    'Publish information about the funding of the inspectorate',
    'Publish information on activities undertaken',
  ], // 2016:203, 2022:213
  ['Awareness-Raising Campaigns', 'Juvenile Care Centers'], // 2016:189, 2022:191
];

describe('passages of 2013 and 2016', () => {
  it.each(ALIGNED_2013_2016)('%s | %s', (...pair) => {
    expect(paired(from2013, pair)).toBe(true);
  });
  it.each(APART_2013_2016)('%s >< %s', (...pair) => {
    expect(paired(from2013, pair)).toBe(false);
  });
});

describe('passages of 2016 and 2022', () => {
  it.each(ALIGNED_2016_2022)('%s | %s', (...pair) => {
    expect(paired(from2016, pair)).toBe(true);
  });
  it.each(APART_2016_2022)('%s >< %s', (...pair) => {
    expect(paired(from2016, pair)).toBe(false);
  });
});

describe('sentences that went elsewhere', () => {
  const moves = ({ rows }: Comparison): string[] =>
    rows.flatMap((row) =>
      (row.sentences ?? []).flatMap(({ side, range, row: other, there }) =>
        side === 'left'
          ? [
              `${row.left?.text.slice(...range).slice(0, 44)} -> ${rows[other]?.right?.text.slice(...there).slice(0, 44)}`,
            ]
          : [],
      ),
    );

  it('from paragraph to paragraph, and between paragraph and table (2013 to 2016)', () => {
    expect(moves(from2013)).toEqual([
      // 2013:29, 2016:41
      'There is limited evidence that children from -> There is limited evidence that children from',
      // 2013:114, 2016:92
      'An official from the Oblast-level Department -> An official from the oblast-level Department',
    ]);
  });

  it('from a table into a paragraph (2016:92 to 2022:169)', () => {
    expect(moves(from2016)).toEqual([
      'An official from the oblast-level Department -> An official from the regional-level Departme',
      'If the case is in agriculture, local officia -> If the case is in agriculture, local officia',
      "The Ministry of Education and Science's Cent -> MOE's Center for the Adaptation of Minors pr",
    ]);
  });
});

describe('tables of 2013, 2016 and 2022', () => {
  it.each([
    [from2013, 'coordination', [6, 8]],
    [from2016, 'coordination', [8, 8]],
    [from2016, 'labor-enforcement', [6, 6]],
    [from2013, 'actions', [9, 11]],
  ] as const)('are paired by concept whatever their number', (comparison, concept, numbers) => {
    const caption = comparison.rows.find((row) => row.kind === 'table' && row.concept === concept);
    const [left, right] =
      comparison === from2013 ? [kazakhstan2013, kazakhstan2016] : [kazakhstan2016, kazakhstan2022];
    expect([
      left.tables[caption?.left?.table ?? -1]?.number,
      right.tables[caption?.right?.table ?? -1]?.number,
    ]).toEqual(numbers);
  });

  it('never pairs the coordination table of 2013 with the labor enforcement table of 2016', () => {
    const rows = from2013.rows.filter(({ concept }) => concept === 'labor-enforcement');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ state }) => state === 'right')).toBe(true);
  });

  it('shows a renamed label as renamed and its values as they are', () => {
    const row = from2016.rows.find((each) =>
      each.right?.text.startsWith('Mechanism to Assess Civil Penalties'),
    );
    expect(row?.renamed).toEqual({
      left: 'Inspectorate Authorized to Assess Penalties',
      right: 'Mechanism to Assess Civil Penalties',
    });
  });

  it('takes ratification ticks that a copy lost for no change', () => {
    const rows = from2013.rows.filter(
      ({ kind, concept }) => kind === 'table-row' && concept === 'conventions',
    );
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['same']));
    expect(new Set(rows.flatMap(({ edits }) => edits.flatMap(({ classes }) => classes)))).toEqual(
      new Set(['not-in-copy']),
    );
  });
});
