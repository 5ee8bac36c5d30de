/** Rows that head others: "Training for Labor Inspectors" and the kinds of training below it. */
import { draftText, type RowDraft } from './table-draft.ts';

/** Heads of groups and the rows that can stand below each; indentation is lost in most copies. */
const GROUPS: readonly (readonly [head: RegExp, sub: RegExp])[] = [
  [
    /^Minimum Age for Military Recruitment/i,
    /^(?:State (?:Compulsory|Voluntary)|Non-?state)\b|^(?:Compulsory|Voluntary)$/i,
  ],
  [
    /^Training for (?:Labor |Criminal )?(?:Inspectors|Investigators)/i,
    /^(?:Initial Training|Training on New Laws|Refresher Courses)\b/i,
  ],
  [
    /^Number of Labor Inspections(?: Conducted)?\b(?!.*Worksite)/i,
    /^(?:of (?:these|which)|Number Conducted)\b/i,
  ],
];

/** A head is a group only where a row of its own follows. */
export function groupedRows(source: string, rows: readonly RowDraft[]): RowDraft[] {
  const labels = rows.map((row) => draftText(source, row.cells[0]));
  const kinds = rows.map((row): RowDraft['kind'] => row.kind);
  let open: RegExp | undefined;
  for (const [index, label] of labels.entries()) {
    if (open?.test(label) === true) {
      kinds[index] = 'sub';
      continue;
    }
    open = GROUPS.find(([head, sub]) => head.test(label) && sub.test(labels[index + 1] ?? ''))?.[1];
    if (open !== undefined) kinds[index] = 'group';
  }
  return rows.map((row, index) => {
    const kind = kinds[index] ?? row.kind;
    return kind === row.kind ? row : { ...row, kind };
  });
}
