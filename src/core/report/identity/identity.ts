/** Which area and year a text is about, from its title block, its running heads and its first sentence. */
import { isWithinEdits } from '../../text/edit-distance.ts';
import { listedGoods } from './listed-goods.ts';
import type { Series } from '../series/series.ts';
import type { Line } from '../lines/working-line.ts';
import { smallest } from '../../../shared/lists.ts';

export interface Identity {
  readonly area: string | null;
  readonly year: number | null;
  /** Lines of the title block, by index. */
  readonly titleLines: ReadonlySet<number>;
  /** Lines above the title block of a web page, by index. */
  readonly chromeLines: ReadonlySet<number>;
  readonly goods: readonly string[];
  /** Area or year are not printed as such; they are what the body speaks of. */
  readonly fromBody?: true;
}

const AREA_NAME = /^\p{Lu}[\p{L}\s.'’(),&-]{2,60}$/u;
const NINE_WORDS = /^(?:\S+\s+){8}\S/;
/** Lines; in the sample chapters the first prose is the seventh at the latest, below the menus of a web page. */
const LONGEST_TITLE_BLOCK = 40;
/** Within so many lines a chapter has opened; a volume has a foreword first, and many chapters. */
const FIRST_LINES = 120;
/** A line as long as this is prose; in the title blocks of the sample chapters the longest, a level, has 82 characters. */
const PROSE_LENGTH = 120;
/** The longest name of an area has 45 characters: "Saint Helena, Ascensión, and Tristán da Cunha". */
const LONGEST_NAME = 60;
/** The longest foot of the sample chapters has 47 characters; letter-spaced it has twice as many. */
const LONGEST_FOOT = 120;

export function identityOf(lines: readonly Line[], series: Series): Identity {
  const opening = openingLength(lines, series);
  const titles = titleBlock(lines, opening, series);
  const sentence = firstSentence(lines, series);
  const printed = titles.area ?? runningHead(lines, opening, series);
  return {
    area: agreed(printed, sentence.area, lines),
    year: titles.year ?? sentence.year ?? runningYear(lines, series),
    titleLines: titles.lines,
    chromeLines: titles.chrome,
    goods: titles.goods,
  };
}

/** Lines before the first prose. */
function openingLength(lines: readonly Line[], series: Series): number {
  const end = lines.findIndex(
    (line) =>
      line.text.length >= PROSE_LENGTH ||
      series.openingSentence(line.text) !== null ||
      series.sectionHeading(line.text) !== null,
  );
  return Math.min(end < 0 ? lines.length : end, LONGEST_TITLE_BLOCK);
}

interface TitleBlock {
  readonly area: string | null;
  readonly year: number | null;
  readonly lines: ReadonlySet<number>;
  readonly chrome: ReadonlySet<number>;
  readonly goods: readonly string[];
}

function titleBlock(lines: readonly Line[], opening: number, series: Series): TitleBlock {
  const block = lines.slice(0, opening);
  const at = block.findIndex((line) => series.findingsTitle(line.text) !== null && /\p{Ll}/u.test(line.text));
  if (at < 0) return untitledBlock(block, series);
  const title = series.findingsTitle(block[at]?.text ?? '');
  const beside = title?.area == null ? nearestName(block, at, series) : null;
  const titleLines = new Set(beside === null ? [at] : [beside, at]);
  const first = smallest(titleLines);
  return {
    area: title?.area ?? (beside === null ? null : areaName(block[beside]?.text ?? '', series)),
    year: title?.year ?? null,
    lines: titleLines,
    chrome: new Set(block.slice(0, first).map((line) => line.index)),
    goods: listedGoods(block.slice(0, first), series),
  };
}

/** Lines. Chosen on 50 texts, of which all are read alike from 2 to 6. */
const LONGEST_UNTITLED = 3;

/** The head of a printed page: the area's name above or beside its level, or a line set as a title. */
function untitledBlock(block: readonly Line[], series: Series): TitleBlock {
  const none = { year: null, chrome: new Set<number>(), goods: [] };
  const titled = block.find((line) => line.hints.heading === 1 && isName(line, series));
  if (titled !== undefined)
    return { ...none, area: areaName(titled.text, series), lines: new Set([titled.index]) };
  const level = block.findIndex((line) => series.isLevelLabel(line.text));
  const name = block.find((line, at) => isName(line, series) && (level < 0 ? at === 0 : at <= level + 1));
  if (name === undefined || (level < 0 && block.length > LONGEST_UNTITLED))
    return { ...none, area: null, lines: new Set() };
  const isFurniture = name.hints.furniture !== undefined;
  return { ...none, area: areaName(name.text, series), lines: new Set(isFurniture ? [] : [name.index]) };
}

function nearestName(block: readonly Line[], at: number, series: Series): number | null {
  for (const near of [at - 1, at + 1, at - 2]) {
    const line = block[near];
    if (line !== undefined && isName(line, series)) return near;
  }
  return null;
}

function isName(line: Line, series: Series): boolean {
  return (
    AREA_NAME.test(line.text) &&
    !NINE_WORDS.test(line.text) &&
    !/[.,]$/.test(line.text) &&
    (line.hints.furniture === 'running-head' || line.hints.furniture === undefined) &&
    series.furnitureByWords(line.text) === null &&
    series.sectionHeading(line.text) === null
  );
}

function areaName(text: string, series: Series): string {
  return /\p{Ll}/u.test(text) ? text : series.titleCase(text);
}

/** A short line that stands beside level labels, or that the format knows as a running head. */
function runningHead(lines: readonly Line[], opening: number, series: Series): string | null {
  const counts = new Map<string, number>();
  const labels = new Set<number>();
  for (const line of lines) if (series.isLevelLabel(line.text)) labels.add(line.index);
  for (const line of lines) {
    if (line.text.length > LONGEST_NAME || line.cells !== null) continue;
    const beside = labels.has(line.index - 1) || labels.has(line.index + 1);
    if ((line.hints.furniture !== 'running-head' && !beside) || !isName(line, series)) continue;
    if (line.index < opening && line.hints.furniture === undefined && !beside) continue;
    counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 2 ? null : areaName(best[0], series);
}

function firstSentence(lines: readonly Line[], series: Series): { area: string | null; year: number | null } {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const found = series.openingSentence(line.text);
    if (found !== null) return { area: found.area || null, year: found.year };
  }
  return { area: null, year: null };
}

/** The foot "2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR"; the last resort, since a foot can be stale. */
function runningYear(lines: readonly Line[], series: Series): number | null {
  for (const line of lines) {
    const year = line.text.length < LONGEST_FOOT ? series.yearOfTitle(line.text) : null;
    if (year !== null) return year;
  }
  return null;
}

/** Title and sentence are two readings of one name; where they differ by a letter, the text decides. */
function agreed(printed: string | null, sentence: string | null, lines: readonly Line[]): string | null {
  if (printed === null || sentence === null || printed === sentence) return printed ?? sentence;
  if (printed.length !== sentence.length) return printed;
  if (!isWithinEdits(printed, sentence, 2)) return printed;
  const uses = (name: string): number => lines.filter((line) => line.text.includes(name)).length;
  return uses(sentence) >= uses(printed) ? sentence : printed;
}
