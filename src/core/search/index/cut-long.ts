/** A passage of any length cut into ones that are quickly read, each with its own way back to the source. */
import type { Chunk } from '../../../shared/model.ts';
import type { Passage, PassageMark } from './passage.ts';

/** The longest paragraph of a real report has some 2,500 characters, and its longest row not many more. */
const LONGEST = 50_000;
/** A good place to cut is looked for so far back. */
const REACH = 2_000;

/**
 * The passage itself, or its parts where it is longer than any real one: at the ends of sentences or words, and never
 * within a citation mark. No character is in none of them or in two.
 */
export function cutLong(passage: Passage): readonly Passage[] {
  const { text } = passage;
  if (text.length <= LONGEST) return [passage];
  const parts: Passage[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = cutAfter(passage, start);
    const part = partOf(passage, start, end);
    if (part.text.trim() !== '') parts.push(part);
  }
  return parts;
}

function cutAfter({ text, marks }: Passage, start: number): number {
  const most = start + LONGEST;
  if (most >= text.length) return text.length;
  const sentence = text.lastIndexOf('. ', most - 2) + 2;
  const word = text.lastIndexOf(' ', most - 1) + 1;
  const found = [sentence, word].find((at) => at > most - REACH) ?? beforePair(text, most);
  const mark = marks.find((one) => one.start < found && one.end > found);
  return mark !== undefined && mark.start > start ? mark.start : found;
}

/** Two units that are one character stay together. */
function beforePair(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function partOf(passage: Passage, start: number, end: number): Passage {
  const chunks = passage.chunks
    .filter(({ at, length }) => at < end && (at >= start || at + length > start))
    .map((chunk) => clipped(chunk, start, end));
  return {
    ...passage,
    text: passage.text.slice(start, end),
    extent: {
      start: chunks[0]?.source.start ?? passage.extent.start,
      end: chunks.at(-1)?.source.end ?? passage.extent.end,
    },
    chunks,
    marks: passage.marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark): PassageMark => ({ ...mark, start: mark.start - start, end: mark.end - start })),
    borders: passage.borders.filter((at) => at > start && at < end).map((at) => at - start),
  };
}

/** Of a repaired stretch all of the source stays: which of its characters became which is not known. */
function clipped(chunk: Chunk, start: number, end: number): Chunk {
  const { at, length, source } = chunk;
  const from = Math.max(at, start);
  const to = Math.min(at + length, end);
  const isVerbatim = chunk.repair === undefined && source.end - source.start === length;
  return {
    ...chunk,
    at: from - start,
    length: to - from,
    source: isVerbatim ? { start: source.start + from - at, end: source.start + to - at } : source,
  };
}
