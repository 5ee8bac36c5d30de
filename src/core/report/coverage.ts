/**
 * Where every character of the source went, counted from the finished report alone.
 *
 * No pass of the parser is asked: the count goes over the places that the report itself names, so that a
 * pass that drops a line is found out here.
 */
import type { Coverage, Furniture, Span } from '../../shared/model.ts';
import { isSpace } from '../../shared/text/white-space.ts';
import { shownTexts, type WithTexts } from './shown-texts.ts';

export interface Covered extends WithTexts {
  readonly furniture: readonly Furniture[];
}

export interface DetailedCoverage extends Coverage {
  /** Characters claimed by two places; 0 for a sound parse. */
  readonly twice: number;
  /** Offset of the first lost or doubly claimed character. */
  readonly firstFault: number | null;
}

/** Count by one sweep over the claimed places in the order of the source. */
export function coverageOf(source: string, report: Covered): DetailedCoverage {
  const claims: Span[] = [];
  for (const content of shownTexts(report)) {
    for (const chunk of content.chunks) claims.push(chunk.source);
  }
  const texts = claims.length;
  for (const piece of report.furniture) claims.push(piece);
  const sweep = new Sweep(source);
  for (const key of orderKeys(claims)) {
    // Quicker than the remainder, which is an operation of its own for numbers of this size.
    const index = key - Math.floor(key / claims.length) * claims.length;
    const claim = claims[index];
    if (claim !== undefined) sweep.claim(claim.start, claim.end, index >= texts);
  }
  return sweep.done();
}

/** Start and index of each span in one number, in order: plain numbers are sorted much faster than spans. */
function orderKeys(spans: readonly Span[]): Float64Array {
  const keys = new Float64Array(spans.length);
  for (let index = 0; index < spans.length; index += 1) {
    keys[index] = (spans[index]?.start ?? 0) * spans.length + index;
  }
  return keys.sort();
}

class Sweep {
  readonly #source: string;
  #reached = 0;
  #inBlocks = 0;
  #furniture = 0;
  #lost = 0;
  #twice = 0;
  #firstFault: number | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Claims come in the order of their starts. */
  claim(start: number, end: number, isFurniture: boolean): void {
    this.#skip(start);
    if (start < this.#reached) {
      const again = this.#characters(start, Math.min(end, this.#reached));
      this.#twice += again;
      if (again > 0) this.#firstFault ??= start;
    }
    const count = this.#characters(Math.max(start, this.#reached), end);
    if (isFurniture) this.#furniture += count;
    else this.#inBlocks += count;
    this.#reached = Math.max(this.#reached, end);
  }

  done(): DetailedCoverage {
    this.#skip(this.#source.length);
    return {
      characters: this.#inBlocks + this.#furniture + this.#lost,
      inBlocks: this.#inBlocks,
      furniture: this.#furniture,
      lost: this.#lost,
      twice: this.#twice,
      firstFault: this.#firstFault,
    };
  }

  #skip(to: number): void {
    if (to <= this.#reached) return;
    const lost = this.#characters(this.#reached, to);
    if (lost > 0) this.#firstFault ??= this.#reached;
    this.#lost += lost;
    this.#reached = to;
  }

  #characters(from: number, to: number): number {
    const source = this.#source;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const code = source.charCodeAt(at);
      if ((code > 32 && code < 128) || !isSpace(code)) count += 1;
    }
    return count;
  }
}
