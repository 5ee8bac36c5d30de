/** What each line is, by its words, its hints and its neighbours. */
import type { FurnitureKind } from '../../../shared/model.ts';
import type { Caption } from '../series/captions.ts';
import type { SectionHeading } from '../series/section-headings.ts';
import type { Series } from '../series/series.ts';
import type { Line } from './working-line.ts';

export type Role =
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'title' }
  | { readonly kind: 'section'; readonly heading: SectionHeading }
  | { readonly kind: 'subheading'; readonly level: number }
  | { readonly kind: 'caption'; readonly caption: Caption }
  | { readonly kind: 'row' }
  | { readonly kind: 'text' };

const TEXT: Role = { kind: 'text' };

/** What is known of single lines beforehand. */
export interface KnownLines {
  /** The area that the text is about. */
  readonly area: string | null;
  /** Lines of the title block, by index. */
  readonly titleLines: ReadonlySet<number>;
  /** Lines above the title block of a web page, by index. */
  readonly chromeLines: ReadonlySet<number>;
}

export function lineRoles(lines: readonly Line[], known: KnownLines, series: Series): Role[] {
  const heads = runningNames(lines, known.area);
  const tail = chromeTail(lines, series);
  return lines.map((line): Role => {
    if (line.index >= tail) return { kind: 'furniture', furniture: 'web-chrome' };
    if (known.titleLines.has(line.index)) return { kind: 'title' };
    if (known.chromeLines.has(line.index)) return { kind: 'furniture', furniture: 'web-chrome' };
    if (line.hints.furniture !== undefined)
      return { kind: 'furniture', furniture: hinted(line, line.hints.furniture, series) };
    if (heads.has(line.index)) return { kind: 'furniture', furniture: 'running-head' };
    const isRow = line.hints.table !== undefined || line.cells !== null;
    const furniture = isRow ? null : series.furnitureByWords(line.text);
    if (furniture !== null) return { kind: 'furniture', furniture };
    if (isPageNumber(line, lines)) return { kind: 'furniture', furniture: 'page-number' };
    return contentRole(line, lines, series);
  });
}

function hinted(line: Line, kind: NonNullable<Line['hints']['furniture']>, series: Series): FurnitureKind {
  return series.furnitureByWords(line.text) === 'level-label' ? 'level-label' : kind;
}

function contentRole(line: Line, lines: readonly Line[], series: Series): Role {
  const caption = series.tableCaption(line.text);
  if (caption !== null) return { kind: 'caption', caption };
  if (line.hints.table !== undefined) return { kind: 'row' };
  const heading = series.sectionHeading(line.text);
  if (heading !== null) return { kind: 'section', heading };
  if (line.cells !== null) return { kind: 'row' };
  const level = line.hints.heading;
  if (level !== undefined)
    return level === 1 ? { kind: 'title' } : { kind: 'subheading', level: Math.max(3, level) };
  const next = lines[line.index + 1];
  const alone = (line.gap > 0 || line.index === 0) && (next === undefined || next.gap > 0);
  const opens = line.hints.startsParagraph !== false && next?.hints.startsParagraph !== false;
  if (next !== undefined && isAreaHead(line, next, series)) return { kind: 'subheading', level: 3 };
  if (series.subheading(line.text) && opens && (alone || /^\p{Lu}\p{Ll}/u.test(line.text))) {
    return { kind: 'subheading', level: 3 };
  }
  return TEXT;
}

/** In a joint chapter each area's name stands over its level: "NORFOLK ISLAND", "MINIMAL ADVANCEMENT". */
function isAreaHead(line: Line, next: Line, series: Series): boolean {
  return series.isLevelLabel(next.text) && /^[\p{Lu}][\p{Lu}\s'’(),&-]{3,60}$/u.test(line.text);
}

/** The area's name on a line of its own, away from the title. */
function runningNames(lines: readonly Line[], area: string | null): ReadonlySet<number> {
  const name = area?.toLowerCase();
  if (name === undefined) return new Set();
  const same = lines.filter((line) => line.text.length === name.length && line.text.toLowerCase() === name);
  return new Set(same.filter((line) => line.cells === null).map((line) => line.index));
}

function chromeTail(lines: readonly Line[], series: Series): number {
  const from = Math.floor(lines.length / 2);
  const at = lines.findIndex(
    (line) => line.index >= from && line.gap > 0 && series.opensChromeTail(line.text),
  );
  return at < 0 ? lines.length : at;
}

const PAGE_NUMBER = /^(?:\d{1,4}|[-–]\s?\d{1,4}\s?[-–])$/;
/** "- 1234 -" */
const LONGEST_PAGE_NUMBER = 8;

function isPageNumber(line: Line, lines: readonly Line[]): boolean {
  if (line.text.length > LONGEST_PAGE_NUMBER || line.hints.table !== undefined) return false;
  if (!PAGE_NUMBER.test(line.text)) return false;
  const next = lines[line.index + 1];
  return line.gap > 0 && (next === undefined || next.gap > 0);
}
