/** A text whose line breaks were lost: cut again where the series' own headings and captions stand. */
import type { Span } from '../../../shared/model.ts';
import type { PrintedLines } from '../series/printed-lines.ts';
import type { SourceDocument, SourceLine } from './source-document.ts';

export interface Recut {
  readonly document: SourceDocument;
  /** Whether the lines are not those of the copy: breaks were found again, or lines taken in bundles. */
  readonly recut: boolean;
}

/** Characters. The longest line of the sample chapters, a paragraph of 2016, has 1758, the longest cell 2682. */
const TOO_LONG = 6000;
/** One heading can be named in a long text; two make a chapter of it. */
const FEWEST_CUTS = 2;
/** Fewer numbers or dashes can stand in prose. */
const FEWEST_REFERENCES = 3;

const LISTED = /(?<=\S\s?)- (?=(?:\d{1,3}\.? |I )\p{Lu})|(?<=[\s.)/\d])- (?=\p{Lu})/gu;
const NUMBERED = /(?<=[\s.;)/])(\d{1,3})\. (?=[\p{L}"“—])/gu;

/** More than any volume of the series has, of which a chapter has up to 903 lines; beyond it they are taken in bundles. */
const MOST_LINES = 300_000;

/** Lines short enough stay as they are; a long one is cut only where it holds several such places. */
export function withLineBreaks(document: SourceDocument, printed: PrintedLines): Recut {
  if (document.lines.length > MOST_LINES) return { document: bundled(document), recut: true };
  if (!document.lines.some((line) => line.end - line.start > TOO_LONG)) return { document, recut: false };
  let recut = false;
  const lines = document.lines.flatMap((line): SourceLine[] => {
    if (line.end - line.start <= TOO_LONG || line.cells !== undefined) return [line];
    const cuts = cutsIn(document.text.slice(line.start, line.end), printed);
    if (cuts.length < FEWEST_CUTS) return [line];
    recut = true;
    return pieces(line, cuts).map((span) => ({ ...span, hints: { ...line.hints, merged: true } }));
  });
  return recut ? { document: { ...document, lines }, recut } : { document, recut: false };
}

/** Lines put together so that not more than `MOST_LINES` are left. */
function bundled(document: SourceDocument): SourceDocument {
  const size = Math.ceil(document.lines.length / MOST_LINES) * 8;
  const lines: SourceLine[] = [];
  for (let at = 0; at < document.lines.length; at += size) {
    const first = document.lines[at];
    const last = document.lines[Math.min(at + size, document.lines.length) - 1];
    if (first === undefined || last === undefined) break;
    lines.push({ start: first.start, end: last.end, hints: { merged: true } });
  }
  return { ...document, lines };
}

function cutsIn(text: string, { headings, levels, starts }: PrintedLines): number[] {
  const cuts = new Set<number>();
  let last = 0;
  for (const pattern of headings) {
    for (const found of text.matchAll(pattern)) {
      cuts.add(found.index);
      cuts.add(found.index + found[0].length);
      last = Math.max(last, found.index + found[0].length);
    }
  }
  for (const found of text.matchAll(levels)) cuts.add(found.index).add(found.index + found[0].length);
  for (const pattern of starts) for (const found of text.matchAll(pattern)) cuts.add(found.index);
  if (cuts.size > 0) for (const cut of referenceCuts(text, last)) cuts.add(cut);
  return [...cuts].sort((a, b) => a - b);
}

/** List marks after the last heading, or the numbers 1, 2, 3 in their order. */
function referenceCuts(text: string, from: number): number[] {
  const rest = text.slice(from);
  const numbered: number[] = [];
  for (const found of rest.matchAll(NUMBERED)) {
    if (Number(found[1]) === numbered.length + 1) numbered.push(from + found.index);
  }
  if (numbered.length >= FEWEST_REFERENCES) return numbered;
  const listed = [...rest.matchAll(LISTED)].map((found) => from + found.index);
  return listed.length >= FEWEST_REFERENCES ? listed : [];
}

function pieces(line: Span, cuts: readonly number[]): Span[] {
  const bounds = [0, ...cuts, line.end - line.start];
  const spans: Span[] = [];
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1];
    if (end !== undefined && end > start) spans.push({ start: line.start + start, end: line.start + end });
  }
  return spans;
}
