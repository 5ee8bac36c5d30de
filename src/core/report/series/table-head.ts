/** Column heads: the closed list of those the series has used, and finding them in a row. */
import { evenlySpaced, isSpace } from '../../text/white-space.ts';
import type { Line } from '../lines/working-line.ts';
import { largest } from '../../../shared/lists.ts';

/** In small letters, longest first, so that "Role & Activities" is not read as "Role". */
const HEADS: readonly string[] = [
  'Meets International Standards: Yes/No',
  'Overview of Criminal Law Enforcement',
  'Overview of Labor Law Enforcement',
  'Meets International Standards',
  'International Standards',
  'Description & Activities',
  'Organization/Agency',
  'Related Legislation',
  'Year(s) Suggested',
  'Coordinating Body',
  'Role & Description',
  'Role & Activities',
  'Sector/Industry',
  'Suggested Action',
  'Related Entity',
  'Ratifications',
  'Description',
  'Legislation',
  'Ratification',
  'Convention',
  'Children',
  'Activity',
  'Standard',
  'Program',
  'Percent',
  'Policy',
  'Yes/No',
  'Role',
  'Area',
  'Age',
]
  .map((head) => head.toLowerCase())
  .sort((a, b) => b.length - a.length);

const LONGEST_HEAD = largest(HEADS.map((head) => head.length));

const FIRST_HEADS =
  /^(?:children|sector\/industry|convention|standard|organization\/agency|overview of|coordinating body|policy|program|area)\b/i;

/** The heads that a whole text consists of, as stretches of it; `null` where other words stand in it. */
export function headsIn(text: string): { readonly start: number; readonly end: number }[] | null {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const rest = text.slice(at, at + LONGEST_HEAD + 2).toLowerCase();
    const head = HEADS.find((name) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
    const length = head?.length ?? /^(?:19|20)\d\d\b/.exec(rest)?.[0].length;
    if (length === undefined) return null;
    found.push({ start: at, end: at + length });
    at += length;
  }
  return found.length > 0 ? found : null;
}

/**
 * Whether a line without cell borders begins with the heads of a table.
 *
 * @param merged the line holds a whole table: then its first head is enough.
 */
export function opensWithHead(text: string, merged = false): boolean {
  if (!FIRST_HEADS.test(text)) return false;
  return merged || headsIn(text.slice(0, 80)) !== null || SECOND_HEAD.test(text);
}

const SECOND_HEAD = /^\S+(?: \S+)? (?:activity|ratification|role|description|suggested|yes\/no|age)\b/i;

/** Whether the cells of a row are column heads, at least the first two that are not empty. */
export function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return false;
  return (
    FIRST_HEADS.test(filled[0] ?? '') && filled.slice(0, 2).every((cell) => headsIn(plain(cell)) !== null)
  );
}

/** The texts of a row's cells. */
export function headCells(source: string, row: Line | undefined): string[] {
  if (row === undefined) return [];
  return row.cells?.map((cell) => source.slice(cell.start, cell.end)) ?? [row.text];
}

function plain(cell: string): string {
  return evenlySpaced(MARK_SIGN.test(cell) ? cell.replaceAll(MARK_SIGNS, '') : cell).trim();
}

const MARK_SIGN = /[*†‡§[\]]/;
const MARK_SIGNS = /[*†‡§[\]]+/g;
