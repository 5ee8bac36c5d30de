/** Goods that the Department lists for an area, with what the icons beside them say. */
import type { Series } from '../series/series.ts';
import type { Line } from '../lines/working-line.ts';

/**
 * Goods named above their icons, in the order of the page: "Cotton: child labor, forced labor". A copied page repeats
 * each name for its picture. Icons belong to the name right above them; a name that has none says no more than itself.
 *
 * @param chrome lines above the title of a web page.
 */
export function listedGoods(chrome: readonly Line[], { iconMeaning }: Series): string[] {
  const goods = new Map<string, Set<string>>();
  let names: Line[] = [];
  let iconsOf: Set<string> | null = null;
  for (const line of chrome) {
    const meaning = iconMeaning(line.text);
    if (meaning === null) {
      // A line set off by a blank one, such as the name of the page, is no name of the goods below it.
      if (iconsOf !== null || line.gap > 0) names = [];
      iconsOf = null;
      names.push(line);
      continue;
    }
    for (const name of iconsOf === null ? names : [])
      if (!goods.has(name.text)) goods.set(name.text, new Set());
    const last = names.at(-1);
    iconsOf ??= last === undefined ? new Set() : (goods.get(last.text) ?? new Set());
    iconsOf.add(meaning);
  }
  return [...goods].map(([name, icons]) => (icons.size === 0 ? name : `${name}: ${[...icons].join(', ')}`));
}
