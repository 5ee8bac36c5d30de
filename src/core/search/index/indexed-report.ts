/**
 * What the search keeps of a report: its words and their places in flat arrays, which every query reads, and
 * the texts of its passages, which only shown hits need. Neither the report nor the texts need stay in memory.
 */
import { areaOf } from '../../areas/areas.ts';
import { fold } from '../../../shared/text/fold.ts';
import { appendAll } from '../../../shared/lists.ts';
import type {
  Chunk,
  Level,
  Page,
  ReferenceKind,
  Report,
  ShownText,
  Span,
  Topic,
} from '../../../shared/model.ts';
import { HIT_KINDS } from '../../../shared/search.ts';
import type { HitKind } from '../../../shared/search.ts';
import { reportLabel } from '../../../shared/label.ts';
import { tokenPlaces } from '../../text/tokens.ts';
import { wordsOf } from './inverted-index.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { headingOf, passagesOf } from './passages.ts';
import type { Passage, PassageRole } from './passage.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

const ROLES = [
  'title',
  'heading',
  'subheading',
  'caption',
  'columns',
  'body',
] as const satisfies readonly PassageRole[];
const BODY_ROLE = ROLES.indexOf('body');
/** In `chunks`: set on the length of a chunk that does not agree with its source character by character. */
const REPAIRED = 0x8000_0000;
const CHUNK_FIELDS = 4;

export interface IndexedSection {
  readonly id: string;
  readonly heading: string;
  readonly topic: Topic | null;
}

export interface IndexedReport extends InvertedIndex {
  readonly id: string;
  readonly label: string;
  /** The names its areas have in every list: one, or of a joint chapter its own and those of all its areas. */
  readonly areas: readonly string[];
  /** Every name by which one of its areas is asked for, folded. */
  readonly areaNames: readonly string[];
  readonly year: number | null;
  /** More than one where a chapter assesses several areas. */
  readonly levels: readonly Level[];
  readonly sha256: string;
  /** Pages of the source, in order; none where it has no pages. */
  readonly pages: readonly Page[];
  readonly sections: readonly IndexedSection[];
  /** How many tables there are. */
  readonly tables: number;
  readonly referenceKinds: ReadonlyMap<number, ReferenceKind>;
  /** Per passage: index into `HIT_KINDS`, into the roles, into `sections`, into the tables plus 1, reference number. */
  readonly kinds: Uint8Array;
  readonly roles: Uint8Array;
  readonly sectionOf: Uint16Array;
  readonly tableOf: Uint16Array;
  readonly referenceOf: Uint16Array;
  /** Citation marks, flat: passage, start, end, how many numbers, the numbers. */
  readonly marks: Uint32Array;
  /** The texts of the passages, from wherever they are kept. */
  readonly contents: () => PassageContents;
}

/** The texts of a report's passages, and the way from them to the source. Plain data and typed arrays. */
export interface PassageContents {
  readonly texts: readonly string[];
  readonly blocks: readonly string[];
  /** Source extent of passage p at 2p and 2p + 1. */
  readonly extents: Uint32Array;
  /** Chunks of all passages, four numbers each: at, length, source start, source end. */
  readonly chunks: Uint32Array;
  /** Passage p has the chunks `[chunkStarts[p], chunkStarts[p + 1])`. */
  readonly chunkStarts: Uint32Array;
}

/** What every query reads of a report: all but the texts. Plain data and typed arrays. */
export type SearchedReport = Omit<IndexedReport, 'contents'>;

/** How many passages a report has. */
export function passageCount(report: Pick<IndexedReport, 'kinds'>): number {
  return report.kinds.length;
}

/** A report as it is indexed, without its texts. */
export function withoutContents({ contents: _texts, ...searched }: IndexedReport): SearchedReport {
  return searched;
}

/** The texts of a report, taken from the report itself. */
export function contentsFrom(report: Report): PassageContents {
  return contentsOfPassages(passagesOf(report));
}

/** Take from a report what the search keeps, step by step. */
export function* indexReport(report: Report, vocabulary: Vocabulary): Generator<void, IndexedReport> {
  const passages = passagesOf(report);
  yield;
  const contents = contentsOfPassages(passages);
  yield;
  return {
    ...describe(report),
    ...layoutOf(passages),
    ...(yield* wordsOf(report, passages, vocabulary)),
    contents: () => contents,
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
  | 'id'
  | 'label'
  | 'areas'
  | 'areaNames'
  | 'year'
  | 'levels'
  | 'sha256'
  | 'pages'
  | 'sections'
  | 'tables'
  | 'referenceKinds'
> {
  const printed = [report.area ?? [], ...(report.assessments ?? []).map(({ area }) => area)].flat();
  const areas = [...new Set(printed.map((name) => areaOf(name)))];
  return {
    id: report.id,
    label: reportLabel(report),
    areas: areas.map(({ name }) => name),
    areaNames: [...new Set([...printed, ...areas.flatMap(({ names }) => names)].map(fold))],
    year: report.year,
    levels: [report.assessment, ...(report.assessments ?? [])].flatMap(
      (assessment) => assessment?.level ?? [],
    ),
    sha256: report.source.sha256,
    pages: report.source.pages ?? [],
    sections: report.sections.map((section) => ({
      id: section.id,
      heading: detached(headingOf(section)?.text ?? section.title),
      topic: section.topic,
    })),
    tables: report.tables.length,
    referenceKinds: new Map(report.references.map((reference) => [reference.number, reference.kind])),
  };
}

type Layout = Pick<IndexedReport, 'kinds' | 'roles' | 'sectionOf' | 'tableOf' | 'referenceOf' | 'marks'>;

function layoutOf(passages: readonly Passage[]): Layout {
  const marks: number[] = [];
  for (const [index, passage] of passages.entries()) {
    for (const mark of passage.marks) {
      marks.push(index, mark.start, mark.end, mark.numbers.length);
      appendAll(marks, mark.numbers);
    }
  }
  return {
    kinds: Uint8Array.from(passages, (passage) => HIT_KINDS.indexOf(passage.kind)),
    roles: Uint8Array.from(passages, (passage) => ROLES.indexOf(passage.role)),
    sectionOf: Uint16Array.from(passages, (passage) => passage.section),
    tableOf: Uint16Array.from(passages, (passage) => passage.table + 1),
    referenceOf: Uint16Array.from(passages, (passage) => passage.reference),
    marks: Uint32Array.from(marks),
  };
}

function contentsOfPassages(passages: readonly Passage[]): PassageContents {
  const chunks: number[] = [];
  const chunkStarts = [0];
  for (const passage of passages) {
    for (const chunk of passage.chunks) {
      const { start, end } = chunk.source;
      const verbatim = chunk.repair === undefined && end - start === chunk.length;
      chunks.push(chunk.at, verbatim ? chunk.length : chunk.length + REPAIRED, start, end);
    }
    chunkStarts.push(chunks.length / CHUNK_FIELDS);
  }
  return {
    // Not by `map`, which may leave a list that V8 writes as one with gaps: the same report makes the same bytes.
    texts: Array.from(passages, (passage) => detached(passage.text)),
    blocks: Array.from(passages, (passage) => passage.block),
    extents: Uint32Array.from(passages.flatMap((passage) => [passage.extent.start, passage.extent.end])),
    chunks: Uint32Array.from(chunks),
    chunkStarts: Uint32Array.from(chunkStarts),
  };
}

/** Where the words of a passage stand in its text. */
export function wordSpans(report: IndexedReport, passage: number): Span[] {
  return tokenPlaces(report.contents().texts[passage] ?? '', marksOf(report, passage));
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
  const { texts, chunks, chunkStarts } = report.contents();
  const last = chunkStarts[passage + 1] ?? 0;
  const found: Chunk[] = [];
  for (let chunk = chunkStarts[passage] ?? 0; chunk < last; chunk += 1) {
    const first = chunk * CHUNK_FIELDS;
    const at = chunks[first] ?? 0;
    const length = chunks[first + 1] ?? 0;
    const source = { start: chunks[first + 2] ?? 0, end: chunks[first + 3] ?? 0 };
    if (length < REPAIRED) found.push({ at, length, source });
    else found.push({ at, length: length - REPAIRED, source, repair: 0 });
  }
  return { text: texts[passage] ?? '', chunks: found, inlines: [] };
}

/** What kind of text a passage is. */
export function kindOf(report: IndexedReport, passage: number): HitKind {
  return HIT_KINDS[report.kinds[passage] ?? 0] ?? 'prose';
}

/** What a passage does for those after it. */
export function roleOf(report: IndexedReport, passage: number): PassageRole {
  return ROLES[report.roles[passage] ?? BODY_ROLE] ?? 'body';
}
