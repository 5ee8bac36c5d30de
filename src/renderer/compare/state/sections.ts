/** The sections of what is compared, with how much differs in each. Pure. */
import type { Topic } from '../../../shared/model.ts';
import type { Shown } from './shown-rows.ts';

export interface ComparedSection {
  readonly topic: Topic;
  /** The item that it begins with. */
  readonly first: number;
  /** Passages that differ and count. */
  readonly changes: number;
}

/** Each section once, in the order in which the sections begin. What belongs to none is left out. */
export function comparedSections({ items }: Pick<Shown, 'items'>): readonly ComparedSection[] {
  const sections = new Map<Topic, ComparedSection>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'row' || item.row.topic === null) continue;
    const { topic } = item.row;
    const { first, changes } = sections.get(topic) ?? { first: index, changes: 0 };
    sections.set(topic, { topic, first, changes: changes + (item.change >= 0 ? 1 : 0) });
  }
  return [...sections.values()].toSorted((a, b) => a.first - b.first);
}

/** The section that an item stands in, or `null` before the first. */
export function sectionAt({ items }: Pick<Shown, 'items'>, at: number): Topic | null {
  const item = items.slice(0, at + 1).findLast((one) => one.kind === 'row' && one.row.topic !== null);
  return item?.kind === 'row' ? item.row.topic : null;
}
