import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { buttonLabel } from '../commands/key-hints.ts';
import { useCopyEntry } from '../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../context-menu/use-menu-entries.ts';
import { useCopyLink } from '../links/use-copy-link.ts';
import { canRemove } from './can-remove.ts';
import type { LibraryRow } from '../reports/library-rows.ts';
import { useLibrary } from '../state/context.ts';
import { LIBRARY_ROW } from '../text/page-signs.ts';
import { reportsLike } from './reports-like.ts';
import type { LikeReports } from './reports-like.ts';

interface RowActs {
  readonly canAdd: boolean;
  readonly open: (entry: LibraryEntry, group: string) => void;
  readonly add: (entry: LibraryEntry) => void;
  readonly remove: (entry: LibraryEntry) => void;
  readonly toggle: (group: string) => void;
  /** These reports as well (ids). */
  readonly select: (ids: readonly string[]) => void;
}

/** Offers what can be done with a row of the library. */
export function useRowMenu(rows: readonly LibraryRow[], acts: RowActs): void {
  const copyEntry = useCopyEntry();
  const copyLink = useCopyLink();
  const library = useLibrary();
  useMenuEntries((target) => {
    const item = target.closest('li');
    const row = rows[LIBRARY_ROW.of(LIBRARY_ROW.around(target) ?? LIBRARY_ROW.all(item)[0]) ?? -1];
    if (row === undefined) return [];
    if (row.kind === 'group')
      return [
        [{ label: row.folded ? 'Unfold' : 'Fold', run: () => acts.toggle(row.name) }],
        [
          { label: `Select all of ${row.name}`, run: () => acts.select(row.reports) },
          ...selectEntries(reportsLike(library, { region: row.region, year: null }), acts.select),
        ],
      ];
    const { entry, group } = row;
    return [
      [
        { label: 'Open', run: () => acts.open(entry, group) },
        ...(acts.canAdd ? [{ label: 'Open in a new pane', run: () => acts.add(entry) }] : []),
      ],
      [
        copyEntry('Copy name', () => entry.label),
        {
          label: buttonLabel('copy-link'),
          run: () => void copyLink({ kind: 'passage', report: entry.label, quotation: null }),
        },
      ],
      [
        { label: 'Select', run: () => acts.select([entry.id]) },
        ...selectEntries(reportsLike(library, { region: null, year: entry.year }), acts.select),
      ],
      canRemove(entry) ? [{ label: 'Remove from the library', run: () => acts.remove(entry) }] : [],
    ];
  });
}

function selectEntries(groups: readonly LikeReports[], select: RowActs['select']) {
  return groups.map(({ name, ids }) => ({ label: `Select all of ${name}`, run: () => select(ids) }));
}
