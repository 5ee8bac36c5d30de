/** Values of the Department's record that a chapter prints in a cell. */
import type { Concept } from '../../src/shared/model.ts';
import { type Element, findAll, textOf } from './xml.ts';

export interface RecordedCell {
  readonly concept: Concept;
  /** Name of the value in the record. */
  readonly name: string;
  /** The label of its row, in all years. */
  readonly label: RegExp;
  /** Column among the values, from the end where negative. */
  readonly column: number;
  readonly value: string;
}

const CONVENTIONS: readonly (readonly [name: string, label: RegExp])[] = [
  ['C_138_Ratified', /^ILO C\. 138/],
  ['C_182_Ratified', /^ILO C\. 182/],
  ['Convention_on_the_Rights_of_the_Child_Ratified', /^UN CRC$/],
  ['CRC_Armed_Conflict_Ratified', /^UN CRC Optional Protocol on Armed/],
  ['CRC_Commercial_Sexual_Exploitation_of_Children_Ratified', /^UN CRC Optional Protocol on the Sale/],
  ['Palermo_Ratified', /^Palermo/],
];

const LAWS: readonly (readonly [name: string, label: RegExp])[] = [
  ['Minimum_Work', /^Minimum Age for Work/],
  ['Minimum_Hazardous_Work', /^Minimum Age for Hazardous Work/],
  ['Types_Hazardous_Work', /^(?:Identification|Prohibition|List) of Hazardous Occupations/],
  ['Prohibition_Forced_Labor', /^Prohibition of Forced Labor/],
  ['Prohibition_Child_Trafficking', /^Prohibition of Child Trafficking/],
  ['Prohibition_CSEC', /^Prohibition of Commercial Sexual Exploitation/],
  ['Prohibition_Illicit_Activities', /^Prohibition of Using Children in Illicit/],
  ['Compulsory_Education', /^Compulsory Education Age/],
  ['Free_Public_Education', /^Free Public Education/],
];

const ENFORCEMENT: readonly (readonly [name: string, concept: Concept, label: RegExp])[] = [
  ['Labor_Funding', 'labor-enforcement', /^Labor Inspectorate Funding/],
  ['Labor_Inspectors', 'labor-enforcement', /^Number of Labor Inspectors/],
  ['Labor_New_Employee_Training', 'labor-enforcement', /^Initial Training/],
  ['Labor_New_Law_Training', 'labor-enforcement', /^Training on New Laws/],
  ['Labor_Refresher_Courses', 'labor-enforcement', /^Refresher Courses/],
  ['Labor_Inspections', 'labor-enforcement', /^Number of Labor Inspections/],
  ['Labor_Worksite_Inspections', 'labor-enforcement', /^Number Conducted at Worksite/],
  ['Labor_Violations', 'labor-enforcement', /^Number of Child Labor Violations Found/],
  ['Labor_Penalties_Imposed', 'labor-enforcement', /^Number of Child Labor Violations for Which/],
  ['Labor_Penalties_Collected', 'labor-enforcement', /^Number of (?:Child Labor )?Penalties Imposed/],
  ['Labor_Routine_Inspections_Conducted', 'labor-enforcement', /^Routine Inspections Conducted/],
  ['Labor_Routine_Inspections_Targeted', 'labor-enforcement', /^Routine Inspections Targeted/],
  ['Labor_Unannounced_Inspections_Premitted', 'labor-enforcement', /^Unannounced Inspections Permitted/],
  ['Labor_Unannounced_Inspections_Conducted', 'labor-enforcement', /^Unannounced Inspections Conducted/],
  ['Labor_Complaint_Mechanism', 'labor-enforcement', /^Complaint Mechanism/],
  ['Labor_Referral_Mechanism', 'labor-enforcement', /^Reciprocal Referral/],
  ['Criminal_New_Employee_Training', 'criminal-enforcement', /^Initial Training/],
  ['Criminal_New_Law_Training', 'criminal-enforcement', /^Training on New Laws/],
  ['Criminal_Refresher_Courses', 'criminal-enforcement', /^Refresher Courses/],
  ['Criminal_Investigations', 'criminal-enforcement', /^Number of Investigations/],
  ['Criminal_Violations', 'criminal-enforcement', /^Number of Violations/],
  ['Criminal_Prosecutions', 'criminal-enforcement', /^Number of Prosecutions/],
  ['Criminal_Convictions', 'criminal-enforcement', /^Number of Convictions/],
  ['Criminal_Referral_Mechanism', 'criminal-enforcement', /^Reciprocal Referral/],
];

/** Values that say nothing of a cell. */
const NO_VALUE = /^(?:N\/A\*?|Not Applicable|Unavailable)?$/i;

/** The values of a record that stand in cells; none where the record tells of several territories. */
export function recordedCells(root: Element): readonly RecordedCell[] {
  const group = (name: string): Element | undefined => findAll(root, name)[0];
  const cells: RecordedCell[] = [];
  const add = (
    concept: Concept,
    name: string,
    label: RegExp,
    column: number,
    value: string | undefined,
  ): void => {
    const plain = (value ?? '').replaceAll('*', '').trim();
    if (!NO_VALUE.test(plain)) cells.push({ concept, name, label, column, value: plain });
  };
  const conventions = group('Conventions');
  const laws = group('Legal_Standards');
  const enforcement = group('Enforcements');
  const isOne = (element: Element | undefined): element is Element =>
    element !== undefined && findAll(element, 'Territory_Name').length === 0;
  if (isOne(conventions)) {
    for (const [name, label] of CONVENTIONS) add('conventions', name, label, 0, textOf(conventions, name));
  }
  if (isOne(laws)) {
    for (const [name, label] of LAWS) {
      const law = findAll(laws, name)[0];
      if (law === undefined) continue;
      add('laws', `${name} meets`, label, 0, textOf(law, 'Conforms_To_Intl_Standard'));
      add('laws', `${name} age`, label, 1, textOf(law, 'Age'));
    }
  }
  if (isOne(enforcement)) {
    for (const [name, concept, label] of ENFORCEMENT)
      add(concept, name, label, -1, textOf(enforcement, name));
  }
  const statistics = group('Country_Statistics');
  if (statistics !== undefined) addStatistics(statistics, add);
  return cells;
}

type Add = (concept: Concept, name: string, label: RegExp, column: number, value: string | undefined) => void;

function addStatistics(statistics: Element, add: Add): void {
  const percent = (value: string | undefined): string | undefined => {
    const number = Number(value);
    return value === undefined || Number.isNaN(number) ? undefined : (number * 100).toFixed(1);
  };
  const of = (group: string, name: string): string | undefined => {
    const element = findAll(statistics, group)[0];
    return element === undefined ? undefined : textOf(element, name);
  };
  const working = percent(of('Children_Work_Statistics', 'Total_Percentage_of_Working_Children'));
  const population = Number(of('Children_Work_Statistics', 'Total_Working_Population'));
  if (working !== undefined && !Number.isNaN(population))
    add('statistics', 'working children', /^Working \(/, -1, `${working} (${population})`);
  const attending = of('Education_Statistics_Attendance_Statistics', 'Percentage');
  add('statistics', 'attending school', /^Attending School/, -1, percent(attending));
  const combining = of('Children_Working_and_Studying_7-14_yrs_old', 'Total');
  add('statistics', 'combining work and school', /^Combining Work/, -1, percent(combining));
  add(
    'statistics',
    'primary completion',
    /^Primary Completion/,
    -1,
    percent(of('UNESCO_Primary_Completion_Rate', 'Rate')),
  );
}
