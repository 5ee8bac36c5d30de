import { memo, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { AddReports } from './adding/AddReports.tsx';
import { useRemove } from './adding/use-remove.ts';
import { counted } from '../reports/names.ts';
import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { canAddPane } from '../state/reader-state.ts';
import type { ReaderAction } from '../state/reader-state.ts';
import { isNarrow } from '../ui/narrow.ts';
import { GroupRow, ReportRow } from './LibraryRows.tsx';
import { libraryRows } from '../reports/library-rows.ts';
import { nextRow } from '../ui/next-row.ts';
import { scrollTopToShow, windowOfRows } from './window-of-rows.ts';
import { LIBRARY_ROW } from '../text/page-signs.ts';
import styles from './Library.module.css';

const ROW_HEIGHT = 32;

/** Until the list has been measured. */
const ASSUMED_HEIGHT = 900;

/** All reports, by area and year. Only the rows in sight are drawn, so that thousands stay quick. */
export const Library = memo(function Library() {
  const { reports, areas } = useLibrary();
  const state = useReaderState();
  const { panes } = state;
  const dispatch = useDispatch();
  const remove = useRemove();
  const [typed, setTyped] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrollTop: 0, height: ASSUMED_HEIGHT });
  const heading = useId();
  const rows = libraryRows({ reports, areas }, typed, folded);
  const shown = new Set(panes.map((pane) => pane.report));
  const stop = Math.min(cursor, rows.length - 1);
  const { first, end } = windowOfRows(view.scrollTop, view.height, ROW_HEIGHT, rows.length);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () =>
      setView({ scrollTop: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const open = (action: ReaderAction) => {
    dispatch(action);
    // Where the library lies over the text, it makes way for what was opened.
    if (isNarrow()) dispatch({ kind: 'library', shown: false });
  };

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
    const element = scroller.current;
    if (element !== null) {
      element.scrollTop = scrollTopToShow(next, element.scrollTop, element.clientHeight, ROW_HEIGHT);
    }
    requestAnimationFrame(() => {
      LIBRARY_ROW.find(scroller.current, next)?.focus();
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
        <ul className={styles['rows']} style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const place = {
              index,
              tabIndex: index === stop ? 0 : -1,
              onFocus: () => setCursor(index),
              onKeyDown,
            };
            return (
              <li
                key={row.key}
                className={styles['row']}
                style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
              >
                {row.kind === 'group' ? (
                  <GroupRow row={row} place={place} onToggle={() => toggle(row.name)} />
                ) : (
                  <ReportRow
                    entry={row.entry}
                    group={row.group}
                    place={place}
                    shown={shown.has(row.entry.id)}
                    canAdd={canAddPane(state)}
                    onOpen={() => open({ kind: 'open', report: row.entry.id })}
                    onAdd={() => open({ kind: 'add-pane', report: row.entry.id })}
                    onRemove={() => remove(row.entry)}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {rows.length === 0 && <p className={styles['empty']}>No report of that name.</p>}
      </div>
      <AddReports />
    </nav>
  );
});
