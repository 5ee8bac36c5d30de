/** Telling unimportant differences from important ones. */
import type { DifferenceClass, UnimportantClass } from '../../../shared/comparison/comparison.ts';
import { fold, foldForms, foldMarks } from '../../../shared/text/fold.ts';
import type { SourceBook } from './sources.ts';
import type { Token } from '../words/tokens.ts';

type Fold = readonly [UnimportantClass, (text: string) => string];

/** Each class with what has to be ignored for it, in the order in which they are applied. */
const FOLDS: readonly Fold[] = [
  ['repaired-glyph', foldGlyphs],
  [
    'quotes-dashes',
    (text) =>
      foldMarks(text)
        .replace(/\[([†‡*§]+)\]/g, '$1')
        .replaceAll('-', ''),
  ],
  ['character-form', foldForms],
  ['case', (text) => text.toLowerCase()],
  ['spacing', (text) => text.replace(/\s/g, '')],
];

/**
 * The classes of a difference that is no more than what search overlooks as well (quotation marks and dashes, forms of
 * characters, case, spacing) and look-alike glyphs; `null` where the texts differ in more. A hyphen against a space
 * counts as a dash.
 */
export function unimportantClasses(left: string, right: string): UnimportantClass[] | null {
  if (left === right) return [];
  if (skeleton(left) !== skeleton(right) && skeleton(foldGlyphs(left)) !== skeleton(foldGlyphs(right)))
    return null;
  const foldAllBut = (text: string, spared: Fold | null): string =>
    FOLDS.reduce(
      (folded, applied) => (applied === spared ? folded : applied[1](folded)),
      text.normalize('NFC'),
    );
  const needed = FOLDS.filter((each) => foldAllBut(left, each) !== foldAllBut(right, each)).map(
    ([name]) => name,
  );
  return needed.length > 0 ? needed : ['spacing'];
}

/** What is left of a text without anything that does not count. */
function skeleton(text: string): string {
  return fold(text)
    .replace(/\[([†‡*§]+)\]/g, '$1')
    .replace(/[-\s]/g, '');
}

/**
 * The glyphs that scans of these reports confuse, I and l for 1 and O for 0, read as digits: only for a text that
 * is nothing but such glyphs and digits, so that no word is touched.
 */
function foldGlyphs(text: string): string {
  return /^[\dIlO|]+$/.test(text) ? text.replace(/[Il|]/g, '1').replace(/O/g, '0') : text;
}

/** Reference numbers behind a citation token of either side. */
export interface CitationNumbers {
  readonly left: (citation: number) => readonly number[];
  readonly right: (citation: number) => readonly number[];
  readonly sources: SourceBook;
}

/** The classes of a stretch of tokens that became another: what is in one of them and not in the other. */
export function replacementClasses(
  left: readonly Token[],
  right: readonly Token[],
  citations: CitationNumbers,
): DifferenceClass[] {
  const classes = new Set<DifferenceClass>();
  for (const token of unshared(left, right)) {
    if (token.kind === 'citation') continue;
    classes.add(token.kind);
  }
  const sources = citations.sources.judge(
    left.flatMap(({ citation }) => (citation === undefined ? [] : citations.left(citation))),
    right.flatMap(({ citation }) => (citation === undefined ? [] : citations.right(citation))),
  );
  if (sources === 'other') classes.add('citation-source');
  if (classes.size > 0) return [...classes];
  const all = [...left, ...right];
  if (all.some(({ kind }) => kind === 'word' || kind === 'number')) return ['word'];
  if (sources === 'unknown') return ['not-in-copy'];
  return [all.some(({ kind }) => kind === 'citation') ? 'citation-number' : 'punctuation'];
}

/** Tokens of either side that have no partner of the same key in the other. */
function unshared(left: readonly Token[], right: readonly Token[]): Token[] {
  const counts = new Map<string, number>();
  for (const { key } of right) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rest: Token[] = [];
  for (const token of left) {
    const count = counts.get(token.key) ?? 0;
    if (count > 0) counts.set(token.key, count - 1);
    else rest.push(token);
  }
  for (const token of right.toReversed()) {
    const count = counts.get(token.key) ?? 0;
    if (count === 0) continue;
    counts.set(token.key, count - 1);
    rest.push(token);
  }
  return rest;
}
