/**
 * Finds the words of a note again in any text of their report. It says that it is certain only where the very words stand
 * and nothing else in the report could be meant; else it names the likeliest place, to be asked about; else none. Pure.
 */
import { placesOfLetters } from '../../../shared/links/letters.ts';
import type { Stretch } from '../../../shared/links/letters.ts';
import type { Report } from '../../../shared/model.ts';
import type { NotePassage, PartStretch, PiecePlace } from '../../../shared/notes/note.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import { alignIn, alikeFrom, NEAR } from './align-letters.ts';
import type { Alike } from './align-letters.ts';
import { damagedPlaces, exactPlaces, lettersOfParts, partsAt, passageLetters } from './candidates.ts';
import type { PassageLetters } from './candidates.ts';
import { hasOwnText, isWhole, standsAlone } from './own-text.ts';
import { notedReport } from './report-letters.ts';
import type { NotedReport } from './report-letters.ts';

export interface FoundPassage {
  /** `likely`: the words are others, or stand where something else may be meant as well. */
  readonly certainty: 'certain' | 'likely';
  readonly stretches: readonly PartStretch[];
}

/** Where a passage stands; `null` where nothing of the report is like it. */
export function findPassage(report: Report, passage: NotePassage): FoundPassage | null {
  const noted = notedReport(report);
  const wanted = passageLetters(passage);
  if (wanted.exact === '') return findSigns(noted, passage);
  const there = whereItStood(noted, passage, wanted);
  if (there !== null) return { certainty: 'certain', stretches: stretchesOf(noted, there) };
  const found = best(noted, passage, wanted);
  const whole = found === null ? null : asFound(noted, found);
  if (found !== null && (found.similarity === 1 || isInPlace(found, wanted))) return whole;
  const pieces = findPieces(noted, passage);
  if (pieces === null) return whole;
  const isBetter = pieces.similarity > (found?.similarity ?? 0) + BETTER;
  return isBetter || (pieces.similarity === 1 && pieces.isBacked) ? pieces.found : whole;
}

/** In the very file that it was made in the words stand where they stood, whatever the reader has learnt since. */
function whereItStood(noted: NotedReport, passage: NotePassage, wanted: PassageLetters): Stretch | null {
  if (passage.copy === '' || passage.copy !== noted.report.source.sha256) return null;
  const start = letterFrom(noted, passage.start);
  if (start === undefined) return null;
  const { folded } = noted.letters;
  const isThere =
    folded.startsWith(wanted.exact, start) &&
    folded.slice(0, start).endsWith(wanted.prefix.slice(-NEAREST)) &&
    folded.startsWith(wanted.suffix.slice(0, NEAREST), start + wanted.exact.length);
  return isThere ? { start, end: start + wanted.exact.length } : null;
}

/** The letter at an offset of the source, or the next one behind quotation marks and brackets. */
function letterFrom({ letterAtSource }: NotedReport, source: number): number | undefined {
  for (let at = source; at < source + MOST_SIGNS; at += 1) {
    const letter = letterAtSource.get(at);
    if (letter !== undefined) return letter;
  }
  return undefined;
}

const MOST_SIGNS = 12;
/** Letters of context that must be there as well. */
const NEAREST = 6;

interface Candidate extends Stretch {
  /** How much of the words is there, from 0 to 1; 1 where they are the very ones. */
  readonly similarity: number;
  readonly before: Alike;
  readonly behind: Alike;
  /** It is a whole text, as the passage was. */
  readonly isWholeText: boolean;
  /** What else its own text said on both sides is there, letter by letter. */
  readonly isOwnText: boolean;
  /** How well the place goes with where it stood, from 0 to 1. */
  readonly place: number;
  /** All of this in letters. */
  readonly evidence: number;
}

// Measured on random passages of the built-in reports, moved, damaged and in other copies (`bench/notes`), and held by
// `tests/core/notes/find`; see ADR 22.
/** More letters of a passage than these add nothing to what its context tells. */
const TELLING = 160;
/** The words themselves count so many times as much as what stands around them. */
const WORDS_COUNT = 2;
/** And so many letters more where enough of them are the very ones: others that stand in their place are other words. */
const VERY_WORDS = 60;
/** What the right cell, row and section are worth, in letters. */
const PLACE_WORTH = 24;
/** Less alike than this are any two texts. */
const BY_CHANCE = 0.5;
const ENOUGH_ALIKE = 0.6;
/** Nearly all of the words between what stood around them are these words, whatever stands elsewhere. */
function isInPlace({ similarity, before, behind }: Candidate, { prefix, suffix }: PassageLetters): boolean {
  return similarity > SURELY_WHOLE && isSide(prefix, before) && isSide(suffix, behind);
}

const SURELY_WHOLE = 0.97;
/** A passage of several texts may have been torn apart: its texts by themselves are taken where they are alike by so much more. */
const BETTER = 0.03;

interface Best extends Candidate {
  readonly isAlone: boolean;
  readonly isBacked: boolean;
}

function best(noted: NotedReport, passage: NotePassage, wanted: PassageLetters): Best | null {
  const [first, ...others] = candidatesOf(noted, passage, wanted).filter((one) =>
    mayBeMeant(one, wanted, passage.places[0]?.kind === 'cell'),
  );
  if (first === undefined) return null;
  // Where other words stand between the very sides, they may be these, damaged.
  const between = others.find(
    (one) =>
      one.similarity < 1 &&
      one.similarity >= DAMAGED &&
      sidesOf(one, wanted) > sidesOf(first, wanted) + LEAST_LEAD,
  );
  if (between !== undefined) return { ...between, isAlone: false, isBacked: isBacked(between, wanted) };
  const lead = first.evidence - (others[0]?.evidence ?? 0);
  return {
    ...first,
    isAlone:
      lead >= Math.max(LEAST_LEAD, first.evidence * LEAST_LEAD_SHARE) &&
      others.every((one) => one.similarity < DAMAGED || standsBetter(first, one, wanted)),
    isBacked: isBacked(first, wanted),
  };
}

/** What stands around a place, in letters that are as they were. */
function sidesOf({ before, behind }: Candidate, { prefix, suffix }: PassageLetters): number {
  return ofSide(before, prefix.length) + ofSide(behind, suffix.length);
}

/**
 * Whether what stands around one place speaks for it rather than for another. The words themselves say nothing here: where
 * those that are meant were damaged, the very words may stand in a sentence of the same making.
 */
function standsBetter(one: Candidate, other: Candidate, wanted: PassageLetters): boolean {
  const around = (candidate: Candidate) => sidesOf(candidate, wanted) + candidate.place * PLACE_WORTH;
  return around(one) >= around(other) + LEAST_LEAD;
}

/** Words that are as much alike may be the same ones, read wrongly. */
const DAMAGED = 0.8;

/** The words are there with something that tells them from others, or what stood around them stands around others now. */
function mayBeMeant(
  { similarity, before, behind, place, isWholeText, isOwnText }: Candidate,
  wanted: PassageLetters,
  isCell: boolean,
): boolean {
  if (isSide(wanted.prefix, before) && isSide(wanted.suffix, behind)) return true;
  const isTold =
    isLike(wanted.prefix, before) ||
    isLike(wanted.suffix, behind) ||
    place === 1 ||
    wanted.exact.length >= ALONE;
  if (similarity === 1 && (isWholeText || isOwnText || hasNoSides(wanted))) return true;
  // A label in the table that it was in, though the table is read otherwise.
  if (isCell && similarity === 1 && place > 0 && wanted.exact.length >= LABEL) return true;
  return similarity >= ENOUGH_ALIKE && isTold;
}

/** Another program may give the words alone. */
function hasNoSides({ prefix, suffix }: PassageLetters): boolean {
  return prefix === '' && suffix === '';
}

/** Whether one side of the words is there, as far as it can tell. */
function isSide(context: string, { all, near }: Alike): boolean {
  return context.length >= LEAST_SIDE && (all >= SIDE_ALIKE || near >= SIDE_SAME);
}

function isLike(context: string, { all, near }: Alike): boolean {
  return context.length >= LEAST_SIDE && Math.max(all, near) >= ENOUGH_ALIKE;
}

/** Shorter labels stand in other cells of their table as well. */
const LABEL = 12;
/** So many letters of their own tell words from others without any context. */
const ALONE = 24;
const LEAST_LEAD = 12;
const LEAST_LEAD_SHARE = 0.08;

/** Whether something beside the words says that they are the ones: their sides, or their cell. */
function isBacked(
  { before, behind, place, isWholeText }: Candidate,
  { exact, prefix, suffix }: PassageLetters,
): boolean {
  if (place === 1 || (place > 0 && exact.length >= (isWholeText ? LABEL : ALONE))) return true;
  const [one, other] = [isSide(prefix, before), isSide(suffix, behind)];
  if (one === other) return one;
  const { all, near } = one ? before : behind;
  return exact.length >= ALONE || Math.max(all, near) >= SIDE_SAME;
}

const LEAST_SIDE = 12;
const SIDE_ALIKE = 0.8;
/** Of a few letters one side must be there as it was. */
const SIDE_SAME = 0.9;

function asFound(noted: NotedReport, { similarity, isAlone, isBacked, ...stretch }: Best): FoundPassage {
  const isCertain = similarity === 1 && isAlone && isBacked;
  return { certainty: isCertain ? 'certain' : 'likely', stretches: stretchesOf(noted, stretch) };
}

/** All of them, that of the most evidence first; of those that overlap only the best, the very words before all. */
function candidatesOf(
  noted: NotedReport,
  passage: NotePassage,
  wanted: PassageLetters,
): readonly Candidate[] {
  const weighed = (stretches: readonly Stretch[]) =>
    stretches.map((stretch) => weigh(noted, passage, wanted, stretch));
  const asTheyWere = apart(weighed([...exactPlaces(noted, wanted), ...cellPlaces(noted, passage, wanted)]));
  // No damaged place has more to show than one where everything is as it was.
  return isUntouched(asTheyWere[0], wanted)
    ? asTheyWere
    : apart([...asTheyWere, ...weighed(damagedPlaces(noted, wanted))]);
}

function isUntouched(best: Candidate | undefined, { prefix, suffix }: PassageLetters): boolean {
  return (
    best?.similarity === 1 &&
    isSide(prefix, best.before) &&
    isSide(suffix, best.behind) &&
    best.before.all + best.behind.all >= UNTOUCHED
  );
}

const UNTOUCHED = 1.95;

function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const isFirst = ({ similarity }: Candidate) => (similarity === 1 ? 0 : 1);
  const best = candidates.toSorted((a, b) => isFirst(a) - isFirst(b) || b.evidence - a.evidence);
  for (const one of best)
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  return kept.toSorted((a, b) => b.evidence - a.evidence);
}

function weigh(
  noted: NotedReport,
  passage: NotePassage,
  wanted: PassageLetters,
  { start, end }: Stretch,
): Candidate {
  const { folded } = noted.letters;
  const { exact, prefix, suffix } = wanted;
  const similarity = similarityOf(exact, folded.slice(start, end));
  const before = alikeFrom(prefix, folded, start, -1);
  const behind = alikeFrom(suffix, folded, end, 1);
  const place = placeOf(noted, passage, start);
  const evidence =
    WORDS_COUNT * counted(similarity, Math.min(exact.length, TELLING)) +
    (similarity === 1 && exact.length >= ALONE ? VERY_WORDS : 0) +
    ofSide(before, prefix.length) +
    ofSide(behind, suffix.length) +
    place * PLACE_WORTH;
  const isWholeText = isWhole(passage.prefix, passage.suffix) && standsAlone(noted.letters, { start, end });
  const isOwnText = hasOwnText(folded, passage, { start, end });
  return { start, end, similarity, before, behind, place, isWholeText, isOwnText, evidence };
}

function counted(share: number, length: number): number {
  return share <= BY_CHANCE ? 0 : share * length;
}

/** Of a side that goes on otherwise the nearest letters count. */
function ofSide({ all, near }: Alike, length: number): number {
  return Math.max(counted(all, length), counted(near, Math.min(NEAR, length)));
}

/** Long passages are compared at their ends. */
const LONGEST_COMPARED = 300;

function similarityOf(exact: string, there: string): number {
  if (exact === there) return 1;
  const [short, long] = [Math.min(exact.length, there.length), Math.max(exact.length, there.length)];
  if (long > LONGEST_COMPARED * 2)
    return Math.min(
      short / long,
      BELOW_SAME,
      similarityOf(exact.slice(0, LONGEST_COMPARED), there.slice(0, LONGEST_COMPARED)),
      similarityOf(exact.slice(-LONGEST_COMPARED), there.slice(-LONGEST_COMPARED)),
    );
  const edits = alignIn(exact, there).edits[exact.length] ?? exact.length;
  return Math.min(BELOW_SAME, Math.max(0, 1 - (edits + Math.max(0, there.length - exact.length)) / long));
}

/** Words that are not the very ones are never taken for them. */
const BELOW_SAME = 0.999;

function placeOf(noted: NotedReport, { places }: NotePassage, letter: number): number {
  const [then] = places;
  const now = noted.places[noted.letters.text[letter] ?? -1];
  if (then === undefined || now === undefined || then.kind !== now.kind || then.topic !== now.topic) return 0;
  if (then.concept === undefined && then.number === undefined) return ONLY_SECTION;
  const isThere = partsAt({ ...noted, places: [now] }, then).length > 0;
  return isThere ? 1 : then.concept === now.concept ? ONLY_SECTION / 2 : 0;
}

const ONLY_SECTION = 0.5;

/** Where the words stand in the cell, or reference, that they were of: as they are, or as near to it as can be. */
function cellPlaces(
  noted: NotedReport,
  { places }: NotePassage,
  { exact }: PassageLetters,
): readonly Stretch[] {
  const lastPlace = places.at(-1);
  return partsAt(noted, places[0]).flatMap((first): Stretch[] => {
    const last = places.length === 1 ? first : partsAt(noted, lastPlace).find((part) => part >= first);
    if (last === undefined || last - first > MOST_CELLS) return [];
    const cell = lettersOfParts(noted, first, last);
    const there = noted.letters.folded.slice(cell.start, cell.end);
    const at = there.indexOf(exact);
    if (at >= 0) return [{ start: cell.start + at, end: cell.start + at + exact.length }];
    if (exact.length > LONGEST_COMPARED || there.length > LONGEST_COMPARED * 4)
      return cell.start < cell.end ? [cell] : [];
    const aligned = alignIn(exact, there).places;
    const [start, end] = [cell.start + (aligned[0] ?? 0), cell.start + (aligned[exact.length] ?? 0)];
    return start < end ? [{ start, end }] : [];
  });
}

/** A selection over more cells than these is no matter of cells. */
const MOST_CELLS = 400;

/** Each line of a passage by itself, where its paragraphs do not stand together any more; with how much of it is there. */
function findPieces(
  noted: NotedReport,
  passage: NotePassage,
): { readonly found: FoundPassage; readonly similarity: number; readonly isBacked: boolean } | null {
  const lines = passage.exact.split('\n');
  if (lines.length < 2 || lines.length > MOST_PIECES) return null;
  let [letters, alike] = [0, 0];
  const found: Best[] = [];
  lines.forEach((exact, index) => {
    const place: PiecePlace | undefined = passage.places[index];
    const piece: NotePassage = {
      ...passage,
      exact,
      prefix: index === 0 ? passage.prefix : '\n',
      suffix: index === lines.length - 1 ? passage.suffix : '\n',
      places: place === undefined ? [] : [place],
    };
    const wanted = passageLetters(piece);
    const one = best(noted, piece, wanted);
    letters += wanted.exact.length;
    alike += wanted.exact.length * (one?.similarity ?? 0);
    if (one !== null) found.push(one);
  });
  if (found.length === 0) return null;
  found.sort((a, b) => a.start - b.start);
  return {
    found: { certainty: 'likely', stretches: found.flatMap((one) => stretchesOf(noted, one)) },
    similarity: alike / letters,
    isBacked: found.every((one) => one.isBacked || one.isOwnText || one.isWholeText),
  };
}

/** A passage of more texts than these is looked for as a whole only. */
const MOST_PIECES = 60;

/** A cell that holds signs only, such as a dash or a tick, is known by its row and column. */
function findSigns(noted: NotedReport, passage: NotePassage): FoundPassage | null {
  const parts = partsAt(noted, passage.places[0]);
  const lineOf = (part: number) => evenlySpaced(noted.parts[part]?.content.text ?? '').trim();
  const same = parts.filter((part) => lineOf(part).includes(passage.exact));
  const [part] = same.length > 0 ? same : parts;
  if (part === undefined) return null;
  const text = noted.parts[part]?.content.text ?? '';
  const at = text.indexOf(passage.exact);
  const stretch = at < 0 ? { start: 0, end: text.length } : { start: at, end: at + passage.exact.length };
  return {
    certainty: same.length === 1 ? 'certain' : 'likely',
    stretches: text === '' ? [] : [{ part, ...stretch }],
  };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters as stretches of the texts that they are of; a whole text with the stops and signs at its ends. */
function stretchesOf({ letters, parts }: NotedReport, stretch: Stretch): readonly PartStretch[] {
  return placesOfLetters(letters, stretch).map(({ text: part, start, end }) => {
    const text = parts[part]?.content.text ?? '';
    const opens = !LETTER.test(text.slice(0, start));
    const closes = !LETTER.test(text.slice(end));
    return {
      part,
      start: opens ? text.length - text.trimStart().length : start,
      end: closes ? text.trimEnd().length : end,
    };
  });
}
