import type { ConceptTable, YearColumn, YearRow } from '../../shared/years.ts';
import type { ShownReport } from '../text/report-context.ts';
import { useOpenPlace } from '../years/use-open-place.ts';
import { useRoving } from '../years/use-roving.ts';
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

/** So many years leave room for wide columns. */
const FEW_YEARS = 3;

/** A table with a column for each year. Arrow keys lead from cell to cell, Enter into the text. */
export function YearTable({ table, rows, prose, repeated, caption, shown, nameOf }: Props) {
  const groups = rowGroups(rows);
  const ordered = groups.flatMap((group) => group.rows);
  const size = { rows: ordered.length, columns: table.columns.length };
  const { setElement, isStop } = useRoving(size, ({ row, column }) => {
    const cell = ordered[row]?.cells[column];
    return cell !== undefined && cell.statement !== null;
  });
  const places = new Map(ordered.map((row, index) => [row, index]));
  const said = isGrouped(rows) ? '' : 'group';
  return (
    <table
      ref={setElement}
      className={styles['table']}
      data-prose={prose}
      data-few={table.columns.length <= FEW_YEARS}
    >
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
                    row={at}
                    column={column}
                    tabStop={isStop({ row: at, column })}
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
