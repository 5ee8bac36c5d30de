import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';
import { parsed } from '../resources.ts';

describe('labelsIn', () => {
  it.each([
    ['labor-enforcement', 'Routine Inspections Conducted Routine Inspections Targeted', 2],
    ['labor-enforcement', 'Routine Inspections Conducted', 1],
    ['labor-enforcement', 'Number of Child Labor Violations for Which Penalties Were Imposed', 1],
    ['labor-enforcement', 'Number of Labor Inspections Conducted Number Conducted at Worksite', 2],
    ['statistics', 'Attending School (%) Combining Work and School (%) Primary Completion Rate (%)', 3],
    ['conventions', 'UN CRC', 1],
    ['conventions', 'UN CRC Optional Protocol on Armed Conflict', 1],
    ['conventions', 'UN CRC UN CRC Optional Protocol on Armed Conflict', 2],
    ['laws', 'Minimum Age for Voluntary State Military Recruitment', 1],
    ['laws', 'Prohibition of Compulsory Recruitment of Children by (State) Military', 1],
    ['laws', 'Identification of Hazardous Occupations or Activities Prohibited for Children', 1],
    ['laws', 'Prohibition of Forced Labor Prohibition of Child Trafficking', 2],
    ['policies', 'Routine Inspections Conducted Routine Inspections Targeted', 0],
    [null, 'Routine Inspections Conducted', 0],
  ] as const)('%s: %s', (concept, text, count) => {
    expect(SERIES.labelsIn(text, concept)).toBe(count);
  });

  it('a row with two labels is told', () => {
    const table = (label: string): string =>
      `Table 6. Labor Law Enforcement Efforts Related to Child Labor\nOverview of Labor Law Enforcement\t2017\t2018\n${label}\tYes\tYes\n\n`;
    const found = (label: string): readonly string[] =>
      parsed(`III. ENFORCEMENT OF LAWS ON CHILD LABOR\n\n${table(label)}`).findings.map(({ kind }) => kind);
    expect(found('Routine Inspections Conducted Routine Inspections Targeted')).toContain('unsplit-rows');
    expect(found('Routine Inspections Conducted')).not.toContain('unsplit-rows');
  });
});
