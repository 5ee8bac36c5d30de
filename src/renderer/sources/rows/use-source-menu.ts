import type { SourceEntry } from '../../../shared/sources.ts';
import { useCopyEntry } from '../../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { SOURCE } from '../../text/page-signs.ts';
import type { ScopedRow } from '../state/scope.ts';

/** So many of its references are offered one by one; the panel has all of them. */
const MOST_ENTRIES = 4;

interface Acts {
  readonly onOpen: (id: string) => void;
  readonly onEntry: (entry: SourceEntry) => void;
}

/** Offers what can be done with a source of the list. */
export function useSourceMenu(rows: readonly ScopedRow[], { onOpen, onEntry }: Acts): void {
  const copyEntry = useCopyEntry();
  useMenuEntries((target) => {
    const [named] = SOURCE.all(target.closest('li'));
    const row = rows.find(({ id }) => id === SOURCE.of(named));
    if (row === undefined) return [];
    return [
      [
        { label: 'Show its passages', run: () => onOpen(row.id) },
        ...row.entries.slice(0, MOST_ENTRIES).map((entry) => ({
          label: `Go to reference ${entry.number} in ${entry.label}`,
          run: () => onEntry(entry),
        })),
      ],
      [
        copyEntry('Copy source', () => row.text),
        ...row.urls.slice(0, 1).map(({ url }) => copyEntry('Copy address', () => url)),
      ],
    ];
  });
}
