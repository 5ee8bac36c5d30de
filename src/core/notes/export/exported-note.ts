/** A note as it is taken out of the reader: its words with their citation and sources spelled out. Pure. */
import type { Note, NotePassage, PartStretch } from '../../../shared/notes/note.ts';
import type { CitationStyle, FinishedCitation } from '../../../shared/sources.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import { citePassage } from '../../bibliography/passage/passage-citation.ts';
import { placeOfPassage, placeWords } from '../../bibliography/passage/passage-place.ts';
import type { CitableReport } from '../../bibliography/passage/publication.ts';
import type { Report, ShownText, Span } from '../../../shared/model.ts';
import { findPassage } from '../find/find-passage.ts';
import { sentenceStarts } from '../../text/sentences.ts';

export interface ExportedSource {
  readonly number: number;
  readonly text: string;
}

export interface ExportedPassage {
  readonly label: string;
  /** As it was noted. */
  readonly quotation: string;
  /** "sec. III, Table 6"; empty where nothing is known. */
  readonly place: string;
  /** `null` where the report is not in the library. */
  readonly citation: FinishedCitation | null;
  /** Behind the passage, in the order of their numbers. */
  readonly sources: readonly ExportedSource[];
  /** What a reader should know of the quotation, a sentence; empty where it stands as it was noted. */
  readonly remark: string;
}

export interface ExportedNote {
  readonly note: Note;
  readonly passages: readonly ExportedPassage[];
}

/** A report of the library with how it is cited. */
export interface CitableText {
  readonly report: Report;
  readonly citable: CitableReport;
}

export function exportedPassage(
  passage: NotePassage,
  text: CitableText | null,
  style: CitationStyle,
): ExportedPassage {
  const { label, exact: quotation } = passage;
  if (text === null)
    return {
      label,
      quotation,
      place: '',
      citation: null,
      sources: [],
      remark: `${label} is not in the library.`,
    };
  const { report, citable } = text;
  const found = findPassage(report, passage);
  const [first] = found?.stretches ?? [];
  const part = partsOf(report).all[first?.part ?? -1];
  const source = part === undefined || first === undefined ? null : sourceSpanOf(part.content, first);
  const place = part === undefined ? null : placeOfPassage(report, part.block, source ?? undefined);
  return {
    label,
    quotation,
    place: place === null ? '' : placeWords(place),
    citation: citePassage(citable, place, style),
    sources: sourcesOf(report, found?.stretches ?? []),
    remark: REMARKS[found?.certainty ?? 'lost'],
  };
}

const REMARKS = {
  certain: '',
  likely: 'It is not certain that the text has these words here: the quotation is as it was noted.',
  lost: 'The text does not have these words any more: the quotation is as it was noted.',
} as const;

/**
 * The entries behind the marks in a passage, at the end of the sentence in which it ends, or else of its row; of words of
 * an entry, that entry.
 */
function sourcesOf(report: Report, stretches: readonly PartStretch[]): readonly ExportedSource[] {
  const { all, ofBlock } = partsOf(report);
  const numbers = new Set<number>();
  for (const { part: index, start, end } of stretches) {
    const part = all[index];
    if (part === undefined) continue;
    const { content, where, block } = part;
    const entry = report.references.find((one) => one.content === content);
    if (entry !== undefined) numbers.add(entry.number);
    const sentenceEnd = sentenceStarts(content.text).find((at) => at >= end) ?? content.text.length;
    const own = numbersIn(report, content, { start, end: sentenceEnd });
    const row =
      own.length > 0 || where.kind !== 'cell'
        ? []
        : (ofBlock.get(block) ?? []).filter(
            (one) => one.where.kind === 'cell' && one.where.row === where.row,
          );
    for (const number of own) numbers.add(number);
    for (const cell of row)
      for (const number of numbersIn(report, cell.content, { start: 0, end: Infinity })) numbers.add(number);
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const reference = report.references.find((one) => one.number === number);
      return reference === undefined ? [] : [{ number, text: reference.content.text }];
    });
}

function numbersIn(report: Report, { inlines }: ShownText, { start, end }: Span): readonly number[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'citation' && inline.end > start && inline.start < end
      ? (report.citations[inline.citation]?.numbers ?? [])
      : [],
  );
}

/** Notes with the name of the first report of each, those of one report together. */
export function byReport(notes: readonly ExportedNote[]): ReadonlyMap<string, readonly ExportedNote[]> {
  const groups = new Map<string, ExportedNote[]>();
  for (const exported of notes) {
    const label = exported.passages[0]?.label ?? '';
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [exported]);
    else group.push(exported);
  }
  return groups;
}

/** Bibliography of all that is cited, each entry once, in the order of the alphabet. */
export function bibliographyOf(notes: readonly ExportedNote[]): readonly string[] {
  const entries = new Set(
    notes.flatMap(({ passages }) => passages.flatMap(({ citation }) => citation?.entry ?? [])),
  );
  return [...entries].sort((a, b) => a.localeCompare(b, 'en'));
}
