import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import type { AcrossRow } from '../../../shared/across/across.ts';
import { usePrinting } from '../../printing/use-paper.ts';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import { CELL, KEPT_HEAD, SCROLLER } from '../../text/page-signs.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { useRowsInSight } from '../../ui/hooks/use-rows-in-sight.ts';
import { REGION_START } from '../../ui/region/regions.ts';
import { moveInGrid } from '../../years/move-in-grid.ts';
import type { GridPlace } from '../../years/move-in-grid.ts';
import type { TableColumn, TableLine, TableSort } from '../model/table-model.ts';
import { AcrossLine } from './AcrossLine.tsx';
import styles from './AcrossTable.module.css';

/** Until a line is drawn and measured. */
const ASSUMED_HEIGHT = 34;

interface Props {
  readonly label: string;
  /** Of what is listed: to come back to the line at its top. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
  readonly sort: TableSort;
  /** The country at hand stands out. */
  readonly named: string | null;
  readonly picked: AcrossRow | null;
  readonly onSort: (sort: TableSort) => void;
  readonly onPick: (row: AcrossRow) => void;
}

/** Countries and what they state. Only the lines in sight are drawn; arrows lead from cell to cell. */
// Long because focus, scrolling and what is drawn go by the same cell.
export function AcrossTable(props: Props) {
  const { label, name, columns, lines, sort, named, picked, onSort, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 });
  const isPrinted = usePrinting() !== 'none';
  const canStand = useCallback(
    ({ row, column }: GridPlace) => lines[row]?.cells[column]?.row !== null && lines[row] !== undefined,
    [lines],
  );
  const at = canStand(stop) ? stop : firstPlace(lines);
  const list = useRowsInSight({
    scroller,
    count: lines.length,
    keyOf: useCallback((index: number) => lines[index]?.key ?? String(index), [lines]),
    // What the Tab key stops at is always there.
    always: at?.row ?? 0,
    assumedHeight: ASSUMED_HEIGHT,
    startAt: 0,
  });
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  useKeptRows({ scroller, name, rows: { keys, draw: list.near } });

  const wanted = useRef<GridPlace | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = CELL.find(scroller.current, wanted.current);
    if (element === null) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const [body, setBody] = useState<HTMLElement | null>(null);
  useListeners(body, {
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
      const from = CELL.of(event.target);
      if (from === undefined) return;
      const next = moveInGrid(event.key, from, { rows: lines.length, columns: columns.length }, canStand);
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      setStop(next);
      list.show(next.row);
    },
  });
  const widths: CSSProperties & Record<'--columns', string> = {
    '--columns': `minmax(11rem, 14rem) ${columns.map(({ width }) => `${width}rem`).join(' ')}`,
  };
  const items = isPrinted ? lines.map((line, index) => ({ index, key: line.key, start: 0 })) : list.items;
  return (
    <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
      <div
        className={styles['table']}
        style={widths}
        role="table"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
      >
        <div role="rowgroup" className={styles['heads']} {...KEPT_HEAD.on}>
          <div role="row" aria-rowindex={1} className={styles['row']}>
            <Head column={{ id: '', name: 'Country' }} sort={sort} onSort={onSort} />
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div
          ref={setBody}
          role="rowgroup"
          className={styles['body']}
          style={isPrinted ? undefined : { height: list.height }}
        >
          {items.map(({ index, key, start }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <AcrossLine
                key={key}
                line={line}
                columns={columns}
                index={index}
                start={isPrinted ? null : start}
                stop={at?.row === index ? at.column : null}
                isNamed={line.area === named}
                picked={picked}
                measure={list.measure}
                onPick={onPick}
                onFocus={setStop}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function firstPlace(lines: readonly TableLine[]): GridPlace | null {
  for (const [row, { cells }] of lines.entries()) {
    const column = cells.findIndex((cell) => cell.row !== null);
    if (column >= 0) return { row, column };
  }
  return null;
}

interface HeadProps {
  readonly column: Pick<TableColumn, 'id' | 'name'> & Partial<TableColumn>;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
}

/** Sorts by its column; once more, the other way round. Numbers begin with the largest. */
function Head({ column: { id, name, isNumber = false }, sort, onSort }: HeadProps) {
  const isSorted = sort.by === id;
  return (
    <div
      role="columnheader"
      className={styles['head']}
      data-number={isNumber}
      aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort({ by: id, down: isSorted ? !sort.down : isNumber })}>
        {name}
        <span aria-hidden="true">{isSorted ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </div>
  );
}
