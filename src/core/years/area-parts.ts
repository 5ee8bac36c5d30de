/** What of a report is about which area, where one chapter stands for several (the territories of one country). */
import type { Report } from '../../shared/model.ts';
import { isSameArea } from '../areas/areas.ts';
import { fold } from '../../shared/text/fold.ts';

/** Whether a name is that of an area, however it is set ("NORFOLK ISLAND") and whatever it was called that year. */
export function isNamed(name: string | null, area: string): boolean {
  return name !== null && (fold(name) === fold(area) || isSameArea(name, area));
}

/**
 * Which of a joint chapter's areas a text names, as its assessments call them; none where it names all of them, which
 * is about the whole. Heads of narrow columns have initials for names ("CKI" for the Cocos (Keeling) Islands).
 */
export function areaNamer(report: Report): (text: string, withInitials?: boolean) => readonly string[] {
  const areas = (report.assessments ?? []).map(({ area }) => area);
  const longestFirst = areas.toSorted((a, b) => b.length - a.length);
  const initials = new Map(areas.map((area) => [initialsOf(area), area]));
  return (text, withInitials = false) => {
    let rest = fold(text);
    const named = new Set<string>();
    for (const area of longestFirst) {
      const name = fold(area);
      if (!rest.includes(name)) continue;
      named.add(area);
      rest = rest.replaceAll(name, ' ');
    }
    if (withInitials && named.size === 0)
      for (const word of text.match(/\p{Lu}{2,}/gu) ?? []) {
        const area = initials.get(word);
        if (area !== undefined) named.add(area);
      }
    return named.size === areas.length ? [] : areas.filter((area) => named.has(area));
  };
}

function initialsOf(area: string): string {
  return (area.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

/**
 * The areas that each table of a joint chapter is about, as the chapter's assessments name them; empty for a table
 * about all of them, and throughout a chapter of one area.
 *
 * A joint chapter prints a table of its own for each area, the first with a caption that ends in the area's name
 * ("Laws and Regulations on Child Labor COOK ISLANDS"), the others under a heading with it. A table whose caption names
 * no area is about all of them.
 */
export function tableAreas(report: Report): readonly (readonly string[])[] {
  const found = report.tables.map((): readonly string[] => []);
  if (report.assessments === undefined) return found;
  const namedIn = areaNamer(report);
  for (const { blocks } of report.sections) {
    let above: readonly string[] = [];
    for (const block of blocks) {
      if (block.kind === 'heading') above = namedIn(block.content.text);
      if (block.kind !== 'table') continue;
      const caption = report.tables[block.table]?.caption.text ?? '';
      found[block.table] = caption.trim() === '' ? above : namedIn(caption);
    }
  }
  return found;
}
