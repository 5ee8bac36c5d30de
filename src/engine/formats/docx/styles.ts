/** What the styles of a Word file say of paragraphs and signs, inheritance included. */
import { elementsOf, first, isOn, valueOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

export interface NumberingPlace {
  readonly numId: string;
  /** From 0; absent where the numbering itself says which level the style has. */
  readonly level?: number;
}

export interface Styles {
  /** 1 to 4 for a heading or title. */
  readonly heading: (style: string | undefined) => 1 | 2 | 3 | 4 | undefined;
  readonly numbering: (style: string | undefined) => NumberingPlace | undefined;
  /** Whether text of this style is in the file without being shown. */
  readonly hidden: (style: string | undefined) => boolean;
}

interface Style {
  readonly name: string;
  readonly base: string | undefined;
  readonly properties: XmlElement | undefined;
  readonly signs: XmlElement | undefined;
}

/** Styles may be based on each other in a circle in damaged files. */
const LONGEST_CHAIN = 20;

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    const id = element.attributes.get('w:styleId');
    if (element.name !== 'w:style' || id === undefined) continue;
    styles.set(id, {
      name: valueOf(element, 'w:name') ?? id,
      base: valueOf(element, 'w:basedOn'),
      properties: first(element, 'w:pPr'),
      signs: first(element, 'w:rPr'),
    });
  }

  function* chain(id: string | undefined): Generator<Style> {
    let at = id;
    for (let steps = 0; at !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const style = styles.get(at);
      if (style === undefined) {
        // A style that is named and not described still says what it is by its name.
        yield { name: at, base: undefined, properties: undefined, signs: undefined };
        return;
      }
      yield style;
      at = style.base;
    }
  }

  return {
    heading: (id) => {
      for (const { name, properties } of chain(id)) {
        const level = headingLevel(name) ?? outlineLevel(properties);
        if (level !== undefined) return level;
      }
      return undefined;
    },
    numbering: (id) => {
      for (const { properties } of chain(id)) {
        const place = numberingPlace(properties);
        if (place !== undefined) return place;
      }
      return undefined;
    },
    hidden: (id) => {
      for (const { signs } of chain(id)) if (isOn(signs, 'w:vanish')) return true;
      return false;
    },
  };
}

const LEVELS = [1, 2, 3, 4] as const;

function headingLevel(name: string): 1 | 2 | 3 | 4 | undefined {
  if (/^title$/i.test(name)) return 1;
  const printed = /^heading ?([1-9])$/i.exec(name)?.[1];
  return printed === undefined ? undefined : (LEVELS[Number(printed) - 1] ?? 4);
}

/** The heading that a paragraph's own properties make of it (ECMA-376, 17.3.1.20; 9 is none). */
export function outlineLevel(properties: XmlElement | undefined): 1 | 2 | 3 | 4 | undefined {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? 9);
  return level >= 0 && level < 9 ? (LEVELS[level] ?? 4) : undefined;
}

export function numberingPlace(properties: XmlElement | undefined): NumberingPlace | undefined {
  const numbering = first(properties, 'w:numPr');
  const numId = valueOf(numbering, 'w:numId');
  if (numId === undefined) return undefined;
  const level = Number(valueOf(numbering, 'w:ilvl') ?? Number.NaN);
  return Number.isNaN(level) ? { numId } : { numId, level };
}
