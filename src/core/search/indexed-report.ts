/**
 * What the search keeps of a report: its passages' text, words and places in flat arrays. The report
 * itself need not stay in memory.
 */
import type { Level, ReferenceKind, Report, Span, Topic } from '../../shared/model.ts';
import { HIT_KINDS } from '../../shared/search.ts';
import type { HitKind } from '../../shared/search.ts';
import { reportLabel } from '../../shared/label.ts';
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { definitionsIn } from './abbreviations.ts';
import type { Definition } from './abbreviations.ts';
import { headingOf, passagesOf } from './passages.ts';
import type { Passage, PassageRole } from './passages.ts';
import { CELL_BREAK, SENTENCE_BREAK } from './vocabulary.ts';
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
  /** The words that the report uses, by their numbers in the library; the breaks come first. */
  readonly dictionary: Uint32Array;
  /** Words of all passages in order, with breaks, by their places in the dictionary. */
  readonly words: Uint16Array | Uint32Array;
  /** Passage p has the words `[wordStarts[p], wordStarts[p + 1])`. */
  readonly wordStarts: Uint32Array;
  /** Abbreviations that the report defines. */
  readonly definitions: readonly Definition[];
}

/** The part of an indexed report that costs time to make and is worth keeping on disk. */
export type IndexedWords = Pick<
  IndexedReport,
  'scope' | 'dictionary' | 'words' | 'wordStarts' | 'definitions'
>;

/** Take from a report what the search keeps; `words` where they are known from an earlier time. */
export function indexReport(report: Report, vocabulary: Vocabulary, words?: IndexedWords): IndexedReport {
  const passages = passagesOf(report);
  return {
    ...describe(report),
    ...placesOf(passages),
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

type Places = Omit<IndexedReport, keyof ReturnType<typeof describe> | keyof IndexedWords>;

function placesOf(passages: readonly Passage[]): Places {
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
  const dictionary = [SENTENCE_BREAK, CELL_BREAK];
  const places = new Map<string, number>();
  const placeOf = (form: string): number => {
    const known = places.get(form);
    if (known !== undefined) return known;
    places.set(form, dictionary.length);
    return dictionary.push(vocabulary.numberOf(form)) - 1;
  };
  const words: number[] = [];
  const wordStarts = [0];
  const definitions: Definition[] = [];
  for (const passage of passages) {
    const tokens = tokenise(passage.text, passage.marks);
    const breaks = breaksBefore(tokens, passage.text, passage.borders);
    for (const [index, token] of tokens.entries()) {
      const border = breaks[index] ?? null;
      if (border !== null) words.push(border);
      words.push(placeOf(token.form));
    }
    wordStarts.push(words.length);
    definitions.push(...definitionsIn(passage.text, tokens, (form) => vocabulary.numberOf(form)));
  }
  const about = [report.area ?? '', String(report.year ?? ''), report.title].join(' ');
  const scope = new Set(tokenise(about).map((token) => vocabulary.numberOf(token.form)));
  return {
    scope: Uint32Array.from(scope),
    dictionary: Uint32Array.from(dictionary),
    words: compact(words, dictionary.length),
    wordStarts: Uint32Array.from(wordStarts),
    definitions,
  };
}

/** Places in a dictionary of `known` words, in as few bytes as they need. */
export function compact(places: Iterable<number>, known: number): Uint16Array | Uint32Array {
  return known <= 0x1_0000 ? Uint16Array.from(places) : Uint32Array.from(places);
}

type Break = typeof SENTENCE_BREAK | typeof CELL_BREAK;

/** For each token the break that stands before it; a cell's border counts for more than a sentence's end. */
function breaksBefore(tokens: readonly Token[], text: string, borders: readonly number[]): (Break | null)[] {
  const starts = sentenceStarts(text);
  let sentence = 0;
  let border = 0;
  return tokens.map((token, index) => {
    const sentenceBefore = sentence;
    const borderBefore = border;
    while ((starts[sentence + 1] ?? Infinity) <= token.start) sentence += 1;
    while ((borders[border] ?? Infinity) <= token.start) border += 1;
    if (index === 0) return null;
    return border > borderBefore ? CELL_BREAK : sentence > sentenceBefore ? SENTENCE_BREAK : null;
  });
}

/** Places of the words of a passage, by their offset in its stretch of `words`; `null` at breaks. */
export function wordPlaces(report: IndexedReport, passage: number): (Token | null)[] {
  const tokens = tokenise(report.texts[passage] ?? '', marksOf(report, passage));
  const words = report.words.subarray(report.wordStarts[passage] ?? 0, report.wordStarts[passage + 1] ?? 0);
  let next = 0;
  return Array.from(words, (word) => {
    if (word <= CELL_BREAK) return null;
    next += 1;
    return tokens[next - 1] ?? null;
  });
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

/** Source span behind a stretch of a passage's text, `null` where it was inserted between cells. */
export function sourceOf(report: IndexedReport, passage: number, shown: Span): Span | null {
  const chunks = [];
  const last = report.chunkStarts[passage + 1] ?? 0;
  for (let chunk = report.chunkStarts[passage] ?? 0; chunk < last; chunk += 1) {
    const [at = 0, length = 0, start = 0, end = 0] = report.chunks.subarray(
      chunk * CHUNK_FIELDS,
      (chunk + 1) * CHUNK_FIELDS,
    );
    const repaired = length >= REPAIRED;
    chunks.push({
      at,
      length: repaired ? length - REPAIRED : length,
      source: { start, end },
      ...(repaired ? { repair: 0 } : {}),
    });
  }
  return sourceSpanOf({ text: report.texts[passage] ?? '', chunks, inlines: [] }, shown);
}

/** What kind of text a passage is. */
export function kindOf(report: IndexedReport, passage: number): HitKind {
  return HIT_KINDS[report.kinds[passage] ?? 0] ?? 'prose';
}

/** What a passage does for those after it. */
export function roleOf(report: IndexedReport, passage: number): PassageRole {
  return ROLES[report.roles[passage] ?? BODY_ROLE] ?? 'body';
}
