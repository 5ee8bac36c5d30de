/** Row labels that the series itself prints, under all the names that one row had over the years. */
import { fold } from '../../../shared/text/fold.ts';
import { SERIES } from '../../report/series/findings-series.ts';
import type { Concept } from '../../../shared/model.ts';

/*
 * Labels of one row stand for each other; labels of two rows never do, however alike they sound ("Minimum Age for
 * Work", "... for Hazardous Work").
 */
const rows = new Map<string, string>();
const labelsOf = new Map<string, { readonly identity: string; readonly row: string }[]>();
for (const [concept, list] of SERIES.tableRows)
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
