import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { nextRow } from '../../ui/next-row.ts';
import type { SourceEntry } from '../../../shared/sources.ts';
import { SourceRowView } from './SourceRowView.tsx';
import { useSourceMenu } from './use-source-menu.ts';
import { useRowsInSight } from '../../ui/hooks/use-rows-in-sight.ts';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import { KEPT_ROW, SOURCE } from '../../text/page-signs.ts';
import { REGION_START } from '../../ui/region/regions.ts';
import type { ScopedRow } from '../state/scope.ts';
import styles from './SourceRows.module.css';

/** Two lines of text and one of facts; measured once a row is drawn. */
const ASSUMED_HEIGHT = 84;

interface Props {
  readonly rows: readonly ScopedRow[];
  /** Reports of several countries are shown. */
  readonly named: boolean;
  readonly open: string | null;
  readonly picked: ReadonlySet<string>;
  /** Of what is listed: to come back to the row at its top. */
  readonly name: string;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string, picked: boolean) => void;
  readonly onEntry: (entry: SourceEntry) => void;
}

/** The list. Only the rows in sight are drawn; arrows go from row to row, Tab through the controls of one. */
export function SourceRows(props: Props) {
  const { rows, named, open, picked, name, onOpen, onPick, onEntry } = props;
  useSourceMenu(rows, { onOpen, onEntry });
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const stop = Math.max(0, Math.min(cursor, rows.length - 1));
  const keyOf = useCallback((index: number) => rows[index]?.id ?? String(index), [rows]);
  const list = useRowsInSight({
    scroller,
    count: rows.length,
    keyOf,
    always: stop,
    assumedHeight: ASSUMED_HEIGHT,
    startAt: 0,
  });

  /** The row that the keyboard goes to, as soon as it is drawn. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = SOURCE.find(scroller.current, wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  useKeptRows({ scroller, name, rows: { keys, draw: list.near } });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event.key, stop, rows.length);
    const id = next === null ? undefined : rows[next]?.id;
    if (next === null || id === undefined) return;
    event.preventDefault();
    wanted.current = id;
    setCursor(next);
    list.show(next);
  };

  return (
    <div ref={scroller} className={styles['scroller']} {...REGION_START}>
      <ul className={styles['rows']} style={{ height: list.height }} aria-label="Sources">
        {list.items.map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={key}
              ref={list.measure}
              data-index={index}
              {...KEPT_ROW.on(row.id)}
              className={styles['item']}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <SourceRowView
                row={row}
                named={named}
                open={row.id === open}
                picked={picked.has(row.id)}
                reachable={index === stop}
                onOpen={onOpen}
                onPick={onPick}
                onEntry={onEntry}
                onFocus={() => setCursor(index)}
                onKeyDown={onKeyDown}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
