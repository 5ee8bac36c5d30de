/** What no comparison may show: a row of one name that is "only here" on both sides of one table. */
import type { Comparison } from '../../../src/shared/comparison/comparison.ts';

/** Names of rows that stand alone left and right in tables of one concept, as they are printed but for marks and case. */
export function namesOnBothSides({ rows }: Comparison): string[] {
  const alone = { left: new Set<string>(), right: new Set<string>() };
  for (const { kind, concept, left, right } of rows) {
    if (kind !== 'table-row' || concept === null || (left !== null && right !== null)) continue;
    const column = concept === 'work-by-sector' || concept === 'actions' ? 1 : 0;
    for (const [side, place] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const name = plain(place?.text.split('\t')[column] ?? '');
      if (name !== '') alone[side].add(`${concept}: ${name}`);
    }
  }
  return [...alone.left].filter((name) => alone.right.has(name));
}

function plain(text: string): string {
  return text
    .replace(/\([\d,;\s–-]+\)/g, '')
    .replace(/[†‡*§]|\[\W\]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
