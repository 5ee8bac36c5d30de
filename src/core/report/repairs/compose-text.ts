/**
 * Shown text out of stretches of source: joined, white space made plain, repairs put in.
 *
 * What comes out keeps the promise of `ShownText`: chunks cover the text exactly and in order, verbatim
 * chunks equal the source character by character (white space aside), repaired ones name their repair.
 */
import type { Chunk, Inline, Repair, RepairKind, ShownText, Span } from '../../../shared/model.ts';
import type { Series } from '../series/series.ts';
import type { Edit } from './edit.ts';
import { shownSpanOf } from '../../../shared/shown-text.ts';
import { isEvenlySpaced, isSpace } from '../../../shared/text/white-space.ts';
import { trimmed } from '../lines/working-line.ts';

/** A stretch of source and how it goes on from the one before. */
export interface Piece extends Span {
  /** `none` sets it on without a space; a repair kind sets a space and records the join. */
  readonly joint?: 'none' | 'space' | RepairKind;
}

/** Collects the repairs of a report; an index into it is what a repaired chunk carries. */
export interface RepairLog {
  /** By whose wording what is damaged is told from what was meant. */
  readonly series: Series;
  readonly repairs: readonly Repair[];
  readonly add: (repair: Repair) => number;
}

export function repairLog(series: Series): RepairLog {
  const repairs: Repair[] = [];
  return { series, repairs, add: (repair) => repairs.push(repair) - 1 };
}

/** Of texts with nothing in them to mark, which most are. */
export const NO_INLINES: readonly Inline[] = [];
export const NO_TEXT: ShownText = { text: '', chunks: [], inlines: NO_INLINES };

/**
 * Compose the pieces into one shown text.
 *
 * @param edits ordered, without overlap, each inside one piece.
 * @param emphasis stretches of the source printed in italics or bold.
 */
export function composeText(
  source: string,
  pieces: readonly Piece[],
  edits: readonly Edit[],
  log: RepairLog,
  emphasis: readonly Span[] = [],
): ShownText {
  const builder = new TextBuilder(source, log);
  let edit = 0;
  let last: Span | null = null;
  for (const piece of pieces) {
    const span = trimmed(source, piece);
    if (span.start === span.end) continue;
    if (last !== null) builder.join(last, span, piece.joint ?? 'space');
    let position = span.start;
    while ((edits[edit]?.start ?? Infinity) < span.start) edit += 1;
    for (let next = edits[edit]; next !== undefined && next.end <= span.end; next = edits[edit]) {
      builder.verbatim(position, next.start);
      builder.repaired(next);
      position = next.end;
      edit += 1;
    }
    builder.verbatim(position, span.end);
    last = span;
  }
  return emphasised(builder.done(), emphasis);
}

function emphasised(content: ShownText, emphasis: readonly Span[]): ShownText {
  if (emphasis.length === 0) return content;
  const inlines = emphasis.flatMap((span): Inline[] => {
    const shown = shownSpanOf(content, span);
    return shown === null ? [] : [{ kind: 'emphasis', ...shown }];
  });
  return { ...content, inlines };
}

class TextBuilder {
  readonly #source: string;
  readonly #log: RepairLog;
  readonly #chunks: Chunk[] = [];
  #text = '';
  #endsInSpace = false;

  constructor(source: string, log: RepairLog) {
    this.#source = source;
    this.#log = log;
  }

  /** Copy `[from, to)`, each run of white space as one space. */
  verbatim(from: number, to: number): void {
    if (from >= to) return;
    const text = this.#source.slice(from, to);
    const spaced = this.#text === '' || this.#endsInSpace;
    if (!(spaced && text.startsWith(' ')) && isEvenlySpaced(text)) {
      this.#copy(from, to, text);
      return;
    }
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (!isSpace(this.#source.charCodeAt(at))) continue;
      let end = at + 1;
      while (end < to && isSpace(this.#source.charCodeAt(end))) end += 1;
      if (end - at === 1 && this.#source[at] === ' ' && at > start) continue;
      this.#copy(start, at);
      if (this.#text !== '' && !this.#endsInSpace) this.#copy(at, at + 1, ' ');
      start = end;
      at = end - 1;
    }
    this.#copy(start, to);
  }

  repaired(edit: Edit): void {
    const repair = this.#log.add({
      kind: edit.kind,
      start: edit.start,
      end: edit.end,
      printed: this.#source.slice(edit.start, edit.end),
      shown: edit.shown,
    });
    this.#push({
      at: this.#text.length,
      length: edit.shown.length,
      source: { start: edit.start, end: edit.end },
      repair,
    });
    this.#append(edit.shown);
  }

  join(last: Span, next: Span, joint: NonNullable<Piece['joint']>): void {
    if (joint === 'none') return;
    const chunk = { at: this.#text.length, length: 1, source: { start: last.end, end: last.end } };
    if (joint === 'space') {
      this.#push(chunk);
    } else {
      const place = { start: last.end, end: Math.max(last.end, next.start) };
      const printed = this.#source.slice(place.start, place.end);
      this.#push({ ...chunk, repair: this.#log.add({ kind: joint, ...place, printed, shown: ' ' }) });
    }
    this.#append(' ');
  }

  done(): ShownText {
    return { text: this.#text, chunks: this.#chunks, inlines: NO_INLINES };
  }

  #copy(from: number, to: number, shown = this.#source.slice(from, to)): void {
    if (from >= to) return;
    const last = this.#chunks.at(-1);
    if (
      last !== undefined &&
      last.repair === undefined &&
      last.source.end === from &&
      last.source.end > last.source.start
    ) {
      this.#chunks[this.#chunks.length - 1] = {
        at: last.at,
        length: last.length + shown.length,
        source: { start: last.source.start, end: to },
      };
    } else {
      this.#push({ at: this.#text.length, length: shown.length, source: { start: from, end: to } });
    }
    this.#append(shown);
  }

  #append(shown: string): void {
    if (shown === '') return;
    this.#text += shown;
    this.#endsInSpace = shown.endsWith(' ');
  }

  #push(chunk: Chunk): void {
    this.#chunks.push(chunk);
  }
}
