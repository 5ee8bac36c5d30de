/** Column heads: the closed list of those the series has used, and finding them in a row. */
import { largest } from '../../../shared/lists.ts';
import { evenlySpaced, isSpace } from '../../../shared/text/white-space.ts';
import { type AllWordings, said } from './all-wordings.ts';
import { escaped, oneOf } from './phrase.ts';
import type { ColumnContent } from './wording/wording.ts';

export interface TableHeads {
  /** The heads that a whole text consists of, as stretches of it; `null` where other words stand in it. */
  readonly headsIn: (text: string) => { readonly start: number; readonly end: number }[] | null;
  /**
   * Whether a line without cell borders begins with the heads of a table.
   *
   * @param merged the line holds a whole table: then its first head is enough.
   */
  readonly opensWithHead: (text: string, merged?: boolean) => boolean;
  /** Whether the cells of a row are column heads, at least the first two that are not empty. */
  readonly isHeadRow: (cells: readonly string[]) => boolean;
  /** What the cells below a head hold; `null` below one of words, and below one that is not known. */
  readonly columnHolds: (head: string) => ColumnContent | null;
}

/** Heads stand within so many characters at the start of a line: those of the table of laws of 2016 have 62. */
const HEADS_LENGTH = 80;
/** A head that opens a table is told by so many words: "Overview of Labor Law Enforcement". */
const OPENING_WORDS = 2;

export function tableHeads(all: AllWordings): TableHeads {
  const wordings = all('columnHeads');
  // Longest first, so that "Role & Activities" is not read as "Role".
  const heads = said(wordings)
    .map((head) => head.toLowerCase())
    .sort((a, b) => b.length - a.length);
  const longest = largest(heads.map((head) => head.length));
  const opening = wordings
    .filter(({ opens }) => opens === true)
    .map(({ says }) => escaped(says.split(' ').slice(0, OPENING_WORDS).join(' ')));
  const first = new RegExp(`^${oneOf(opening)}\\b`, 'i');
  const following = wordings
    .filter(({ follows }) => follows === true)
    .map(({ says }) => escaped(says.split(' ')[0] ?? ''));
  // The latest that says so comes last, and counts.
  const telling = wordings.filter(({ holds }) => holds !== undefined).toReversed();
  const contents = new Map(telling.map(({ says, holds }) => [lettersOf(says), holds]));
  const second = new RegExp(`^\\S+(?: \\S+)? ${oneOf([...new Set(following)])}\\b`, 'i');

  function headsIn(text: string): { start: number; end: number }[] | null {
    const found: { start: number; end: number }[] = [];
    let at = 0;
    while (at < text.length) {
      if (isSpace(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const rest = text.slice(at, at + longest + 2).toLowerCase();
      const head = heads.find((name) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
      const length = head?.length ?? /^(?:19|20)\d\d\b/.exec(rest)?.[0].length;
      if (length === undefined) return null;
      found.push({ start: at, end: at + length });
      at += length;
    }
    return found.length > 0 ? found : null;
  }

  return {
    headsIn,
    opensWithHead: (text, merged = false) => {
      if (!first.test(text)) return false;
      return merged || headsIn(text.slice(0, HEADS_LENGTH)) !== null || second.test(text);
    },
    isHeadRow: (cells) => {
      const filled = cells.filter((cell) => cell !== '');
      if (filled.length === 0) return false;
      return first.test(filled[0] ?? '') && filled.slice(0, 2).every((cell) => headsIn(plain(cell)) !== null);
    },
    columnHolds: (head) => contents.get(lettersOf(head)) ?? null,
  };
}

const MARK_SIGN = /[*†‡§[\]]/;
const MARK_SIGNS = /[*†‡§[\]]+/g;

function lettersOf(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

function plain(cell: string): string {
  return evenlySpaced(MARK_SIGN.test(cell) ? cell.replaceAll(MARK_SIGNS, '') : cell).trim();
}
