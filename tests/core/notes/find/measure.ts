/** How well passages of a report are found again in another text of it. */
import { describePassage } from '../../../../src/core/notes/find/describe-passage.ts';
import { findPassage } from '../../../../src/core/notes/find/find-passage.ts';
import type { Report } from '../../../../src/shared/model.ts';
import type { NotePassage, PartStretch } from '../../../../src/shared/notes/note.ts';
import { partsOf } from '../../../../src/shared/text/report-parts.ts';
import { sourceSpanOf } from '../../../../src/shared/shown-text.ts';
import { lettersOfStretches, PASSAGE_KINDS, randomPassage, wordsInCopy } from './passages.ts';

/** Whether the found stretches are those that are meant; `null` where nobody can say, because the words are not there. */
export type IsRight = (
  stretches: readonly PartStretch[],
  found: readonly PartStretch[],
  passage: NotePassage,
) => boolean | null;

export interface Measure {
  passages: number;
  right: number;
  certain: number;
  /** Found nowhere although their words are there. */
  missed: NotePassage[];
  /** Asked about at a wrong place. */
  wrong: NotePassage[];
  /** Said to be certain at a wrong place. */
  wronglyCertain: NotePassage[];
}

/** Every kind of passage in turn, `count` in all, those left out of which nobody can say where they are. */
export function measure(
  report: Report,
  other: Report,
  count: number,
  random: () => number,
  isRight: IsRight,
): Measure {
  const result: Measure = { passages: 0, right: 0, certain: 0, missed: [], wrong: [], wronglyCertain: [] };
  for (let index = 0; result.passages < count && index < count * MOST_TRIES; index += 1) {
    const kind = PASSAGE_KINDS[index % PASSAGE_KINDS.length] ?? 'words';
    const stretches = randomPassage(report, kind, random);
    const passage = stretches === null ? null : describePassage(report, stretches);
    if (stretches === null || passage === null) continue;
    const found = findPassage(other, passage);
    const judged = isRight(stretches, found?.stretches ?? [], passage);
    if (judged === null && found?.certainty !== 'certain') continue;
    result.passages += 1;
    if (found?.certainty === 'certain') result.certain += 1;
    if (found !== null && judged === true) result.right += 1;
    else if (found === null) result.missed.push(passage);
    else if (found.certainty === 'certain') result.wronglyCertain.push(passage);
    else result.wrong.push(passage);
  }
  return result;
}

/** A short text has no cells, and few places that a damaged copy shows. */
const MOST_TRIES = 4;

/** What several measures come to. */
export function together(measures: readonly Measure[]): Measure {
  const sum = (count: (one: Measure) => number) => measures.reduce((all, one) => all + count(one), 0);
  return {
    passages: sum(({ passages }) => passages),
    right: sum(({ right }) => right),
    certain: sum(({ certain }) => certain),
    missed: measures.flatMap(({ missed }) => missed),
    wrong: measures.flatMap(({ wrong }) => wrong),
    wronglyCertain: measures.flatMap(({ wronglyCertain }) => wronglyCertain),
  };
}

/** Places may differ by the stops and brackets at the end of a text. */
const SIGNS = 8;

export function isSamePlace(report: Report, other: Report): IsRight {
  return (stretches, found) =>
    stretches[0]?.part === found[0]?.part &&
    lettersOfStretches(report, stretches) === lettersOfStretches(other, found);
}

/** By the source, which has the same length. */
export function isRightDamaged(report: Report, damaged: Report): IsRight {
  const sourceOf = (one: Report, stretch: PartStretch | undefined) => {
    const content = partsOf(one).all[stretch?.part ?? -1]?.content;
    return content === undefined || stretch === undefined ? null : sourceSpanOf(content, stretch);
  };
  return (stretches, found) => {
    const [first, last] = [sourceOf(report, stretches[0]), sourceOf(report, stretches.at(-1))];
    if (first === null || last === null || !isShown(damaged, first.start)) return null;
    // Texts that do not stand together any more are told in the order in which they stand now.
    const places = found.flatMap((one) => sourceOf(damaged, one) ?? []);
    if (places.length === 0) return false;
    // An address that was mended has one place as a whole.
    if (headsOf(report, stretches) !== null && headsOf(report, stretches) === headsOf(damaged, found))
      return true;
    const isNear = (one: number, other: number) =>
      Math.abs(one - other) <= SIGNS * 2 ||
      [report, damaged].some((text) => isMended(text, one, other) || isMended(text, other, one));
    const isStart = places.some(({ start }) => isNear(start, first.start));
    const isEnd = places.some(({ end }) => isNear(end, last.end));
    const isSame = lettersOfStretches(report, stretches) === lettersOfStretches(damaged, found);
    return isSame ? isStart || isEnd : isStart && isEnd;
  };
}

/** Heads of a table that goes on over several pages are printed on each of them: any of these is the head. */
function headsOf(report: Report, stretches: readonly PartStretch[]): string | null {
  const heads = stretches.map(({ part }) => partsOf(report).all[part]);
  const first = heads[0];
  const areHeads = heads.every((head) => head?.where.kind === 'cell' && head.where.row === -1);
  if (first === undefined || !areHeads) return null;
  return `${first.block} ${lettersOfStretches(report, stretches)}`;
}

/** Whether one place is the edge of something that is shown as another than it is printed, and the other stands in it. */
function isMended(report: Report, edge: number, inside: number): boolean {
  return report.repairs.some(
    ({ start, end }) => (edge === start || edge === end) && start <= inside && inside <= end,
  );
}

/** Whether a letter of the source is shown at all: where damage has made page furniture of it, nobody finds it. */
function isShown(report: Report, source: number): boolean {
  return partsOf(report).all.some(({ content }) =>
    content.chunks.some((chunk) => chunk.source.start <= source && source < chunk.source.end),
  );
}

/** By the blocks, which keep their names: most of the words, and nothing of another block. */
export function isRightMoved(report: Report, moved: Report): IsRight {
  return (stretches, found) => {
    const blockOf = (one: Report, { part }: PartStretch) => partsOf(one).all[part]?.block;
    const blocks = new Set(stretches.map((stretch) => blockOf(report, stretch)));
    const letters = lettersOfStretches(moved, found);
    const wanted = lettersOfStretches(report, stretches);
    return (
      letters === wanted ||
      (letters.length * 2 >= wanted.length && found.every((stretch) => blocks.has(blockOf(moved, stretch))))
    );
  };
}

/** By its first and last word, where both are in the copy. */
export function isRightInCopy(report: Report, copy: Report): IsRight {
  const inCopy = wordsInCopy(report, copy);
  return (stretches, found) => {
    const words = inCopy(stretches);
    if (words === null) return null;
    const [start, end] = [found[0], found.at(-1)];
    return (
      start?.part === words.first.part &&
      end?.part === words.last.part &&
      Math.abs(start.start - words.first.start) <= SIGNS &&
      Math.abs(end.end - words.last.end) <= SIGNS
    );
  };
}
