import { useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { LibraryRow } from '../reports/library-rows.ts';
import { useLibrary } from '../state/context.ts';
import { nextRow } from '../ui/next-row.ts';
import { allOf, NOTHING_SELECTED, stretchedTo, toggled, withReports } from './selection.ts';

/** Several reports of the library, to do something with all of them. */
export interface Selection {
  /** In the order of the library; those that are gone are no longer among them. */
  readonly entries: readonly LibraryEntry[];
  readonly has: (id: string) => boolean;
  /** Selects these reports as well (ids). */
  readonly add: (ids: readonly string[]) => void;
  readonly clear: () => void;
  /** Selects by a click with Shift, Ctrl or Cmd; gives whether it did. */
  readonly click: (event: MouseEvent, at: number, cursor: number) => boolean;
  /** Selects by a key at a row, the cursor; gives whether it did. The arrow keys with Shift also move on, as without it. */
  readonly key: (event: KeyboardEvent, cursor: number) => boolean;
}

export function useSelection(rows: readonly LibraryRow[]): Selection {
  const { reports } = useLibrary();
  const [selected, select] = useState(NOTHING_SELECTED);
  const entries = selected.reports.size === 0 ? [] : reports.filter(({ id }) => selected.reports.has(id));

  return {
    entries,
    has: (id) => selected.reports.has(id),
    add: (ids) => select(withReports(selected, ids)),
    clear: () => select(NOTHING_SELECTED),
    click: (event, at, cursor) => {
      const isToggle = event.ctrlKey || event.metaKey;
      if (!isToggle && !event.shiftKey) return false;
      event.preventDefault();
      select(isToggle ? toggled(selected, rows, at) : stretchedTo(selected, rows, at, cursor));
      return true;
    },
    key: (event, cursor) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === 'Escape' && selected.reports.size > 0) select(NOTHING_SELECTED);
      else if (event.key === ' ' && event.shiftKey) select(toggled(selected, rows, cursor));
      else if (event.key.toLowerCase() === 'a' && isCommand && !event.shiftKey) select(allOf(rows));
      else {
        const next = event.shiftKey ? nextRow(event.key, cursor, rows.length) : null;
        if (next !== null) select(stretchedTo(selected, rows, next, cursor));
        return false;
      }
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
