/**
 * Pairs of published chapters read side by side by a person: rows that stand for each other, and rows that do not
 * although they are named alike. The tables are excerpts of the chapters as the Department published them, cells cut
 * after 200 characters; `excerpts/` names file and page of each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { Comparison, ComparisonRow } from '../../../src/shared/comparison/comparison.ts';
import type { Concept } from '../../../src/shared/model.ts';
import { buildReport } from './build-report.ts';

interface Excerpt {
  readonly area: string;
  readonly year: number;
  readonly tables: readonly {
    readonly concept: Concept;
    readonly number: number;
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

function chapter(id: string) {
  const text = readFileSync(join(import.meta.dirname, `excerpts/${id}.json`), 'utf8');
  const { area, year, tables } = JSON.parse(text) as Excerpt;
  return buildReport({ area, year, sections: [{ topic: 'enforcement', blocks: tables }] });
}

function rowWith({ rows }: Comparison, side: 'left' | 'right', quote: string): ComparisonRow {
  const found = rows.filter((row) => row[side]?.text.split('\t').some((cell) => cell.startsWith(quote)));
  expect(found, `${side} "${quote}"`).toHaveLength(1);
  const [row] = found;
  if (row === undefined) throw new Error(`no row begins with "${quote}"`);
  return row;
}

const alike = (comparison: Comparison, left: string, right: string): boolean =>
  rowWith(comparison, 'left', left) === rowWith(comparison, 'right', right);

type Pairs = readonly (readonly [left: string, right: string])[];

const CHAPTERS: readonly (readonly [left: string, right: string, together: Pairs, apart: Pairs])[] = [
  [
    'uzbekistan-2016',
    'kazakhstan-2015',
    [
      ['Coordination Council on Child Labor Issues', 'National Coordination Council on Child Labor'],
      ['National Plan of Action Against Trafficking in Persons', 'Action Plan to Combat Human Trafficking'],
    ],
    [
      // Inspections, and complaints taken by the schools' ministry: they have the word "Ministry" in common.
      ['Conduct labor inspections, including', 'Receive complaints of child labor and determine'],
      ['Conduct labor inspections, including', 'Identify and investigate allegations'],
      // Clothes for pupils, and shelter for victims.
      ['School Assistance', 'Assistance to Trafficking Victims'],
      ['Child Protection Assistance', 'Assistance to Trafficking Victims'],
      [
        'National Action Plan for the Application of ILO Conventions',
        'Action Plan to Combat Human Trafficking',
      ],
      ['Interagency Working Group', 'National Coordination Council on Child Labor'],
    ],
  ],
  [
    'cote-d-ivoire-2019',
    'burma-2019',
    [
      ['Forestry', 'Forestry, including on teak plantations'],
      ['Fishing, including deep sea diving', 'Fishing and processing fish and seafood'],
      ['Mining,† including crushing', 'Quarrying and mining, including for jade'],
      ['Domestic work', 'Domestic work'],
      ['Street vending and commerce', 'Vending, including in fish markets'],
      [
        'Commercial sexual exploitation, sometimes as a result',
        'Commercial sexual exploitation, sometimes as a result',
      ],
      ['Ministry of Defense', 'Ministry of Defense, Committee for the Prevention'],
      [
        'National Action Plan and Strategy Against Human Trafficking',
        'National Plan of Action to Combat Human Trafficking',
      ],
    ],
    [
      ['Production of cocoa', 'Producing garments'],
      ['Production of palm oil', 'Producing garments'],
      // In one group of the table and in the other.
      ['Domestic work', 'Forced labor in domestic work, teashops, and begging'],
      ['Mining,† including crushing', 'Construction and carrying stones'],
      ['Use in illicit activities', 'Forced recruitment of children by state'],
      ['Forced begging as talibés', 'Forced labor in domestic work, teashops, and begging'],
      ['Ministry of Employment and Social Protection', 'Ministry of Social Welfare, Relief'],
      ['Ministry of Justice', 'Ministry of Defense, Committee'],
      ['Compulsory Education Policy', 'Myanmar Decent Work Country Programme'],
    ],
  ],
  [
    'philippines-2018',
    'iraq-2018',
    [
      [
        'Commercial sexual exploitation, including use in the production',
        'Commercial sexual exploitation, sometimes',
      ],
      [
        'Use in illicit activities, including in the distribution',
        'Use in illicit activities, including drug',
      ],
    ],
    [
      [
        'Commercial sexual exploitation, including use in the production',
        'Use in illicit activities, including drug',
      ],
    ],
  ],
  [
    'kazakhstan-2020',
    'kazakhstan-2021',
    [
      // Renamed: both are chaired by two ministries in turn, and do the same in the same words.
      [
        'Inter-Agency Commission on Combating Trafficking in Persons',
        'Interagency Trafficking in Persons Working Group',
      ],
      ["Children's Rights Ombudsman", 'The Institute of the Ombudsperson'],
      [
        "Committee for the Protection of Children's Rights",
        'Committee for the Protection of Children’s Rights',
      ],
      [
        'National Action Plan to Counter Trafficking in Persons (2018',
        'National Action Plan to Counter Trafficking in Persons (2021',
      ],
    ],
    [
      // It answers recommendations from abroad.
      ['Special Working Group on Trafficking in Persons', 'Interagency Trafficking in Persons Working Group'],
      ["Children's Rights Ombudsman", 'Committee for the Protection of Children’s Rights'],
    ],
  ],
];

describe.each(CHAPTERS)('tables of %s and %s', (left, right, together, apart) => {
  const comparison = compareReports(chapter(left), chapter(right));
  it.each(together)('%s | %s', (...pair) => {
    expect(alike(comparison, ...pair)).toBe(true);
  });
  it.each(apart)('%s >< %s', (...pair) => {
    expect(alike(comparison, ...pair)).toBe(false);
  });
});

/** Paragraphs of section III and VI: uzbekistan-2016.pdf, pp. 8-14; kazakhstan-2015.pdf, pp. 5-9. */
const UZBEKISTAN = [
  'During the reporting period, both the ILO-led TPM and the Government-supported Coordination Council monitored the cotton harvest.',
  'Both the Ministry of Labor and the FTUU continued to operate separate Feedback Mechanisms for complaints about the cotton harvest.',
  'However, the number of labor inspectors is insufficient for the size of Uzbekistan’s workforce, which includes over 17.8 million workers. According to the ILO’s recommendation of 1 inspector for every 20,000 workers in transitioning economies, Uzbekistan’s labor inspectorate should employ roughly 890 inspectors.',
  'The Government has implemented programs to combat child labor in the cotton harvest and to address human trafficking. Despite these efforts, forced labor issues persist in Uzbekistan.',
];
const KAZAKHSTAN = [
  'According to the ILO recommendation of one inspector for every 20,000 workers in transitional economies, Kazakhstan should employ about 450 inspectors to adequately enforce labor laws in the country. Therefore, the number of labor inspectors is insufficient to adequately enforce the law in Kazakhstan.',
  'In addition to labor inspectors, the Ministry of Education and Science and the Ministry of Internal Affairs receive complaints.',
  'Although the Government of Kazakhstan implemented programs to combat human trafficking and provide assistance to trafficking victims in 2015, research found no evidence that it has carried out programs to assist children engaged in child labor in services and agriculture, particularly in the production of cotton.',
];

describe('paragraphs of two countries', () => {
  const of = (area: string, paragraphs: readonly string[]) =>
    buildReport({ area, sections: [{ topic: 'enforcement', blocks: paragraphs }] });
  const { rows } = compareReports(of('Uzbekistan', UZBEKISTAN), of('Kazakhstan', KAZAKHSTAN));

  it('are paired where they say the same of another country, and else stand alone', () => {
    const pairs = rows.map(({ left, right }) => [
      left === null ? null : UZBEKISTAN.indexOf(left.text),
      right === null ? null : KAZAKHSTAN.indexOf(right.text),
    ]);
    expect(pairs).toEqual([
      [0, null],
      [1, null],
      [2, 0],
      [null, 1],
      [3, 2],
    ]);
  });
});

/** The openings of chapters of one country as the Department's pages print them, two years each. */
const OPENINGS = [
  {
    // www.dol.gov/agencies/ilab/resources/reports/child-labor/nepal, 2014 and 2016
    area: 'Nepal',
    years: [2014, 2016],
    prevalence: [
      'Children in Nepal are engaged in child labor, including in agriculture.(1-4) Children are also engaged in the worst forms of child labor, including in commercial sexual exploitation.(5-8)',
      'Children in Nepal perform dangerous tasks in the production of bricks, and also engage in the worst forms of child labor, including in commercial sexual exploitation.(1-3)',
    ],
    statistics: [
      [
        ['Working children, ages 5 to 14 (% and population):', '33.7 (2,097,163)'],
        ['School attendance, ages 5 to 14 (%):', '89.5'],
        ['Children combining work and school, ages 7 to 14 (%):', '35.2'],
        ['Primary completion rate (%):', '99.8'],
      ],
      [
        ['Working (% and population)', '5 to 14', '37.2 (6,755,852)'],
        ['Attending School (%)', '5 to 14', '91.7'],
        ['Combining Work and School (%)', '7 to 14', '39.1'],
        ['Primary Completion Rate (%)', '', '110.2'],
      ],
    ],
  },
  {
    // www.dol.gov/agencies/ilab/resources/reports/child-labor/tunisia, 2015; www.ecoi.net/de/dokument/2082818.html, 2021
    area: 'Tunisia',
    years: [2015, 2021],
    prevalence: [
      'Children in Tunisia are engaged in child labor, including in street work.(1-5) Children are also engaged in the worst forms of child labor, including in domestic work as a result of human trafficking.(4-6)',
      'Children in Tunisia are subjected to the worst forms of child labor, including in forced labor in domestic work and begging. Children also perform dangerous tasks in scavenging for garbage and in street work. (1-5)',
    ],
    statistics: [
      [
        ['Working children, ages 5 to 14 (% and population):', '3.0 (50,364)'],
        ['School attendance, ages 5 to 14 (%):', ''],
        ['Children combining work and school, ages 7 to 14 (%):', ''],
        ['Primary completion rate (%):', ''],
      ],
      [
        ['Working (% and population)', '5 to 14', '3.0 (50,364)'],
        ['Attending School (%)', '5 to 14', '94.2'],
        ['Combining Work and School (%)', '7 to 14', '2.8'],
        ['Primary Completion Rate (%)', '', '106.5'],
      ],
    ],
  },
] as const;

describe.each(OPENINGS)('the opening of $area, $years', ({ area, years, prevalence, statistics }) => {
  const opening = (side: 0 | 1) =>
    buildReport({
      area,
      year: years[side],
      sections: [
        {
          topic: 'prevalence',
          blocks: [
            prevalence[side],
            {
              concept: 'statistics',
              number: 1,
              caption: 'Statistics on Children’s Work and Education',
              columns: side === 0 ? [] : ['Children', 'Age', 'Percent'],
              rows: statistics[side],
            },
          ],
        },
      ],
    });
  const comparison = compareReports(opening(0), opening(1));

  it('is paired sentence by sentence, and row by row where the labels are other ones', () => {
    const both = comparison.rows.filter(({ left, right }) => left !== null && right !== null);
    const labels = both
      .filter(({ kind }) => kind === 'table-row')
      .map(({ left, right }) => [left?.text.split('\t')[0], right?.text.split('\t')[0]]);
    expect(labels).toEqual(statistics[0].map(([label], row) => [label, statistics[1][row]?.[0]]));
    expect(both.some(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});
