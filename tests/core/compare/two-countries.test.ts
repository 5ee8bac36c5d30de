/**
 * Rows of the published chapters of other countries, read side by side by a person: what stands for the same thing in
 * two countries, and what only sounds alike.
 */
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { Concept } from '../../../src/shared/model.ts';
import { buildReport } from './build-report.ts';

type Rows = readonly (readonly string[])[];

function pairs(
  concept: Concept,
  columns: readonly string[],
  label: number,
  left: Rows,
  right: Rows,
): (readonly [string, string])[] {
  const build = (area: string, rows: Rows) =>
    buildReport({
      area,
      sections: [{ topic: 'prevalence', blocks: [{ concept, caption: 'Table', columns, rows }] }],
    });
  const { rows } = compareReports(build('One', left), build('Other', right));
  return rows.flatMap((row) =>
    row.kind === 'table-row' && row.left !== null && row.right !== null
      ? [[row.left.text.split('\t')[label] ?? '', row.right.text.split('\t')[label] ?? ''] as const]
      : [],
  );
}

describe('Colombia 2020 and Afghanistan 2021, Table 2', () => {
  it('pairs activities by what they name first', () => {
    // colombia-2020.pdf, p. 2
    const colombia = [
      ['Industry', 'Mining coal, emeralds, gold, tungsten, coltan, and clay'],
      ['Industry', 'Construction, particularly of large-scale projects'],
      [
        'Services',
        'Street work, including vending and helping shoppers carry bags in urban markets, begging, guarding or washing cars',
      ],
      [
        'Services',
        'Domestic work, including caring for children, cooking, gardening, and shopping for the home',
      ],
      [
        'Categorical Worst Forms of Child Labor',
        'Commercial sexual exploitation, sometimes as a result of human trafficking',
      ],
      ['Categorical Worst Forms of Child Labor', 'Use in the production of pornography'],
      [
        'Categorical Worst Forms of Child Labor',
        'Recruitment of children by non-state armed groups for use in armed conflict',
      ],
    ];
    // afghanistan-2021.pdf, p. 2
    const afghanistan = [
      ['Industry', 'Carpet weaving'],
      ['Industry', 'Construction, including gravelling, paving, and painting'],
      ['Services', 'Domestic work'],
      ['Services', 'Street work, including peddling, vending, shoe shining, carrying goods, and begging'],
      ['Services', 'Washing cars'],
      ['Categorical Worst Forms of Child Labor', 'Forced domestic work'],
      ['Categorical Worst Forms of Child Labor', 'Commercial sexual exploitation'],
      [
        'Categorical Worst Forms of Child Labor',
        'Forced recruitment of children by non-state armed groups for use in armed conflict, including for terrorist activities and suicide bombings',
      ],
      [
        'Categorical Worst Forms of Child Labor',
        'Recruitment of children by state armed groups for use in armed conflict',
      ],
    ];
    const found = pairs('work-by-sector', ['Sector/Industry', 'Activity'], 1, colombia, afghanistan);
    const starts = found.map(([left, right]) => `${left.slice(0, 30)} | ${right.slice(0, 30)}`);
    expect(starts).toContain('Construction, particularly of  | Construction, including gravel');
    expect(starts).toContain('Street work, including vending | Street work, including peddlin');
    expect(starts).toContain('Domestic work, including carin | Domestic work');
    expect(starts).toContain('Commercial sexual exploitation | Commercial sexual exploitation');
    expect(starts).toContain('Recruitment of children by non | Forced recruitment of children');
    expect(found).toHaveLength(5);
  });
});

describe('Tunisia 2016 and Uzbekistan 2016, Tables 5 and 9', () => {
  it('pairs offices of one task and leaves those apart that share a ministry', () => {
    // tunisia-2016.pdf, p. 4
    const tunisia = [
      [
        'Ministry of Social Affairs (MSA)',
        'Conduct labor inspections and assess fines and penalties for infractions.',
      ],
      [
        'Ministry of Women, Family, and Childhood',
        'Through its Delegates for the Protection of Children, gather evidence and investigate child labor cases.',
      ],
      ['Ministry of the Interior (MOI)', 'Investigate reports of child labor as a criminal violation.'],
      [
        'Ministry of Justice (MOJ)',
        'Coordinate anti-trafficking efforts and the criminal enforcement of child labor laws.',
      ],
    ];
    // uzbekistan-2016.pdf, p. 4
    const uzbekistan = [
      [
        'Ministry of Labor',
        'Conduct labor inspections, including inspections for compliance with child labor laws.',
      ],
      [
        'Ministry of Interior Office for Combating Trafficking',
        'Investigate criminal cases of trafficking and sexual exploitation of children.',
      ],
      [
        'Women’s Committee of Uzbekistan',
        'Monitor school attendance through the academic year, especially during the cotton harvest.',
      ],
    ];
    const found = pairs('agencies', ['Organization/Agency', 'Role'], 0, tunisia, uzbekistan);
    expect(found).toContainEqual([
      'Ministry of the Interior (MOI)',
      'Ministry of Interior Office for Combating Trafficking',
    ]);
    expect(found.flat()).not.toContain('Women’s Committee of Uzbekistan');
    expect(found.flat()).not.toContain('Ministry of Women, Family, and Childhood');
  });

  it('pairs plans of one aim', () => {
    // tunisia-2016.pdf, p. 7
    const tunisia = [
      [
        'Child Labor National Action Plan (2015–2020)',
        'Aims to raise awareness, build capacity, and reduce the number of children in child labor.',
      ],
      [
        'UNICEF Country Program Document (2015–2019)',
        'Aims to decrease dropout rates and improve education quality and access.',
      ],
      [
        'National Action Plan to Combat Trafficking in Persons (2015–2017)',
        'Aims to raise awareness of trafficking and assist victims.',
      ],
    ];
    // uzbekistan-2016.pdf, p. 8
    const uzbekistan = [
      [
        'Memorandum of Understanding Between the ILO and the Republic of Uzbekistan (2014–2016)',
        'Establishes terms of agreement on a decent work country program.',
      ],
      [
        'Cabinet of Ministers Order 909F',
        'Outlines steps to ensure decent working conditions in the harvest.',
      ],
      [
        'National Plan of Action Against Trafficking in Persons (2015–2016)',
        'Includes steps to raise awareness of trafficking and assist victims.',
      ],
    ];
    expect(pairs('policies', ['Policy', 'Description'], 0, tunisia, uzbekistan)).toEqual([
      [
        'National Action Plan to Combat Trafficking in Persons (2015–2017)',
        'National Plan of Action Against Trafficking in Persons (2015–2016)',
      ],
    ]);
  });
});
