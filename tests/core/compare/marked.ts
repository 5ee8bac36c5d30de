/** Edits in one line, for tests: what was taken out in [-…-], what was put in in {+…+}. */
import type {
  Comparison,
  ComparisonRow,
  DifferenceClass,
  Edit,
} from '../../../src/shared/comparison/comparison.ts';
import {
  DIFFERENCE_CLASSES,
  isShownEdit,
  UNIMPORTANT_CLASSES,
} from '../../../src/shared/comparison/comparison.ts';
import { editsBetween } from '../../../src/core/compare/diff/edits.ts';
import { comparing } from '../../../src/core/compare/rows/row-builder.ts';
import { sourceBook } from '../../../src/core/compare/diff/sources.ts';
import { passageOf } from '../../../src/core/compare/units/units.ts';
import { buildReport } from './build-report.ts';

/** Edits between two texts without citations. */
export function plainEdits(left: string, right: string): readonly Edit[] {
  const [one, other] = [left, right].map((text) =>
    buildReport({ sections: [{ topic: 'summary', blocks: [text] }] }),
  ) as [ReturnType<typeof buildReport>, ReturnType<typeof buildReport>];
  const passages = [one, other].map((report) => {
    const [block] = report.sections[0]?.blocks ?? [];
    if (block?.kind !== 'paragraph') throw new Error('a paragraph was built');
    return passageOf(report, block.content);
  });
  const [a, b] = passages;
  if (a === undefined || b === undefined) throw new Error('two texts were built');
  return editsBetween(a, b, comparing(one, other, sourceBook(one, other)));
}

export function marked(
  left: string,
  right: string,
  edits: readonly Edit[] = plainEdits(left, right),
  hidden: readonly DifferenceClass[] = UNIMPORTANT_CLASSES,
): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (!isShownEdit(edit, hidden)) continue;
    result += right.slice(at, edit.right[0]);
    if (edit.left[0] < edit.left[1]) result += `[-${left.slice(...edit.left)}-]`;
    if (edit.right[0] < edit.right[1]) result += `{+${right.slice(...edit.right)}+}`;
    at = edit.right[1];
  }
  return result + right.slice(at);
}

export function markedRow(row: ComparisonRow): string {
  return marked(row.left?.text ?? '', row.right?.text ?? '', row.edits);
}

/** All rows, a line each. */
export function sketch({ rows }: Comparison): string[] {
  return rows.map(
    (row) =>
      `${row.state} ${row.kind}: ${row.left && row.right ? markedRow(row) : (row.left ?? row.right)?.text}`,
  );
}

export const ALL_SHOWN: readonly DifferenceClass[] = [];
export const ONLY_UNIMPORTANT_SHOWN: readonly DifferenceClass[] = DIFFERENCE_CLASSES.filter(
  (one) => !UNIMPORTANT_CLASSES.some((unimportant) => unimportant === one),
);
