import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { useActs } from '../country/use-acts.ts';
import { useCountry, useShownReports } from '../country/use-country.ts';
import type { LibraryRow } from '../reports/library-rows.ts';
import { useReaderState } from '../state/context.ts';
import { canAddPane } from '../state/reader-state.ts';
import { useLibraryShown } from '../state/use-library-shown.ts';
import { nextRow } from '../ui/next-row.ts';
import { useLibraryDoings } from './adding/library-doings.ts';
import { useRemove } from './adding/use-remove.ts';
import { GroupRow, ReportRow } from './LibraryRows.tsx';
import { SelectedReports } from './SelectedReports.tsx';
import { useRowMenu } from './use-row-menu.ts';
import { useSelection } from './use-selection.ts';
import { useCountryInSight } from './use-country-in-sight.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { REGION_START } from '../ui/region/regions.ts';
import styles from './Library.module.css';

const ROW_HEIGHT = 32;

interface Props {
  readonly rows: readonly LibraryRow[];
  /** Fold a group, or unfold it. */
  readonly onToggle: (group: string) => void;
}

/** The rows of the library. Only those in sight are drawn, so that thousands stay quick. */
// Long because what can be done with a row is bound where the rows are drawn.
export function LibraryList({ rows, onToggle }: Props) {
  const state = useReaderState();
  const { over, show: showLibrary } = useLibraryShown();
  const acts = useActs();
  const remove = useRemove();
  const { save } = useLibraryDoings();
  const selection = useSelection(rows);
  const [cursor, setCursor] = useState(0);
  const atHand = Math.min(cursor, rows.length - 1);
  const { scroller, drawn, stop, inSight, goTo, show } = useRowsInView(rows.length, ROW_HEIGHT, atHand);
  const { shown } = useShownReports();
  const country = useCountry();
  useCountryInSight(country?.name ?? null, rows, inSight, show);

  /** Where the library lies over the text, it makes way for what was opened. */
  const makeWay = () => {
    if (over) showLibrary(false);
  };
  const open = (entry: LibraryEntry, group: string) => {
    acts.choose(entry, group);
    makeWay();
  };
  const add = (entry: LibraryEntry) => {
    acts.openBeside(entry);
    makeWay();
  };
  useRowMenu(rows, {
    canAdd: canAddPane(state),
    open,
    add,
    remove: (entry) => remove([entry]),
    toggle: onToggle,
    select: selection.add,
  });
  const removeSelected = (entries: readonly LibraryEntry[]) => {
    selection.clear();
    remove(entries);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (selection.key(event, atHand)) return;
    const next = nextRow(event.key, atHand, rows.length);
    if (next === null) return;
    event.preventDefault();
    setCursor(next);
    goTo(next);
  };

  return (
    <>
      <div ref={scroller} className={styles['scroller']} {...REGION_START}>
        <ul className={styles['rows']} style={{ height: rows.length * ROW_HEIGHT }}>
          {drawn.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const tabIndex = index === stop ? 0 : -1;
            const place = { index, tabIndex, onFocus: () => setCursor(index), onKeyDown };
            return (
              <li
                key={row.key}
                className={styles['row']}
                style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
              >
                {row.kind === 'group' ? (
                  <GroupRow
                    row={row}
                    place={place}
                    atHand={row.name === country?.name}
                    selected={row.reports.every(selection.has)}
                    onToggle={(event) => {
                      if (!selection.click(event, index, atHand)) onToggle(row.name);
                    }}
                  />
                ) : (
                  <ReportRow
                    entry={row.entry}
                    group={row.group}
                    place={place}
                    shown={shown.includes(row.entry.id)}
                    canAdd={canAddPane(state)}
                    selected={selection.has(row.entry.id)}
                    onOpen={(event) => {
                      if (!selection.click(event, index, atHand)) open(row.entry, row.group);
                    }}
                    onAdd={() => add(row.entry)}
                    onRemove={() => remove([row.entry])}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {rows.length === 0 && <p className={styles['empty']}>No report matches.</p>}
      </div>
      <SelectedReports
        entries={selection.entries}
        onSave={(entries) => save(entries.map(({ id }) => id))}
        onRemove={removeSelected}
        onClear={selection.clear}
      />
    </>
  );
}
