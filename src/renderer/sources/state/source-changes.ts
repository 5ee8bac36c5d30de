/** What two reports do and do not share. Pure. */
import type { SourceChanges, SourceRow } from '../../../shared/sources.ts';

export const CHANGE_CLASSES = ['newly-cited', 'no-longer-cited', 'kept', 'only-left', 'only-right'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

export type ChangedIds = Readonly<Record<ChangeClass, ReadonlySet<string>>>;

/** Ids of rows by how they changed; "only" means that no other report of the library has the source. */
export function changedIds(rows: readonly SourceRow[], changes: SourceChanges): ChangedIds {
  const onlyIn = (report: string) =>
    new Set(
      rows.filter(({ entries }) => entries.every((entry) => entry.report === report)).map(({ id }) => id),
    );
  return {
    'newly-cited': new Set(changes.newlyCited),
    'no-longer-cited': new Set(changes.noLongerCited),
    kept: new Set(changes.kept),
    'only-left': onlyIn(changes.left),
    'only-right': onlyIn(changes.right),
  };
}

/** What a class is called between two reports. */
export function changeName(one: ChangeClass, left: string, right: string): string {
  switch (one) {
    case 'newly-cited':
      return 'Newly cited';
    case 'no-longer-cited':
      return 'No longer cited';
    case 'kept':
      return 'In both';
    case 'only-left':
      return `Only in ${left}`;
    case 'only-right':
      return `Only in ${right}`;
  }
}
