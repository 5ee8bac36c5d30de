/**
 * Where a text without pages, or a web page, or a Word document parts into chapters and what stands between them. Fewer signs are
 * to be had than of printed pages, so a text is parted only where two chapters are found in it.
 */
import { appendAll } from '../../shared/lists.ts';
import type { SourceDocument } from '../report/lines/source-document.ts';
import { type Line, workingLines } from '../report/lines/working-line.ts';
import { escaped } from '../report/series/phrase.ts';
import type { Series } from '../report/series/series.ts';
import { chapterStarts, type Candidate, type SectionPlace } from './chapter-starts.ts';
import { referencesEnd } from './references-end.ts';
import { openings, type Opening } from './line-signs.ts';
import { headedEnd } from './headed-pages.ts';
import { partsAt } from './document-parts.ts';

/** So many signs tell the first line of a chapter: its first sentence is one. */
const FEWEST_SIGNS = 3;

/** The publications of a document, in their order: itself alone, where it is one. */
export function documentParts(document: SourceDocument, series: Series): readonly SourceDocument[] {
  // A volume holds at least two first sentences of chapters, and few texts hold one.
  const lines = workingLines(document);
  const found = openings(document.text, lines, series);
  if (found.length < 2) return [document];
  const sections = lines.flatMap((line): readonly SectionPlace[] => {
    const topic = line.cells === null ? series.sectionHeading(line.text)?.topic : undefined;
    return topic === undefined ? [] : [{ at: line.index, topic }];
  });
  const told = found.filter((opening, index) => isTold(opening, found[index + 1], sections));
  const starts = chapterStarts({
    candidates: told.map((opening, index) => candidate(opening, told[index - 1])),
    sections,
    length: lines.length,
    resumes: (host, from, to) => resumption(lines, sections, told, { host, from, to }),
  });
  if (starts.length < 2) return [document];
  const ends = starts.map((start, index) => {
    const next = starts[index + 1] ?? lines.length;
    const name = told.find(({ at }) => at === start)?.name ?? null;
    return Math.min(
      listEnd(lines, start, next, sections, series),
      headedEnd(document.text, lines, { start, next, name }),
    );
  });
  return partsAt(document, lines, firstLines(lines, starts, ends));
}

function isTold(opening: Opening, next: Opening | undefined, sections: readonly SectionPlace[]): boolean {
  const first = sections.find(({ at }) => at > opening.sentence);
  const isFirst = first?.topic === 'prevalence' && (next === undefined || first.at < next.at);
  const { isNamed, isLevelled, isTitled } = opening;
  return 1 + [isNamed, isLevelled, isTitled, isFirst].filter(Boolean).length >= FEWEST_SIGNS;
}

function candidate(
  { at, year, isNamed, isLevelled, isTitled }: Opening,
  before: Opening | undefined,
): Candidate {
  return {
    at,
    // The summaries that web pages give stand alone; else one opening after another is that of a joint chapter.
    mayBeJoint: before?.isTitled !== true || (before.year === year && !isTitled),
    isApart: false,
    isWhole: isNamed && isLevelled,
  };
}

interface Stretch {
  readonly host: number;
  readonly from: number;
  readonly to: number;
}

/** What is quoted of another chapter is followed by text that speaks of the one which quotes it. */
function resumption(
  lines: readonly Line[],
  sections: readonly SectionPlace[],
  told: readonly Opening[],
  { host, from, to }: Stretch,
): number | null {
  if (sections.some(({ at, topic }) => topic === 'references' && at >= host && at < from)) return null;
  const [own, other] = [areaAt(told, host), areaAt(told, from)];
  if (own === other || own === '' || other === '') return null;
  const isOwn = wholeName(own);
  const isOther = wholeName(other);
  let difference = 0;
  for (const { text } of lines.slice(from, to)) {
    // "Guinea" in "Guinea-Bissau" is a part of the longer name.
    const rest = other.includes(own) ? text.replaceAll(isOther, ' ') : text;
    difference += (rest.match(isOwn)?.length ?? 0) - (text.match(isOther)?.length ?? 0);
  }
  return difference > 0 ? from : null;
}

function areaAt(told: readonly Opening[], at: number): string {
  return told.find((opening) => opening.at === at)?.area ?? '';
}

function wholeName(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'gu');
}

/** What stands between the end of a chapter and the next is a document of its own. */
function firstLines(
  lines: readonly Line[],
  starts: readonly number[],
  ends: readonly number[],
): readonly number[] {
  const firsts = [...documents(lines, 0, starts[0] ?? 0)];
  starts.forEach((start, index) => {
    firsts.push(start);
    appendAll(firsts, documents(lines, ends[index] ?? 0, starts[index + 1] ?? lines.length));
  });
  return firsts;
}

/** Where the references of a chapter end, or the web page that it was copied from. */
function listEnd(
  lines: readonly Line[],
  start: number,
  next: number,
  sections: readonly SectionPlace[],
  series: Series,
): number {
  const isInside = ({ at }: { readonly at: number }): boolean => at > start && at < next;
  const listed =
    sections.findLast((section) => section.topic === 'references' && isInside(section))?.at ??
    lines.findIndex(({ index: at, text }) => isInside({ at }) && series.opensChromeTail(text));
  return listed < 0 ? next : referencesEnd(lines, listed + 1, next);
}

/** First lines of what is no chapter, one for each title where the format tells titles. */
function documents(lines: readonly Line[], from: number, to: number): readonly number[] {
  return lines
    .slice(from, to)
    .flatMap(({ index, hints }) => (index === from || hints.heading === 1 ? [index] : []));
}
