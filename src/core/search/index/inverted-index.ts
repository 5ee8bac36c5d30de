/** The words of a report: taken from its passages, arranged by place, and back in reading order. */
import type { Report } from '../../../shared/model.ts';
import { areaOf } from '../../areas/areas.ts';
import { sentenceStarts } from '../../text/sentences.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { definitionsIn } from '../words/abbreviations.ts';
import type { Definition } from '../words/abbreviations.ts';
import type { Passage } from './passage.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { appendAll } from '../../../shared/lists.ts';

/** Numbers below a report's length in words, in as few bytes as they need. */
export type Places = Uint16Array | Uint32Array;

/** The part of an indexed report that costs time to make and is worth keeping on disk. */
export interface InvertedIndex {
  /** Words of the report's area, year and title: what the report as a whole is about. */
  readonly scope: Uint32Array;
  /** The words that the report uses, by their rising numbers in the library. */
  readonly dictionary: Uint32Array;
  /** Places of the words in the report, counted in words: those of dictionary entry e at `[placeStarts[e], placeStarts[e + 1])`. */
  readonly places: Places;
  readonly placeStarts: Places;
  /** Places at which a sentence begins inside a passage, rising. */
  readonly sentences: Places;
  /** Places at which a further cell of a row begins, rising: no phrase crosses them. */
  readonly cells: Places;
  /** Passage p has the words `[wordStarts[p], wordStarts[p + 1])`. */
  readonly wordStarts: Uint32Array;
  /** Abbreviations that the report defines. */
  readonly definitions: readonly Definition[];
}

/** So many characters are taken in before other work may go first. */
const STEP_CHARACTERS = 20_000;

/** Tokenise a report's passages, step by step; new words are entered into the vocabulary. */
export function* wordsOf(
  report: Report,
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): Generator<void, InvertedIndex> {
  const numbers = new Map<string, number>();
  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    const number = vocabulary.numberOf(form);
    numbers.set(form, number);
    return number;
  };
  const words: number[] = [];
  const wordStarts = [0];
  const sentences: number[] = [];
  const cells: number[] = [];
  const definitions: Definition[] = [];
  let taken = 0;
  for (const { text, marks, borders } of passages) {
    taken += text.length;
    if (taken > STEP_CHARACTERS) {
      taken = 0;
      yield;
    }
    const tokens = tokenise(text, marks);
    const start = words.length;
    for (const token of tokens) words.push(numberOf(token.form));
    appendAll(sentences, crossings(tokens, sentenceStarts(text), start));
    appendAll(cells, crossings(tokens, borders, start));
    wordStarts.push(words.length);
    appendAll(definitions, definitionsIn(text, tokens, numberOf));
  }
  const about = [report.area ?? '', ...otherNames(report), String(report.year ?? ''), report.title].join(' ');
  const scope = new Set(tokenise(about).map((token) => numberOf(token.form)));
  const used = Uint32Array.from(new Set(words)).sort();
  return arrangeWords({
    scope: Uint32Array.from(scope),
    dictionary: used,
    words: entriesOf(words, used),
    wordStarts: Uint32Array.from(wordStarts),
    sentences,
    cells,
    definitions,
  });
}

/** Words of names that say nothing of which place is meant. */
const COMMON_IN_NAMES =
  /\b(?:republic|democratic|islamic|federa\w+|united|kingdom|states?|islands?|territor\w+)\b/i;
const MOST_WORDS = 2;

/** Short names that the report's area had before or has beside: one asks for "Ivory Coast" and for "Swaziland". */
function otherNames({ area }: Report): readonly string[] {
  if (area === null) return [];
  return areaOf(area).names.filter(
    (name) => !COMMON_IN_NAMES.test(name) && name.split(/[\s-]+/).length <= MOST_WORDS,
  );
}

/** Places of the first words after the offsets, where a word of the passage stands before them. */
function crossings(tokens: readonly Token[], offsets: readonly number[], start: number): number[] {
  const found: number[] = [];
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    const crossed = (offsets[next] ?? Infinity) <= token.start;
    while ((offsets[next] ?? Infinity) <= token.start) next += 1;
    if (crossed && index > 0) found.push(start + index);
  }
  return found;
}

function entriesOf(words: readonly number[], dictionary: Uint32Array): Uint32Array {
  const entries = new Map(Array.from(dictionary, (word, entry) => [word, entry]));
  return Uint32Array.from(words, (word) => entries.get(word) ?? 0);
}

/** The words of a report in reading order, as the places are made from and as they are kept on disk. */
interface WordsInOrder extends Pick<InvertedIndex, 'scope' | 'dictionary' | 'wordStarts' | 'definitions'> {
  /** Entries of the dictionary. */
  readonly words: Uint32Array;
  readonly sentences: ArrayLike<number>;
  readonly cells: ArrayLike<number>;
}

/** Arrange a report's words by the places of each. */
function arrangeWords({ words, sentences, cells, ...rest }: WordsInOrder): InvertedIndex {
  const starts = new Uint32Array(rest.dictionary.length + 1);
  for (const entry of words) starts[entry + 1] = (starts[entry + 1] ?? 0) + 1;
  for (let entry = 1; entry < starts.length; entry += 1)
    starts[entry] = (starts[entry] ?? 0) + (starts[entry - 1] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(words.length);
  for (const [place, entry] of words.entries()) {
    const at = next[entry] ?? 0;
    places[at] = place;
    next[entry] = at + 1;
  }
  const compact = (numbers: ArrayLike<number>): Places =>
    words.length <= 0xffff ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
  return {
    ...rest,
    places: compact(places),
    placeStarts: compact(starts),
    sentences: compact(sentences),
    cells: compact(cells),
  };
}

/** The dictionary entries of a report's words in reading order; into `target` where it has room. */
export function wordsInOrder(
  report: Pick<InvertedIndex, 'places' | 'placeStarts' | 'dictionary'>,
  target?: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const { places, placeStarts, dictionary } = report;
  const words =
    target !== undefined && target.length >= places.length ? target : new Uint32Array(places.length);
  for (let entry = 0; entry < dictionary.length; entry += 1) {
    const last = placeStarts[entry + 1] ?? 0;
    for (let at = placeStarts[entry] ?? 0; at < last; at += 1) words[places[at] ?? 0] = entry;
  }
  return words;
}
