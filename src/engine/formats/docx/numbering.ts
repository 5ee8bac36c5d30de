/** Numbers of paragraphs, counted as Word counts them (ECMA-376, 17.9). */
import { repeatedLetter, romanNumber } from '../lines/list-numbers.ts';
import type { NumberingPlace } from './styles.ts';
import { elementsOf, first, isOn, valueOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2)" */
  readonly text: string;
  /** The number starts again after a paragraph of a level below this one; 0: never. */
  readonly restart: number;
  readonly decimal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** What counts together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** By level: where this list starts anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface NumberedParagraph {
  /** "4." or "" */
  readonly marker: string;
  readonly bullet: boolean;
}

const DEEPEST_LEVEL = 8;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start has been taken. */
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined, numberingOfStyle: (style: string) => NumberingPlace | undefined) {
    const all = root === undefined ? [] : elementsOf(root);
    const abstracts = new Map<string, XmlElement>();
    for (const element of all)
      if (element.name === 'w:abstractNum')
        abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
    const nums = new Map<string, XmlElement>();
    for (const element of all)
      if (element.name === 'w:num') nums.set(element.attributes.get('w:numId') ?? '', element);
    for (const [id, num] of nums) {
      let abstract = valueOf(num, 'w:abstractNumId') ?? '';
      // A list that is kept as a style: the style names the list that has the levels (17.9.21).
      const link = valueOf(abstracts.get(abstract), 'w:numStyleLink');
      const linked = link === undefined ? undefined : nums.get(numberingOfStyle(link)?.numId ?? '');
      if (linked !== undefined) abstract = valueOf(linked, 'w:abstractNumId') ?? abstract;
      this.#lists.set(id, listOf(abstract, abstracts.get(abstract), num));
    }
  }

  /** The number of the next paragraph at this place; `null` where the file describes no such list. */
  next({ numId, level: asked }: NumberingPlace, style?: string): NumberedParagraph | null {
    const list = this.#lists.get(numId);
    if (list === undefined) return null;
    const at = Math.min(Math.max(asked ?? levelOfStyle(list, style), 0), DEEPEST_LEVEL);
    const level = list.levels.get(at);
    if (level === undefined) return null;
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const start = list.starts.get(at);
    const key = `${numId} ${at}`;
    if (start !== undefined && !this.#started.has(key)) counts[at] = start - 1;
    this.#started.add(key);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      if (at < restart) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return { marker: '', bullet: true };
    return { marker: markerOf(list, level, counts), bullet: false };
  }
}

function markerOf(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    if (shown === undefined) return '';
    return formatted(counts[index] ?? shown.start, level.decimal ? 'decimal' : shown.format);
  });
  return text.trim();
}

/** The number formats of Western texts (ECMA-376, 17.18.59); others in digits. */
function formatted(value: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return romanNumber(value);
    case 'upperRoman':
      return romanNumber(value).toUpperCase();
    case 'lowerLetter':
      return repeatedLetter(value);
    case 'upperLetter':
      return repeatedLetter(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function levelOfStyle(list: List, style: string | undefined): number {
  if (style === undefined) return 0;
  for (const [index, level] of list.levels) if (level.style === style) return index;
  return 0;
}

function listOf(abstract: string, described: XmlElement | undefined, num: XmlElement): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const element of described === undefined ? [] : elementsOf(described)) addLevel(levels, element);
  for (const override of elementsOf(num)) {
    if (override.name !== 'w:lvlOverride') continue;
    const index = integer(override.attributes.get('w:ilvl')) ?? 0;
    const start = integer(valueOf(override, 'w:startOverride'));
    const own = first(override, 'w:lvl');
    if (own !== undefined) addLevel(levels, own, index);
    if (start !== undefined) starts.set(index, start);
  }
  return { abstract, levels, starts };
}

function addLevel(levels: Map<number, Level>, element: XmlElement, place?: number): void {
  if (element.name !== 'w:lvl') return;
  const index = place ?? integer(element.attributes.get('w:ilvl')) ?? 0;
  levels.set(index, {
    start: integer(valueOf(element, 'w:start')) ?? 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: integer(valueOf(element, 'w:lvlRestart')) ?? index,
    decimal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle'),
  });
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
