/** Headings by their type: larger, bolder or lettered otherwise than the running text. */
import { SERIES } from '../../report/series/findings-series.ts';
import type { TextLine } from './blocks.ts';
import { largest } from '../../../shared/lists.ts';

const LONGEST_HEADING = 160;
// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Type of the levels, as multiples of the size of the running text; capitals may be set smaller. */
const TITLE_TYPE = 1.6;
const LARGER_TYPE = 1.06;
const SAME_TYPE = 0.99;
const CAPITALS_TYPE = 0.85;
/** A size that this share of the characters has is a common one. */
const COMMON_SIZE = 0.2;
/** Captions are told from headings by their words, since both are set in bold type. */
const OTHER_CAPTION = /^(?:figure|chart|box|map)\s+[\dIVX]/i;
/** List marks and lines in the middle of a sentence are no headings. */
const NO_HEADING = /^[•●■▪◦*†‡\p{Ll}]|[;,]$/u;

/** Whether a line begins with the number of a table or figure. */
export function isCaption(text: string): boolean {
  return SERIES.opensCaption(text) || OTHER_CAPTION.test(text);
}

/** The level of a heading, or `undefined`. `bodySize` is the type size of the running text. */
export function headingLevel(line: TextLine, bodySize: number): 1 | 2 | 3 | undefined {
  const { text, size, bold } = line;
  if (text.length > LONGEST_HEADING || isCaption(text) || !/\p{L}{2}/u.test(text)) return undefined;
  if (size >= bodySize * TITLE_TYPE) return 1;
  if (!bold || NO_HEADING.test(text)) return undefined;
  const capitals = text === text.toUpperCase();
  if (size >= bodySize * LARGER_TYPE || (capitals && size >= bodySize * CAPITALS_TYPE)) return 2;
  return size >= bodySize * SAME_TYPE ? 3 : undefined;
}

/** The type size that most characters of the running text are set in; 10 for an empty document. */
export function bodySizeOf(lines: Iterable<Pick<TextLine, 'text' | 'size'>>): number {
  const counts = new Map<number, number>();
  for (const { text, size } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  // References are set smaller and may be the longer part of a publication: of the common sizes, the largest.
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const common = [...counts].filter(([, count]) => count >= total * COMMON_SIZE).map(([size]) => size);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return common.length > 0 ? largest(common) : (most ?? 10);
}
