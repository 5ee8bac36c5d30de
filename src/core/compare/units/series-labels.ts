/** Row labels that the series itself prints, under all the names that one row had over the years. */
import { fold } from '../../text/fold.ts';
import type { Concept } from '../../../shared/model.ts';

/**
 * The rows of each fixed table, each with its labels as printed between 2013 and 2022. Labels of one row stand for each
 * other; labels of two rows never do, however alike they sound ("Minimum Age for Work", "... for Hazardous Work").
 * Taken from the published chapters; ages in brackets and note marks left out.
 */
const SERIES_ROWS: Readonly<Partial<Record<Concept, readonly (readonly string[])[]>>> = {
  statistics: [
    ['Working', 'Working children'],
    ['Working children by sector'],
    ['Attending School', 'School attendance'],
    ['Combining Work and School', 'Children combining work and school'],
    ['Primary Completion Rate'],
  ],
  conventions: [
    ['ILO C. 138, Minimum Age'],
    ['ILO C. 182, Worst Forms of Child Labor'],
    ['UN CRC'],
    ['UN CRC Optional Protocol on Armed Conflict'],
    ['UN CRC Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography'],
    ['Palermo Protocol on Trafficking in Persons'],
  ],
  laws: [
    ['Minimum Age for Work'],
    ['Minimum Age for Hazardous Work'],
    [
      'List of Hazardous Occupations Prohibited for Children',
      'Prohibition of Hazardous Occupations or Activities for Children',
      'Identification of Hazardous Occupations or Activities for Children',
      'Identification of Hazardous Occupations or Activities Prohibited for Children',
    ],
    ['Prohibition of Forced Labor'],
    ['Prohibition of Child Trafficking'],
    ['Prohibition of Commercial Sexual Exploitation of Children'],
    ['Prohibition of Using Children in Illicit Activities'],
    ['Minimum Age for Military Recruitment', 'Prohibition of Military Recruitment'],
    [
      'Minimum Age for Compulsory Military Recruitment',
      'State Compulsory',
      'Prohibition of Compulsory Recruitment of Children by (State) Military',
    ],
    [
      'Minimum Age for Voluntary Military Service',
      'State Voluntary',
      'Minimum Age for Voluntary State Military Recruitment',
    ],
    ['Non-state Compulsory', 'Non-state', 'Prohibition of Military Recruitment by Non-state Armed Groups'],
    ['Compulsory Education Age'],
    ['Free Public Education'],
  ],
  'labor-enforcement': [
    ['Labor Inspectorate Funding'],
    ['Number of Labor Inspectors'],
    ['Number of Child Labor Dedicated Inspectors'],
    ['Inspectorate Authorized to Assess Penalties', 'Mechanism to Assess Civil Penalties'],
    ['Training for Labor Inspectors', 'Training for Labor Inspectors Provided'],
    ['Initial Training for New Employees', 'Initial Training for New Labor Inspectors'],
    ['Training on New Laws Related to Child Labor'],
    ['Refresher Courses Provided'],
    ['Number of Labor Inspections', 'Number of Labor Inspections Conducted'],
    [
      'Number Conducted at Worksite',
      'Number Conducted at Worksites',
      'Number of Labor Inspections Conducted at Worksite',
      'Number of Labor Inspections Conducted at Worksites',
    ],
    ['Number Conducted by Desk Reviews'],
    ['Number of Child Labor Violations Found'],
    ['Number of Child Labor Violations for Which Penalties Were Imposed'],
    [
      'Number of Penalties Imposed That Were Collected',
      'Number of Child Labor Penalties Imposed that Were Collected',
    ],
    ['Routine Inspections Conducted'],
    ['Routine Inspections Targeted'],
    ['Unannounced Inspections Permitted'],
    ['Unannounced Inspections Conducted'],
    ['Complaint Mechanism Exists'],
    ['Reciprocal Referral Mechanism Exists Between Labor Authorities and Social Services'],
  ],
  'criminal-enforcement': [
    ['Training for Investigators', 'Training for Criminal Investigators Provided'],
    ['Initial Training for New Employees', 'Initial Training for New Criminal Investigators'],
    ['Training on New Laws Related to the Worst Forms of Child Labor'],
    ['Refresher Courses Provided'],
    ['Number of Investigations'],
    ['Number of Violations Found'],
    ['Number of Prosecutions Initiated'],
    ['Number of Convictions'],
    ['Imposed Penalties for Violations Related to the Worst Forms of Child Labor'],
    ['Reciprocal Referral Mechanism Exists Between Criminal Authorities and Social Services'],
  ],
};

const rows = new Map<string, string>();
const labelsOf = new Map<string, { readonly identity: string; readonly row: string }[]>();
for (const [concept, list] of Object.entries(SERIES_ROWS))
  for (const [index, labels] of list.entries())
    for (const label of labels) {
      const [identity, row] = [identityOf(label), `${concept} row ${index}`];
      rows.set(`${concept} ${identity}`, row);
      labelsOf.set(concept, [...(labelsOf.get(concept) ?? []), { identity, row }]);
    }

/** The row of the series that a label names in a table of this concept, whatever year printed it; `null` for another. */
export function seriesRow(concept: Concept | null, label: string): string | null {
  if (concept === null) return null;
  const plain = concept === 'statistics' ? label.replace(/,? ages \d.*$|\(.*$/isu, '') : label;
  return rows.get(`${concept} ${identityOf(plain)}`) ?? null;
}

/** The row of the series that a row in one piece ("Minimum Age for Work Yes 16 ...") begins with. */
export function seriesRowAtStart(concept: Concept | null, text: string): string | null {
  const identity = identityOf(text);
  let best = { identity: '', row: '' };
  for (const label of concept === null ? [] : (labelsOf.get(concept) ?? []))
    if (label.identity.length > best.identity.length && identity.startsWith(label.identity)) best = label;
  return best.row === '' ? null : best.row;
}

/** A folded label without anything that sets the same words apart in print. */
export function identityOf(label: string): string {
  return fold(label)
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
