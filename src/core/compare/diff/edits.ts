/** The differences between two shown texts, as ranges of both with the class of each. */
import type { DifferenceClass, Edit, TextRange } from '../../../shared/comparison/comparison.ts';
import { fold } from '../../../shared/text/fold.ts';
import { cleanUp } from './clean-up.ts';
import { replacementClasses, unimportantClasses } from './difference-class.ts';
import type { CitationNumbers } from './difference-class.ts';
import type { WordWeight } from '../words/similarity.ts';
import type { Operation } from './operations.ts';
import { sentenceOperations } from './sentence-operations.ts';
import { TABLE_KEY } from '../words/tokens.ts';
import type { Token } from '../words/tokens.ts';

/** A stretch of shown text that was printed in another way. */
export interface PrintedPiece {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

/** A shown text, cut. */
export interface CutText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In order. */
  readonly printed: readonly PrintedPiece[];
}

/** What is known of the reports that the texts stand in. */
export interface EditContext {
  readonly citations: CitationNumbers;
  readonly weight: WordWeight;
}

/** Edits that lead from the left text to the right one, in order and apart from each other. */
export function editsBetween(left: CutText, right: CutText, { citations, weight }: EditContext): Edit[] {
  const operations = cleanUp(sentenceOperations(left, right, weight), left.tokens, right.tokens);
  const edits: Edit[] = [];
  for (const operation of operations)
    if (operation.equal) compareEqual(left, right, operation, citations, edits);
    else {
      const edit = replacement(left, right, operation, citations);
      if (edit !== null) edits.push(edit);
    }
  return edits;
}

/** `null` where the same text stands on both sides after all, as a table's number that means nothing in one report. */
function replacement(
  left: CutText,
  right: CutText,
  { l0, l1, r0, r1 }: Operation,
  citations: CitationNumbers,
): Edit | null {
  const ranges = { left: tokenRange(left.tokens, l0, l1), right: tokenRange(right.tokens, r0, r1) };
  const tokens = { left: left.tokens.slice(l0, l1), right: right.tokens.slice(r0, r1) };
  const [leftStart, leftEnd] = ranges.left;
  const [rightStart, rightEnd] = ranges.right;
  const replaced = left.text.slice(leftStart, leftEnd);
  const replacing = right.text.slice(rightStart, rightEnd);
  // What is put in or taken out counts, unless it is a sign that nobody sees.
  const oneSided = (replaced === '' || replacing === '') && fold(replaced + replacing).trim() !== '';
  const folded = oneSided ? null : unimportantClasses(replaced, replacing);
  if (folded !== null && folded.length > 0) return { ...ranges, classes: folded };
  if (folded !== null && tokens.left.every(({ citation }) => citation === undefined)) return null;
  return { ...ranges, classes: replacementClasses(tokens.left, tokens.right, citations) };
}

/** Where nothing stands on one side, the place is right after the token before. */
function tokenRange(tokens: readonly Token[], from: number, to: number): TextRange {
  if (from === to) {
    const place = tokens[from - 1]?.end ?? 0;
    return [place, place];
  }
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

/** Tokens that agree can still be set in another way, or cite other sources. */
function compareEqual(
  left: CutText,
  right: CutText,
  { l0, l1, r0 }: Operation,
  citations: CitationNumbers,
  edits: Edit[],
): void {
  for (let i = l0; i < l1; i += 1) {
    const one = left.tokens[i];
    const other = right.tokens[r0 + i - l0];
    if (one === undefined || other === undefined) continue;
    const [before, otherBefore] = [left.tokens[i - 1], right.tokens[r0 + i - l0 - 1]];
    if (i > l0 && before !== undefined && otherBefore !== undefined)
      pushSpacing([before.end, one.start], [otherBefore.end, other.start], edits);
    const classes = equalClasses(left, right, one, other, citations);
    if (classes.length > 0)
      edits.push({ left: [one.start, one.end], right: [other.start, other.end], classes });
  }
}

/** A space or none; which kind of space, and how many, is nothing a reader sees. */
function pushSpacing(left: TextRange, right: TextRange, edits: Edit[]): void {
  if (left[0] < left[1] !== right[0] < right[1]) edits.push({ left, right, classes: ['spacing'] });
}

function equalClasses(
  left: CutText,
  right: CutText,
  one: Token,
  other: Token,
  citations: CitationNumbers,
): DifferenceClass[] {
  const leftText = left.text.slice(one.start, one.end);
  const rightText = right.text.slice(other.start, other.end);
  if (one.citation !== undefined && other.citation !== undefined) {
    const sources = citations.sources.judge(citations.left(one.citation), citations.right(other.citation));
    if (sources === 'other') return ['citation-source'];
    if (sources === 'unknown') return ['not-in-copy'];
    return leftText === rightText ? [] : ['citation-number'];
  }
  if (leftText !== rightText)
    return one.key.startsWith(TABLE_KEY)
      ? ['table-number']
      : (unimportantClasses(leftText, rightText) ?? ['spacing']);
  if (left.printed.length === 0 && right.printed.length === 0) return [];
  return asPrinted(left, one) === asPrinted(right, other) ? [] : ['repaired-glyph'];
}

/** The text of a token with its repairs taken back. */
function asPrinted({ text, printed }: CutText, token: Token): string {
  const pieces = printed.filter(({ start, end }) => start < token.end && end > token.start);
  if (pieces.length === 0) return text.slice(token.start, token.end);
  let [result, at] = ['', token.start];
  for (const piece of pieces) {
    result += text.slice(at, Math.max(at, piece.start)) + piece.printed;
    at = Math.max(at, piece.end);
  }
  return result + text.slice(at, Math.max(at, token.end));
}
