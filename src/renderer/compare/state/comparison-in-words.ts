/** How a comparison is shown and what of it is marked, in words for paper. Pure. */
import type { DifferenceClass, RowPart } from '../../../shared/comparison/comparison.ts';
import { ROW_PARTS, UNIMPORTANT_CLASSES } from '../../../shared/comparison/comparison.ts';
import { listed } from '../../reports/names.ts';
import { CLASS_NAMES, FORM_NAMES } from './names.ts';
import type { Form } from './shown-rows.ts';

const PART_NAMES: Readonly<Record<RowPart, string>> = {
  text: 'text',
  tables: 'tables',
  citations: 'citations',
  references: 'lists of references',
};

interface Shown {
  readonly form: Form;
  /** Differences that are not shown. */
  readonly hidden: readonly DifferenceClass[];
  /** Parts whose changes are marked and counted. */
  readonly counted: readonly RowPart[];
}

/** "Side by side. Marked: text and tables; not citations and lists of references. Not shown: spacing." */
export function comparisonInWords({ form, hidden, counted }: Shown): string {
  const [marked, left] = [true, false].map((isMarked) =>
    ROW_PARTS.filter((part) => counted.includes(part) === isMarked).map((part) => PART_NAMES[part]),
  );
  const unseen = UNIMPORTANT_CLASSES.filter((one) => hidden.includes(one)).map((one) =>
    lowered(CLASS_NAMES[one]),
  );
  return [
    `${FORM_NAMES[form]}.`,
    marked === undefined || marked.length === 0 ? 'Nothing is marked.' : `Marked: ${listed(marked)}.`,
    left === undefined || left.length === 0 ? '' : `Not marked: ${listed(left)}.`,
    unseen.length === 0 ? 'All differences are shown.' : `Differences not shown: ${unseen.join('; ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
