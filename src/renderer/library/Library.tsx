import { memo, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { counted } from '../names.ts';
import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { MOST_PANES } from '../state/reader-state.ts';
import { GroupRow, ReportRow } from './LibraryRows.tsx';
import { libraryRows } from './library-rows.ts';
import { nextRow } from './next-row.ts';
import styles from './Library.module.css';

const ROW_HEIGHT = 34;

/** All reports, by area and year. Only the rows in sight are drawn, so that thousands stay quick. */
export const Library = memo(function Library() {
  const { reports } = useLibrary();
  const { panes } = useReaderState();
  const dispatch = useDispatch();
  const [typed, setTyped] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const heading = useId();
  const rows = libraryRows(reports, typed, folded);
  const shown = new Set(panes.map((pane) => pane.report));
  const stop = Math.min(cursor, rows.length - 1);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 296, height: 800 },
  });

  const toggle = (name: string) => {
    const next = new Set(folded);
    if (!next.delete(name)) next.add(name);
    setFolded(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event.key, stop, rows.length);
    if (next === null) return;
    event.preventDefault();
    setCursor(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
    });
  };

  return (
    <nav className={styles['library']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>
          Library
        </h2>
        <span className={styles['count']}>{counted(reports.length, 'report')}</span>
      </div>
      <input
        type="text"
        className={styles['filter']}
        aria-label="Filter the library"
        placeholder="Filter by area, year or level"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div ref={scroller} className={styles['scroller']}>
        {/* Arrow keys move between the rows, which are buttons in their own right. */}
        {/* eslint-disable-next-line -- see above */}
        <ul className={styles['rows']} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const place = {
              index: item.index,
              tabIndex: item.index === stop ? 0 : -1,
              onFocus: () => setCursor(item.index),
            };
            return (
              <li
                key={item.key}
                className={styles['row']}
                style={{ translate: `0 ${item.start}px`, height: item.size }}
              >
                {row.kind === 'group' ? (
                  <GroupRow row={row} place={place} onToggle={() => toggle(row.name)} />
                ) : (
                  <ReportRow
                    entry={row.entry}
                    place={place}
                    shown={shown.has(row.entry.id)}
                    canAdd={panes.length < MOST_PANES}
                    onOpen={() => dispatch({ kind: 'open', report: row.entry.id })}
                    onAdd={() => dispatch({ kind: 'add-pane', report: row.entry.id })}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {rows.length === 0 && <p className={styles['empty']}>No report of that name.</p>}
      </div>
    </nav>
  );
});
