/** Cells against a record, and what a chapter must agree with itself in. Values of kazakhstan-2018.xml. */
import { describe, expect, it } from 'vitest';
import { checkCells } from '../../../scripts/check-chapters/check-cells.ts';
import { checkConsistency } from '../../../scripts/check-chapters/check-consistency.ts';
import { recordedCells } from '../../../scripts/check-chapters/record-cells.ts';
import { readXml } from '../../../scripts/check-chapters/xml.ts';
import { parsed } from '../../core/report/resources.ts';

const RECORD = `<Country>
  <Country_Statistics>
    <Children_Work_Statistics><Total_Percentage_of_Working_Children>0.032</Total_Percentage_of_Working_Children>
      <Total_Working_Population>79690</Total_Working_Population></Children_Work_Statistics>
    <Education_Statistics_Attendance_Statistics><Percentage>Unavailable</Percentage></Education_Statistics_Attendance_Statistics>
  </Country_Statistics>
  <Conventions><C_138_Ratified>Yes</C_138_Ratified><Palermo_Ratified>No</Palermo_Ratified></Conventions>
  <Legal_Standards><Minimum_Work><Age>16</Age><Conforms_To_Intl_Standard>No*</Conforms_To_Intl_Standard></Minimum_Work></Legal_Standards>
  <Enforcements><Labor_Inspectors>261</Labor_Inspectors><Labor_Inspections>6681</Labor_Inspections>
    <Labor_New_Law_Training>N/A</Labor_New_Law_Training></Enforcements>
</Country>`;

const HEAD = 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\n\n';
const table = (caption: string, rows: readonly string[]): string => `${caption}\n${rows.join('\n')}\n\n`;
const STATISTICS = table('Table 1. Statistics on Children’s Work and Education', [
  'Children\tAge\tPercent',
  'Working (% and population)\t5 to 14\t3.2 (79,690)',
]);
const CONVENTIONS = table('Table 2. Ratification of International Conventions on Child Labor', [
  'Convention\tRatification',
  'ILO C. 138, Minimum Age\t✓',
  'Palermo Protocol on Trafficking in Persons\t',
]);
const LAWS = table('Table 3. Laws and Regulations on Child Labor', [
  'Standard\tMeets International Standards\tAge\tLegislation',
  'Minimum Age for Work\tNo\t16\tArticle 31 of the Labor Code (17)',
]);
const ENFORCEMENT = (first: string): string =>
  table('Table 4. Labor Law Enforcement Efforts Related to Child Labor', [
    'Overview of Labor Law Enforcement\t2017\t2018',
    `Number of Labor Inspectors\t${first}`,
    'Number of Labor Inspections Conducted\t9,600 (4)\t6,681 (4)',
  ]);
const checked = (text: string) => checkCells(parsed(text), recordedCells(readXml(RECORD)), text);

describe('checkCells', () => {
  it('finds the values of the record in their cells, and asks for none that says nothing', () => {
    const text = HEAD + STATISTICS + CONVENTIONS + LAWS + ENFORCEMENT('270 (4)\t261 (4)');
    expect(checked(text)).toEqual({ expected: 7, found: 7, faults: [], disagreements: [] });
  });

  it('tells a value in another cell of its row from one that is not printed', () => {
    const swapped = checked(HEAD + ENFORCEMENT('261 (4)\t270 (4)'));
    expect(swapped.faults).toEqual(['Labor_Inspectors is 261 in the record; its row reads 261 | 270']);
    const other = checked(HEAD + ENFORCEMENT('270 (4)\t262 (4)'));
    expect(other).toMatchObject({ expected: 1, found: 1, faults: [] });
    expect(other.disagreements).toEqual(['Labor_Inspectors is 261 in the record, "262" in print']);
  });
});

describe('checkConsistency', () => {
  const refs = (entries: readonly string[]): string =>
    `${HEAD}Text. (1)\n\nREFERENCES\n\n${entries.join('\n')}\n`;

  it.each([
    ['a whole list', refs(['- 1. ILO. A.', '- 2. de Hoop, J. B.', '- 3. —. C.'])],
    ['tables in order', HEAD + STATISTICS + CONVENTIONS + LAWS + ENFORCEMENT('1\t2')],
    [
      'the rows of two territories in one table',
      HEAD +
        table('Table 1. Laws and Regulations on Child Labor', [
          'Standard\tMeets International Standards\tAge\tLegislation',
          'Minimum Age for Work\tNo\t16\tA',
          'Prohibition of Forced Labor\tYes\t\tB',
          'Minimum Age for Work\tNo\t15\tC',
          'Prohibition of Forced Labor\tYes\t\tD',
        ]),
    ],
  ])('%s agrees with itself', (_name, text) => {
    expect(checkConsistency(parsed(text))).toEqual([]);
  });

  it.each([
    ['a gap', refs(['- 1. ILO. A.', '- 3. UN. C.']), 'reference 3 follows 1'],
    [
      'the rest of an entry',
      refs(['- 1. ILO. A.', '- 2. and its rest.']),
      'reference 2 begins with "and its rest."',
    ],
    ['a missing table', HEAD + CONVENTIONS, 'table 2 follows 0'],
    [
      'two labels in one row',
      HEAD +
        table('Table 1. Labor Law Enforcement Efforts Related to Child Labor', [
          'Overview of Labor Law Enforcement\t2017\t2018',
          'Routine Inspections Conducted Routine Inspections Targeted\tYes\tNo',
        ]),
      'table 1 has several labels in "Routine Inspections Conducted Routine Inspections Targeted"',
    ],
    [
      'a value that is none',
      HEAD + STATISTICS.replace('3.2 (79,690)', '1.7 87.3'),
      'table 1 has the value "1.7 87.3"',
    ],
  ])('%s is a fault', (_name, text, fault) => {
    expect(checkConsistency(parsed(text))).toContain(fault);
  });
});
