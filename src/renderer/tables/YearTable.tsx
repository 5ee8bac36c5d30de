import { useState } from 'react';
import type { ConceptTable, YearColumn, YearRow } from '../../shared/years.ts';
import type { ShownReport } from '../read/report-context.ts';
import { useListeners } from '../ui/use-listeners.ts';
import { useOpenPlace } from '../years/use-open-place.ts';
import { moveInGrid } from './move-in-grid.ts';
import { headsOf, isGrouped, relabelled, rowGroups, yearBefore } from './table-shape.ts';
import { YearCellView } from './YearCellView.tsx';
import styles from './YearTable.module.css';

interface Props {
  readonly table: ConceptTable;
  /** Rows to show. */
  readonly rows: readonly YearRow[];
  readonly prose: boolean;
  /** Write out long cells that say what the year before said. */
  readonly repeated: boolean;
  readonly caption: string;
  readonly shown: ReadonlyMap<string, ShownReport>;
  readonly nameOf: (report: string) => string;
}

/** A table with a column for each year. Arrow keys lead from cell to cell, Enter into the text. */
export function YearTable({ table, rows, prose, repeated, caption, shown, nameOf }: Props) {
  const groups = rowGroups(rows);
  const ordered = groups.flatMap((group) => group.rows);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const stated = (row: number, column: number) =>
    ordered[row]?.cells[column]?.statement !== null && ordered[row]?.cells[column] !== undefined;
  const current = validStop(stop, stated) ?? firstStop(ordered, table.columns.length, stated);

  const onKeyDown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLElement)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [row, column] = placeOf(event.target.dataset['cell']);
    if (row === undefined || column === undefined) return;
    const size = { rows: ordered.length, columns: table.columns.length };
    const next = moveInGrid(event.key, { row, column }, size, (place) => stated(place.row, place.column));
    if (next === null) return;
    event.preventDefault();
    const name = `${next.row},${next.column}`;
    setStop(name);
    element?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  };

  useListeners(element, { keydown: onKeyDown });

  const places = new Map(ordered.map((row, index) => [row, index]));
  const said = isGrouped(rows) ? '' : 'group';
  return (
    <table ref={setElement} className={styles['table']} data-prose={prose}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}>
            <span className="visually-hidden">Row</span>
          </th>
          {table.columns.map((column, at) => (
            <ColumnHead key={column.year} column={column} heads={headsOf(table, at)} nameOf={nameOf} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name}>
          {group.name !== '' && (
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={table.columns.length + 1}>
                <span>{group.name}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => {
            const at = places.get(row) ?? 0;
            return (
              <tr key={`${row.group} ${row.label} ${at}`}>
                <th scope="row" className={styles['label']}>
                  {said !== '' && row.group !== '' && <span className={styles['over']}>{row.group}</span>}
                  {row.label}
                </th>
                {row.cells.map((cell, column) => (
                  <YearCellView
                    key={table.columns[column]?.year ?? column}
                    cell={cell}
                    year={table.columns[column]?.year ?? 0}
                    label={row.label}
                    relabelled={relabelled(row, column)}
                    repeats={
                      prose && !repeated && cell.state === 'same' ? yearBefore(table, row, column) : null
                    }
                    shown={shown}
                    nameOf={nameOf}
                    place={`${at},${column}`}
                    tabStop={current === `${at},${column}`}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

interface HeadProps {
  readonly column: YearColumn;
  readonly heads: readonly string[];
  readonly nameOf: (report: string) => string;
}

/** A year, and the table it rests on as a way into the text. */
function ColumnHead({ column, heads, nameOf }: HeadProps) {
  const open = useOpenPlace();
  const { year, report, number, at } = column;
  const name = nameOf(report);
  return (
    <th scope="col" className={styles['head']}>
      <span className={styles['year']}>{year}</span>
      {at === null ? (
        <span className={styles['from']}>No such table</span>
      ) : (
        <button
          type="button"
          className={styles['from']}
          aria-label={`${number === null ? 'Table' : `Table ${number}`} of ${name}: read`}
          title={column.caption}
          onClick={() => open(at)}
        >
          {number === null ? 'Table' : `Table ${number}`}
          {!name.includes(String(year)) && ` of ${name}`}
        </button>
      )}
      {heads.length > 0 && <span className={styles['heads']}>{heads.join(' · ')}</span>}
    </th>
  );
}

function placeOf(name: string | undefined): readonly number[] {
  return name === undefined ? [] : name.split(',').map(Number);
}

function validStop(name: string | null, stated: (row: number, column: number) => boolean): string | null {
  const [row, column] = placeOf(name ?? undefined);
  return row !== undefined && column !== undefined && stated(row, column) ? name : null;
}

function firstStop(
  rows: readonly YearRow[],
  columns: number,
  stated: (row: number, column: number) => boolean,
): string | null {
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < columns; column += 1) if (stated(row, column)) return `${row},${column}`;
  return null;
}
