/** Pieces of source as one string, with the way back. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { Span } from '../../../shared/model.ts';
import { matchesOf } from '../../text/matches.ts';
import { isEvenlySpaced } from '../../../shared/text/white-space.ts';
import type { Piece } from '../repairs/compose-text.ts';
import { trimmed } from '../lines/working-line.ts';

export interface JoinedPieces {
  /** The pieces, white space made single, one space between two. */
  readonly text: string;
  /** Offsets in `text` of the spaces between pieces. */
  readonly breaks: readonly number[];
  /** Source offset of a character of `text`. */
  readonly sourceOffset: (at: number) => number;
}

export function joinPieces(source: string, pieces: readonly Piece[]): JoinedPieces {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) {
    const { start, end } = trimmed(source, only);
    const text = source.slice(start, end);
    if (isEvenlySpaced(text)) return { text, breaks: [], sourceOffset: (at) => start + at };
  }
  const parts: string[] = [];
  const breaks: number[] = [];
  const starts: { readonly at: number; readonly source: number }[] = [];
  let length = 0;
  for (const piece of pieces) {
    const span = trimmed(source, piece);
    if (length > 0) {
      breaks.push(length);
      parts.push(' ');
      starts.push({ at: length, source: span.start });
      length += 1;
    }
    for (const part of evenlySpaced(source, span)) {
      starts.push({ at: length, source: part.start });
      const text = source.slice(part.start, part.end).replace(/\s$/, ' ');
      parts.push(text);
      length += text.length;
    }
  }
  return { text: parts.join(''), breaks, sourceOffset: (at) => offsetOf(starts, at) };
}

const EVEN_STRETCH = /\S+(?: \S+)*\s?/g;

/** Stretches without irregular white space; each but the last ends with the one space that is kept. */
function evenlySpaced(source: string, span: Span): Span[] {
  const text = source.slice(span.start, span.end);
  if (isEvenlySpaced(text)) return [span];
  return matchesOf(EVEN_STRETCH, text).map((found) => ({
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  }));
}

function offsetOf(starts: readonly { readonly at: number; readonly source: number }[], at: number): number {
  const after = firstIndex(starts.length, (index) => (starts[index]?.at ?? 0) > at);
  const start = starts[Math.max(0, after - 1)];
  return start === undefined ? at : start.source + at - start.at;
}
