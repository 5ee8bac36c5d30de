/** The Department's own records of a country and year, and the rows of the chapters that say the same. */
import type { AcrossConcept } from '../../src/shared/across/across.ts';

/** A value of a record beside the cell that prints it. */
export interface RecordedCell {
  readonly kind: 'conventions' | 'laws' | 'enforcement' | 'statistics';
  readonly concept: AcrossConcept;
  readonly row: string;
  readonly column: number;
  /** Of a country that is reported on in parts: which of them. */
  readonly part: string;
  /** As the record has it. */
  readonly recorded: string;
}

const CONVENTIONS: Readonly<Record<string, string>> = {
  C_138_Ratified: 'ILO C. 138, Minimum Age',
  C_182_Ratified: 'ILO C. 182, Worst Forms of Child Labor',
  Convention_on_the_Rights_of_the_Child_Ratified: 'UN CRC',
  CRC_Commercial_Sexual_Exploitation_of_Children_Ratified:
    'UN CRC Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography',
  CRC_Armed_Conflict_Ratified: 'UN CRC Optional Protocol on Armed Conflict',
  Palermo_Ratified: 'Palermo Protocol on Trafficking in Persons',
};
const LAWS: Readonly<Record<string, string>> = {
  Minimum_Work: 'Minimum Age for Work',
  Minimum_Hazardous_Work: 'Minimum Age for Hazardous Work',
  Minimum_Compulsory_Military: 'State Compulsory',
  Minumum_Voluntary_Military: 'State Voluntary',
  Minumum_Non_State_Military: 'Non-state',
  Types_Hazardous_Work: 'Identification of Hazardous Occupations or Activities Prohibited for Children',
  Prohibition_Forced_Labor: 'Prohibition of Forced Labor',
  Prohibition_Child_Trafficking: 'Prohibition of Child Trafficking',
  Prohibition_CSEC: 'Prohibition of Commercial Sexual Exploitation of Children',
  Prohibition_Illicit_Activities: 'Prohibition of Using Children in Illicit Activities',
  Compulsory_Education: 'Compulsory Education Age',
};
const LABOR: Readonly<Record<string, string>> = {
  Labor_New_Employee_Training: 'Initial Training for New Employees',
  Labor_New_Law_Training: 'Training on New Laws Related to Child Labor',
  Labor_Refresher_Courses: 'Refresher Courses Provided',
  Authorized_Access_Penalties: 'Inspectorate Authorized to Assess Penalties',
  Labor_Funding: 'Labor Inspectorate Funding',
  Labor_Inspectors: 'Number of Labor Inspectors',
  Labor_Inspections: 'Number of Labor Inspections',
  Labor_Worksite_Inspections: 'Number Conducted at Worksite',
  Labor_Desk_Review_Inspections: 'Number Conducted by Desk Reviews',
  Labor_Violations: 'Number of Child Labor Violations Found',
  Labor_Penalties_Imposed: 'Number of Child Labor Violations for Which Penalties Were Imposed',
  Labor_Penalties_Collected: 'Number of Child Labor Penalties Imposed that Were Collected',
  Labor_Routine_Inspections_Conducted: 'Routine Inspections Conducted',
  Labor_Routine_Inspections_Targeted: 'Routine Inspections Targeted',
  Labor_Unannounced_Inspections_Premitted: 'Unannounced Inspections Permitted',
  Labor_Unannounced_Inspections_Conducted: 'Unannounced Inspections Conducted',
  Labor_Complaint_Mechanism: 'Complaint Mechanism Exists',
  Labor_Referral_Mechanism: 'Reciprocal Referral Mechanism Exists',
};
const CRIMINAL: Readonly<Record<string, string>> = {
  Criminal_New_Employee_Training: 'Initial Training for New Employees',
  Criminal_New_Law_Training: 'Training on New Laws Related to the Worst Forms of Child Labor',
  Criminal_Refresher_Courses: 'Refresher Courses Provided',
  Criminal_Investigations: 'Number of Investigations',
  Criminal_Violations: 'Number of Violations Found',
  Criminal_Prosecutions: 'Number of Prosecutions Initiated',
  Criminal_Convictions: 'Number of Convictions',
  Criminal_Referral_Mechanism: 'Reciprocal Referral Mechanism Exists',
};
const STATISTICS: readonly (readonly [part: string, field: string, row: string])[] = [
  ['Children_Work_Statistics', 'Total_Percentage_of_Working_Children', 'Working'],
  ['Education_Statistics_Attendance_Statistics', 'Percentage', 'Attending School'],
  ['Children_Working_and_Studying_7-14_yrs_old', 'Total', 'Combining Work and School'],
  ['UNESCO_Primary_Completion_Rate', 'Rate', 'Primary Completion Rate'],
];

/** All values of a record for which a chapter has a cell. */
export function recordedCells(xml: string): RecordedCell[] {
  const conventions = Object.entries(CONVENTIONS).map(([field, row]) =>
    cell({ kind: 'conventions', concept: 'conventions', row, column: 0 }, fieldOf(xml, field)),
  );
  const laws = Object.entries(LAWS).flatMap(([field, row]) =>
    partsOf(fieldOf(xml, field) ?? '').flatMap(({ part, text }) => [
      cell(
        { kind: 'laws', concept: 'laws', row, column: 0, part },
        fieldOf(text, 'Conforms_To_Intl_Standard'),
      ),
      cell({ kind: 'laws', concept: 'laws', row, column: 1, part }, fieldOf(text, 'Age')),
    ]),
  );
  const enforcement = (
    [
      ['labor-enforcement', LABOR],
      ['criminal-enforcement', CRIMINAL],
    ] as const
  ).flatMap(([concept, fields]) =>
    Object.entries(fields).flatMap(([field, row]) =>
      partsOf(fieldOf(xml, field) ?? '').map(({ part, text }) =>
        cell({ kind: 'enforcement', concept, row, column: 0, part }, fieldOf(text, 'Enforcement') ?? text),
      ),
    ),
  );
  const statistics = STATISTICS.map(([part, field, row]) => {
    const share = fieldOf(fieldOf(xml, part) ?? '', field);
    // The record has shares as parts of one.
    const isNumber = share !== undefined && /^[\d.]+$/.test(share);
    const percent = isNumber ? String(Math.round(Number(share) * 1000) / 10) : share;
    return cell({ kind: 'statistics', concept: 'statistics', row, column: 1 }, percent);
  });
  return [...conventions, ...laws, ...enforcement, ...statistics].flatMap((one) => one ?? []);
}

function cell(
  of: Omit<RecordedCell, 'recorded' | 'part'> & { readonly part?: string },
  value: string | undefined,
): RecordedCell | null {
  if (value === undefined || value.trim() === '') return null;
  return { part: '', ...of, recorded: inOneForm(value) };
}

/** What a field says of each part of the country, or of the whole. */
function partsOf(field: string): { readonly part: string; readonly text: string }[] {
  if (!field.includes('<Territory>')) return [{ part: '', text: field }];
  return [...field.matchAll(/<Territory>([\s\S]*?)<\/Territory>/g)].map(([, text = '']) => ({
    part: (fieldOf(text, 'Territory_Display_Name') ?? '').trim(),
    text,
  }));
}

/** The country's name as the record has it. */
export function recordedArea(xml: string): string {
  return (fieldOf(xml, 'Name') ?? '').replaceAll('&amp;', '&');
}

function fieldOf(xml: string, field: string): string | undefined {
  return new RegExp(`<${field}>([\\s\\S]*?)</${field}>`).exec(xml)?.[1];
}

/** "N/A" and "Not Applicable" are one, and so are "4,300" and "4300". */
function inOneForm(value: string): string {
  const plain = value.trim().replace(/[*†‡]/g, '');
  if (/^(?:n\/a|not applicable)$/i.test(plain)) return 'N/A';
  const [, number, million] = /^\$?([\d,.]+)\s*(million)?$/.exec(plain) ?? [];
  if (number === undefined) return plain;
  return String(Number(number.replaceAll(',', '')) * (million === undefined ? 1 : 1e6));
}
