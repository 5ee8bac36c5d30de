import { TOPIC_NAMES } from '../../reports/names.ts';
import { KIND_NAMES, stateName } from '../state/names.ts';
import type { ShownItem } from '../state/shown-rows.ts';
import type { Side } from '../state/stretches.ts';

/** Said after the count where a step leads no further. */
export const NO_FURTHER = ', no further change in this direction';

/** What a change is, for those who cannot see it; said after the count. */
export function announcement(item: ShownItem, labels: Readonly<Record<Side, string>>): string {
  if (item.kind !== 'row') return '';
  const { row, state } = item;
  const where = row.topic === null ? '' : `, ${TOPIC_NAMES[row.topic]}`;
  return `: ${stateName(state, labels)}, ${KIND_NAMES[row.kind]}${where}`;
}
