/** Between the words of a link and their place in a report. Pure. */
import type { Report, Span } from '../../shared/model.ts';
import { reportLabel } from '../../shared/label.ts';
import { letterAt, lettersOf, placesOfLetters } from '../../shared/links/letters.ts';
import type { Letters } from '../../shared/links/letters.ts';
import type { PassageLink } from '../../shared/links/passage-link.ts';
import { findQuotation, quotationOf } from '../../shared/links/quotation.ts';
import type { Quotation } from '../../shared/links/quotation.ts';
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { partAtSource, partsOf } from '../../shared/text/report-parts.ts';
import type { PartOffset, ReportPart } from '../../shared/text/report-parts.ts';

const known = new WeakMap<Report, Letters>();

/** All letters of a report in reading order, found once. */
function reportLetters(report: Report): Letters {
  const found = known.get(report) ?? lettersOf(partsOf(report).all.map(({ content }) => content.text));
  known.set(report, found);
  return found;
}

/** Leads to the report as such. */
function linkToReport(report: string): PassageLink {
  return { report, quotation: null };
}

/** Leads to the texts from one part to another, or to the report where these hold no letter. */
export function linkToParts(report: Report, first: ReportPart, last: ReportPart): PassageLink {
  return linkBetween(report, { part: first, offset: 0 }, { part: last, offset: last.content.text.length });
}

/** Leads to the words at these offsets in the source, which stand in or near a block. */
export function linkToWords(report: Report, block: string, words: Span): PassageLink {
  const from = partAtSource(report, words.start, block);
  const to = partAtSource(report, Math.max(words.start, words.end - 1), block);
  if (from === null || to === null) return linkToReport(reportLabel(report));
  return linkBetween(report, from, { part: to.part, offset: to.offset + 1 });
}

/**
 * The same for words as they are written, which begin at an offset in the source and may go on in the next texts.
 *
 * @param text what was selected
 */
export function linkToSelection(report: Report, block: string, start: number, text: string): PassageLink {
  const letters = reportLetters(report);
  const from = partAtSource(report, start, block);
  if (from === null) return linkToReport(reportLabel(report));
  const first = letterAt(letters, from.part.index, from.offset);
  const { length } = lettersOf([text]).folded;
  return linkOf(report, { start: first, end: Math.min(letters.folded.length, first + length) });
}

function linkBetween(report: Report, from: PartOffset, to: PartOffset): PassageLink {
  const letters = reportLetters(report);
  const [start, end] = [from, to].map(({ part, offset }) => letterAt(letters, part.index, offset));
  return linkOf(report, { start: start ?? 0, end: end ?? 0 });
}

function linkOf(report: Report, passage: { readonly start: number; readonly end: number }): PassageLink {
  if (passage.end <= passage.start) return linkToReport(reportLabel(report));
  return { report: reportLabel(report), quotation: quotationOf(reportLetters(report), passage) };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Words in one block, as offsets in the source. */
interface QuotedBlock {
  readonly block: string;
  readonly places: readonly Span[];
}

/** The block in which the words begin, and where they stand there. */
export interface QuotedPlace extends QuotedBlock {
  /** The blocks in which they go on. */
  readonly further: readonly QuotedBlock[];
  /** Only a part of the words is there. */
  readonly isPart: boolean;
}

/** Where the words of a link stand in a report; `null` where it does not have them. */
export function placeOfQuotation(report: Report, quotation: Quotation): QuotedPlace | null {
  const letters = reportLetters(report);
  const found = findQuotation(letters, quotation);
  const { all } = partsOf(report);
  const stretches = found === null ? [] : placesOfLetters(letters, found);
  const blocks = new Map<string, Span[]>();
  for (const { text, start, end } of stretches) {
    const part = all[text];
    if (part === undefined) continue;
    // A whole text is marked with the stop at its end.
    const isWhole = !LETTER.test(part.content.text.slice(0, start) + part.content.text.slice(end));
    const shown = isWhole ? { start: 0, end: part.content.text.length } : { start, end };
    const place = sourceSpanOf(part.content, shown);
    const before = blocks.get(part.block);
    if (before === undefined) blocks.set(part.block, place === null ? [] : [place]);
    else if (place !== null) before.push(place);
  }
  const [first, ...further] = [...blocks].map(([block, places]): QuotedBlock => ({ block, places }));
  return found === null || first === undefined ? null : { ...first, further, isPart: found.isPart };
}
