import type { CSSProperties, ReactNode } from 'react';
import type { ConceptTable, YearColumn, YearRow } from '../../shared/years.ts';
import { KEPT_ROW, KEPT_HEAD, ON_PAPER } from '../text/page-signs.ts';
import type { ShownReport } from '../text/report-context.ts';
import { yearsInWords } from '../country/areas.ts';
import { STATE_NAMES } from '../years/names.ts';
import { useOpenPlace } from '../years/use-open-place.ts';
import { useRoving } from '../years/use-roving.ts';
import {
  cellRuns,
  headsOf,
  isGrouped,
  relabelled,
  rowGroups,
  shownColumns,
  yearBefore,
} from './table-shape.ts';
import type { CellLength, CellRun, ShownColumn } from './table-shape.ts';
import { useCellMenu } from './use-cell-menu.ts';
import { YearCellView } from './YearCellView.tsx';
import styles from './YearTable.module.css';

interface Props {
  readonly table: ConceptTable;
  /** Rows to show. */
  readonly rows: readonly YearRow[];
  readonly length: CellLength;
  /** Write out long cells that say what the year before said. */
  readonly repeated: boolean;
  readonly caption: string;
  readonly shown: ReadonlyMap<string, ShownReport>;
  readonly nameOf: (report: string) => string;
  /** What stands below the rows on paper; `null` on the screen. */
  readonly end: ReactNode;
}

/** So many years leave room for wide columns. */
const FEW_YEARS = 3;

/** A table with a column for each year. Arrow keys lead from cell to cell, Enter into the text. */
export function YearTable({ table, rows, length, repeated, caption, shown, nameOf, end }: Props) {
  const groups = rowGroups(rows);
  const ordered = groups.flatMap((group) => group.rows);
  const size = { rows: ordered.length, columns: table.columns.length };
  const { element, setElement, isStop } = useRoving(size, ({ row, column }) => {
    const cell = ordered[row]?.cells[column];
    return cell !== undefined && cell.statement !== null;
  });
  useCellMenu(element, (row, column) => ordered[row]?.cells[column], nameOf);
  const columns = shownColumns(table);
  const places = new Map(ordered.map((row, index) => [row, index]));
  const said = isGrouped(rows) ? '' : 'group';
  const prose = length === 'prose';
  const years: CSSProperties & Record<'--years', number> = { '--years': columns.length };
  return (
    <table
      ref={setElement}
      className={styles['table']}
      data-prose={prose}
      data-short={length === 'short'}
      data-few={columns.filter(({ empty }) => empty === null).length <= FEW_YEARS}
      style={years}
    >
      <caption className="visually-hidden">{caption}</caption>
      <TableHead table={table} columns={columns} nameOf={nameOf} />
      {groups.map((group) => (
        <tbody key={group.name}>
          {group.name !== '' && (
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{group.name}</span>
              </th>
            </tr>
          )}
          {group.rows.map((row) => {
            const at = places.get(row) ?? 0;
            return (
              <tr key={`${row.group} ${row.label} ${at}`} {...KEPT_ROW.on(`${row.group} ${row.label}`)}>
                <th scope="row" className={styles['label']}>
                  {said !== '' && row.group !== '' && <span className={styles['over']}>{row.group}</span>}
                  {row.label}
                </th>
                {cellRuns(row, columns).map((run) => {
                  if (run.kind === 'missing')
                    return <MissingCells key={run.years[0]} run={run} inWords={prose} />;
                  const { column } = run;
                  const cell = row.cells[column];
                  if (cell === undefined) return null;
                  return (
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
                      row={at}
                      column={column}
                      tabStop={isStop({ row: at, column })}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
      {end !== null && <TableEnd columns={columns.length + 1}>{end}</TableEnd>}
    </table>
  );
}

/** What stands below the rows on paper, as a row: where a head is printed again, what comes after its table lies over the last rows. */
function TableEnd({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tbody className={styles['end']} {...ON_PAPER.on}>
      <tr>
        <td colSpan={columns}>{children}</td>
      </tr>
    </tbody>
  );
}

interface TableHeadProps {
  readonly table: ConceptTable;
  readonly columns: readonly ShownColumn[];
  readonly nameOf: (report: string) => string;
}

function TableHead({ table, columns, nameOf }: TableHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['corner']} {...KEPT_HEAD.on}>
          <span className="visually-hidden">Row</span>
        </th>
        {columns.map((shownColumn) => {
          const [at = 0] = shownColumn.columns;
          const column = table.columns[at];
          return shownColumn.empty !== null || column === undefined ? (
            <EmptyHead key={at} years={shownColumn.years} why={shownColumn.empty ?? 'no-table'} />
          ) : (
            <ColumnHead key={at} column={column} heads={headsOf(table, at)} nameOf={nameOf} />
          );
        })}
      </tr>
    </thead>
  );
}

interface MissingProps {
  readonly run: Extract<CellRun, { readonly kind: 'missing' }>;
  /** There is room to say in words what this copy has torn. */
  readonly inWords: boolean;
}

/**
 * Years in a row that state nothing: one quiet mark, and none before the first year that does. What this copy has torn
 * bears the mark that tables of figures have for what is not available, and its head says so in words.
 */
function MissingCells({ run, inWords }: MissingProps) {
  const { span, years, leading, why } = run;
  const marked = !leading && why !== 'no-table' && why !== 'not-in-copy';
  const words = STATE_NAMES[why];
  return (
    <td
      colSpan={span}
      className={styles['missing']}
      data-state={why}
      data-year={yearsInWords(years)}
      title={marked ? `${words} in ${yearsInWords(years)}` : undefined}
    >
      {why === 'not-made-out' && inWords ? (
        <span className={styles['quiet']}>{words}</span>
      ) : (
        <>
          {marked && <span aria-hidden="true">{why === 'not-made-out' ? '…' : '–'}</span>}
          <span className="visually-hidden">{words}</span>
        </>
      )}
    </td>
  );
}

interface EmptyProps {
  readonly years: ShownColumn['years'];
  readonly why: NonNullable<ShownColumn['empty']>;
}

/** Years in a row that have no such table, or copies that may lack it, under one head. */
function EmptyHead({ years, why }: EmptyProps) {
  return (
    <th scope="col" className={styles['head']} data-empty="">
      <span className={styles['year']}>{yearsInWords(years)}</span>
      <span className={styles['from']}>{STATE_NAMES[why]}</span>
    </th>
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
      {at !== null && (
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
      {column.damage === 'torn' && <span className={styles['heads']}>Not all made out in this copy</span>}
      {heads.length > 0 && <span className={styles['heads']}>{heads.join(' · ')}</span>}
    </th>
  );
}
