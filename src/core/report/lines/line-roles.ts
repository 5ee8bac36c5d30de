/** What each line is, by its words, its hints and its neighbours. */
import type { FurnitureKind } from '../../../shared/model.ts';
import { type Caption, tableCaption } from '../series/captions.ts';
import type { Identity } from '../identity/identity.ts';
import { isLevelLabel } from '../series/levels.ts';
import { furnitureByWords, opensChromeTail } from '../series/page-furniture.ts';
import { type SectionHeading, sectionHeading, subheading } from '../series/section-headings.ts';
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

export function lineRoles(lines: readonly Line[], identity: Identity): Role[] {
  const heads = runningNames(lines, identity);
  const tail = chromeTail(lines);
  return lines.map((line): Role => {
    if (line.index >= tail) return { kind: 'furniture', furniture: 'web-chrome' };
    if (identity.titleLines.has(line.index)) return { kind: 'title' };
    if (identity.chromeLines.has(line.index)) return { kind: 'furniture', furniture: 'web-chrome' };
    if (line.hints.furniture !== undefined)
      return { kind: 'furniture', furniture: hinted(line, line.hints.furniture) };
    if (heads.has(line.index)) return { kind: 'furniture', furniture: 'running-head' };
    const isRow = line.hints.table !== undefined || line.cells !== null;
    const furniture = isRow ? null : furnitureByWords(line.text);
    if (furniture !== null) return { kind: 'furniture', furniture };
    if (isPageNumber(line, lines)) return { kind: 'furniture', furniture: 'page-number' };
    return contentRole(line, lines);
  });
}

function hinted(line: Line, kind: NonNullable<Line['hints']['furniture']>): FurnitureKind {
  return furnitureByWords(line.text) === 'level-label' ? 'level-label' : kind;
}

function contentRole(line: Line, lines: readonly Line[]): Role {
  const caption = tableCaption(line.text);
  if (caption !== null) return { kind: 'caption', caption };
  if (line.hints.table !== undefined) return { kind: 'row' };
  const heading = sectionHeading(line.text);
  if (heading !== null) return { kind: 'section', heading };
  if (line.cells !== null) return { kind: 'row' };
  const level = line.hints.heading;
  if (level !== undefined)
    return level === 1 ? { kind: 'title' } : { kind: 'subheading', level: Math.max(3, level) };
  const next = lines[line.index + 1];
  const alone = (line.gap > 0 || line.index === 0) && (next === undefined || next.gap > 0);
  const opens = line.hints.startsParagraph !== false && next?.hints.startsParagraph !== false;
  if (next !== undefined && isAreaHead(line, next)) return { kind: 'subheading', level: 3 };
  if (subheading(line.text) && opens && (alone || /^\p{Lu}\p{Ll}/u.test(line.text))) {
    return { kind: 'subheading', level: 3 };
  }
  return TEXT;
}

/** In a joint chapter each area's name stands over its level: "NORFOLK ISLAND", "MINIMAL ADVANCEMENT". */
function isAreaHead(line: Line, next: Line): boolean {
  return isLevelLabel(next.text) && /^[\p{Lu}][\p{Lu}\s'’(),&-]{3,60}$/u.test(line.text);
}

/** The area's name on a line of its own, away from the title. */
function runningNames(lines: readonly Line[], identity: Identity): ReadonlySet<number> {
  const name = identity.area?.toLowerCase();
  if (name === undefined) return new Set();
  const same = lines.filter((line) => line.text.length === name.length && line.text.toLowerCase() === name);
  return new Set(same.filter((line) => line.cells === null).map((line) => line.index));
}

function chromeTail(lines: readonly Line[]): number {
  const from = Math.floor(lines.length / 2);
  const at = lines.findIndex((line) => line.index >= from && line.gap > 0 && opensChromeTail(line.text));
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
