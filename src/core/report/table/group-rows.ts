/** Rows that head others: "Training for Labor Inspectors" and the kinds of training below it. */
import { draftText, type RowDraft } from './table-draft.ts';

/** Heads of groups and the rows that can stand below each; indentation is lost in most copies. */
const GROUPS: readonly { readonly head: RegExp; readonly sub: RegExp }[] = [
  {
    head: /^(?:Minimum Age for|Prohibition of) Military Recruitment/i,
    sub: /^(?:State (?:Compulsory|Voluntary)|Non-?state)\b|^(?:Compulsory|Voluntary)$/i,
  },
  {
    head: /^Training for (?:Labor |Criminal )?(?:Inspectors|Investigators)/i,
    sub: /^(?:Initial Training|Training on New Laws|Refresher Courses)\b/i,
  },
  {
    head: /^Number of Labor Inspections(?: Conducted)?\b(?!.*Worksite)/i,
    sub: /^(?:of (?:these|which)|Number Conducted)\b/i,
  },
];
/** First words of the heads; most tables have none of them. */
const HEAD_START = /^(?:Minimum|Prohibition|Training|Number)\s/i;
/** Of the longest of them, with the space after it. */
const HEAD_START_LENGTH = 'Prohibition '.length;

/** A head is a group only where a row of its own follows. */
export function groupedRows(source: string, rows: readonly RowDraft[]): readonly RowDraft[] {
  if (!rows.some((row) => opensAsHead(source, row))) return rows;
  const labels = rows.map((row) => draftText(source, row.cells[0]));
  let open: RegExp | undefined;
  return rows.map((row, index): RowDraft => {
    const label = labels[index] ?? '';
    if (open?.test(label) === true) return { ...row, kind: 'sub' };
    const next = labels[index + 1] ?? '';
    open = GROUPS.find(({ head, sub }) => head.test(label) && sub.test(next))?.sub;
    return open === undefined ? row : { ...row, kind: 'group' };
  });
}

/** As printed, so that the labels of other tables need not be put together. */
function opensAsHead(source: string, row: RowDraft): boolean {
  const start = row.cells[0]?.pieces[0]?.start;
  return start !== undefined && HEAD_START.test(source.slice(start, start + HEAD_START_LENGTH));
}
