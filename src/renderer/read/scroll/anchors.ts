/**
 * Which places of two reports mean the same: sections by topic, tables by concept. Numbers and
 * headings drift from year to year, topics and concepts do not.
 */
import type { PanePlace } from '../../../shared/contract/contract.ts';
import { longestRising } from '../../../shared/lists.ts';
import type { Report } from '../../../shared/model.ts';

/** A place in a report that has a meaning: the top or the bottom of a section or table. */
export interface Anchor {
  /** The same in every report for the same meaning. */
  readonly key: string;
  readonly place: PanePlace;
}

/** Two places that belong side by side. */
export interface PlacePair {
  readonly left: PanePlace;
  readonly right: PanePlace;
  /** Here a section begins, in both. */
  readonly opens?: true;
}

/** Before what a section is about, in the key of its top. */
const SECTION = 'section ';

/** Fractions of a block. */
const TOP = 0;
const BOTTOM = 1;

/** Anchors in reading order. Only the first of several with the same meaning counts. */
export function anchorsOf(report: Report): readonly Anchor[] {
  const anchors = new Map<string, Anchor>();
  const add = (key: string, block: string, fraction: number) => {
    if (!anchors.has(key)) anchors.set(key, { key, place: { block, fraction } });
  };
  for (const section of report.sections) {
    const first = section.blocks[0];
    const last = section.blocks.at(-1);
    if (first === undefined || last === undefined) continue;
    const name = section.topic ?? section.title.trim().toLowerCase();
    if (name !== '') add(`${SECTION}${name}`, first.id, TOP);
    for (const block of section.blocks) {
      const concept = block.kind === 'table' ? report.tables[block.table]?.concept : undefined;
      if (concept === undefined || concept === null) continue;
      add(`table ${concept}`, block.id, TOP);
      add(`end of table ${concept}`, block.id, BOTTOM);
    }
    if (name !== '') add(`end of section ${name}`, last.id, BOTTOM);
  }
  return [...anchors.values()];
}

/**
 * The anchors that two reports share, in an order that rises in both: where one report has a table
 * before and the other behind, the pairs that would cross the most others are left out.
 */
export function pairAnchors(left: readonly Anchor[], right: readonly Anchor[]): readonly PlacePair[] {
  const places = new Map(right.map((anchor, index) => [anchor.key, index]));
  const shared = left.flatMap((anchor) => {
    const index = places.get(anchor.key);
    const other = index === undefined ? undefined : right[index];
    return index === undefined || other === undefined
      ? []
      : [{ pair: { left: anchor.place, right: other.place }, index }];
  });
  return longestRising(shared.map((entry) => entry.index)).flatMap((at) => shared[at]?.pair ?? []);
}

/** Where each block of a report stands in reading order. */
export type BlockOrder = ReadonlyMap<string, number>;

/**
 * Finer pairs between the beginnings of the sections that both reports have: a pair that would lead from a section into
 * another is left out, so that the panes stand in the same section at all times.
 */
export function ledBySections(
  pairs: readonly PlacePair[],
  left: { readonly anchors: readonly Anchor[]; readonly order: BlockOrder },
  right: { readonly anchors: readonly Anchor[]; readonly order: BlockOrder },
): readonly PlacePair[] {
  const isSection = ({ key }: Anchor) => key.startsWith(SECTION);
  const sections = pairAnchors(left.anchors.filter(isSection), right.anchors.filter(isSection)).map(
    (pair): PlacePair => ({ ...pair, opens: true }),
  );
  // The bottom of a block comes before the top of the next one.
  const at = ({ block, fraction }: PanePlace, order: BlockOrder) => (order.get(block) ?? NaN) + fraction / 2;
  const ofLeft = (pair: PlacePair) => at(pair.left, left.order);
  const ofRight = (pair: PlacePair) => at(pair.right, right.order);
  const fits = (pair: PlacePair): boolean => {
    const [here, there] = [ofLeft(pair), ofRight(pair)];
    return sections.every((section) =>
      ofLeft(section) < here
        ? ofRight(section) <= there
        : ofLeft(section) > here && ofRight(section) >= there,
    );
  };
  return [...sections, ...pairs.filter(fits)].toSorted((one, other) => ofLeft(one) - ofLeft(other));
}
