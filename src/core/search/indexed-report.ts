/**
 * What the search keeps of a report: its passages' text, words and places in flat arrays. The report
 * itself need not stay in memory.
 */
import type { Chunk, Level, ReferenceKind, Report, ShownText, Span, Topic } from '../../shared/model.ts';
import { HIT_KINDS } from '../../shared/search.ts';
import type { HitKind } from '../../shared/search.ts';
import { reportLabel } from '../../shared/label.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenise, tokenPlaces } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { definitionsIn } from './abbreviations.ts';
import type { Definition } from './abbreviations.ts';
import { headingOf, passagesOf } from './passages.ts';
import type { Passage, PassageRole } from './passages.ts';
import type { Vocabulary } from './vocabulary.ts';

const ROLES = [
  'title',
  'heading',
  'subheading',
  'caption',
  'columns',
  'body',
] as const satisfies readonly PassageRole[];
export const BODY_ROLE = ROLES.indexOf('body');
/** In `chunks`: set on the length of a chunk that does not agree with its source character by character. */
const REPAIRED = 0x8000_0000;
const CHUNK_FIELDS = 4;

export interface IndexedSection {
  readonly id: string;
  readonly heading: string;
  readonly topic: Topic | null;
}

export interface IndexedReport {
  readonly id: string;
  readonly label: string;
  readonly area: string | null;
  readonly year: number | null;
  readonly level: Level | null;
  readonly sha256: string;
  readonly sections: readonly IndexedSection[];
  /** How many tables there are. */
  readonly tables: number;
  readonly referenceKinds: ReadonlyMap<number, ReferenceKind>;
  readonly texts: readonly string[];
  readonly blocks: readonly string[];
  /** Per passage: index into `HIT_KINDS`, into the roles, into `sections`, into the tables plus 1, reference number. */
  readonly kinds: Uint8Array;
  readonly roles: Uint8Array;
  readonly sectionOf: Uint16Array;
  readonly tableOf: Uint16Array;
  readonly referenceOf: Uint16Array;
  /** Source extent of passage p at 2p and 2p + 1. */
  readonly extents: Uint32Array;
  /** Chunks of all passages, four numbers each: at, length, source start, source end. */
  readonly chunks: Uint32Array;
  /** Passage p has the chunks `[chunkStarts[p], chunkStarts[p + 1])`. */
  readonly chunkStarts: Uint32Array;
  /** Citation marks, flat: passage, start, end, how many numbers, the numbers. */
  readonly marks: Uint32Array;
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

/** Numbers below the report's length in words, in as few bytes as they need. */
export type Places = Uint16Array | Uint32Array;

/** The part of an indexed report that costs time to make and is worth keeping on disk. */
export type IndexedWords = Pick<
  IndexedReport,
  'scope' | 'dictionary' | 'places' | 'placeStarts' | 'sentences' | 'cells' | 'wordStarts' | 'definitions'
>;

/** Take from a report what the search keeps; `words` where they are known from an earlier time. */
export function indexReport(report: Report, vocabulary: Vocabulary, words?: IndexedWords): IndexedReport {
  const passages = passagesOf(report);
  return {
    ...describe(report),
    ...layoutOf(passages),
    ...(words ?? wordsOf(report, passages, vocabulary)),
  };
}

/** A string of its own: one that was cut from the source text would keep all of that in memory. */
function detached(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

function describe(
  report: Report,
): Pick<
  IndexedReport,
  'id' | 'label' | 'area' | 'year' | 'level' | 'sha256' | 'sections' | 'tables' | 'referenceKinds'
> {
  return {
    id: report.id,
    label: reportLabel(report),
    area: report.area,
    year: report.year,
    level: report.assessment?.level ?? null,
    sha256: report.source.sha256,
    sections: report.sections.map((section) => ({
      id: section.id,
      heading: detached(headingOf(section)?.text ?? section.title),
      topic: section.topic,
    })),
    tables: report.tables.length,
    referenceKinds: new Map(report.references.map((reference) => [reference.number, reference.kind])),
  };
}

type Layout = Omit<IndexedReport, keyof ReturnType<typeof describe> | keyof IndexedWords>;

function layoutOf(passages: readonly Passage[]): Layout {
  const chunks: number[] = [];
  const chunkStarts = [0];
  const marks: number[] = [];
  for (const [index, passage] of passages.entries()) {
    for (const chunk of passage.chunks) {
      const { start, end } = chunk.source;
      const verbatim = chunk.repair === undefined && end - start === chunk.length;
      chunks.push(chunk.at, verbatim ? chunk.length : chunk.length + REPAIRED, start, end);
    }
    chunkStarts.push(chunks.length / CHUNK_FIELDS);
    for (const mark of passage.marks)
      marks.push(index, mark.start, mark.end, mark.numbers.length, ...mark.numbers);
  }
  return {
    texts: passages.map((passage) => detached(passage.text)),
    blocks: passages.map((passage) => passage.block),
    kinds: Uint8Array.from(passages, (passage) => HIT_KINDS.indexOf(passage.kind)),
    roles: Uint8Array.from(passages, (passage) => ROLES.indexOf(passage.role)),
    sectionOf: Uint16Array.from(passages, (passage) => passage.section),
    tableOf: Uint16Array.from(passages, (passage) => passage.table + 1),
    referenceOf: Uint16Array.from(passages, (passage) => passage.reference),
    extents: Uint32Array.from(passages.flatMap((passage) => [passage.extent.start, passage.extent.end])),
    chunks: Uint32Array.from(chunks),
    chunkStarts: Uint32Array.from(chunkStarts),
    marks: Uint32Array.from(marks),
  };
}

function wordsOf(report: Report, passages: readonly Passage[], vocabulary: Vocabulary): IndexedWords {
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
  for (const { text, marks, borders } of passages) {
    const tokens = tokenise(text, marks);
    const start = words.length;
    for (const token of tokens) words.push(numberOf(token.form));
    sentences.push(...crossings(tokens, sentenceStarts(text), start));
    cells.push(...crossings(tokens, borders, start));
    wordStarts.push(words.length);
    definitions.push(...definitionsIn(text, tokens, numberOf));
  }
  const about = [report.area ?? '', String(report.year ?? ''), report.title].join(' ');
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
export interface WordsInOrder extends Pick<
  IndexedReport,
  'scope' | 'dictionary' | 'wordStarts' | 'definitions'
> {
  /** Entries of the dictionary. */
  readonly words: Uint32Array;
  readonly sentences: ArrayLike<number>;
  readonly cells: ArrayLike<number>;
}

/** Arrange a report's words by the places of each. */
export function arrangeWords({ words, sentences, cells, ...rest }: WordsInOrder): IndexedWords {
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
  report: IndexedReport,
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

/** Where the words of a passage stand in its text. */
export function wordSpans(report: IndexedReport, passage: number): Span[] {
  return tokenPlaces(report.texts[passage] ?? '', marksOf(report, passage));
}

/** Citation marks of a passage with their numbers. */
export function marksOf(
  report: IndexedReport,
  passage: number,
): { start: number; end: number; numbers: number[] }[] {
  const { marks } = report;
  const found = [];
  for (let at = 0; at < marks.length; at += 4 + (marks[at + 3] ?? 0)) {
    if (marks[at] !== passage) continue;
    const numbers = Array.from(marks.subarray(at + 4, at + 4 + (marks[at + 3] ?? 0)));
    found.push({ start: marks[at + 1] ?? 0, end: marks[at + 2] ?? 0, numbers });
  }
  return found;
}

/** A passage's text with the way back to its source. */
export function contentOf(report: IndexedReport, passage: number): ShownText {
  const { chunks } = report;
  const last = report.chunkStarts[passage + 1] ?? 0;
  const found: Chunk[] = [];
  for (let chunk = report.chunkStarts[passage] ?? 0; chunk < last; chunk += 1) {
    const first = chunk * CHUNK_FIELDS;
    const at = chunks[first] ?? 0;
    const length = chunks[first + 1] ?? 0;
    const source = { start: chunks[first + 2] ?? 0, end: chunks[first + 3] ?? 0 };
    if (length < REPAIRED) found.push({ at, length, source });
    else found.push({ at, length: length - REPAIRED, source, repair: 0 });
  }
  return { text: report.texts[passage] ?? '', chunks: found, inlines: [] };
}

/** What kind of text a passage is. */
export function kindOf(report: IndexedReport, passage: number): HitKind {
  return HIT_KINDS[report.kinds[passage] ?? 0] ?? 'prose';
}

/** What a passage does for those after it. */
export function roleOf(report: IndexedReport, passage: number): PassageRole {
  return ROLES[report.roles[passage] ?? BODY_ROLE] ?? 'body';
}
