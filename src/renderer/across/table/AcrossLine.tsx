import { memo } from 'react';
import type { AcrossRow } from '../../../shared/across/across.ts';
import { LevelMark } from '../../reports/LevelMark.tsx';
import { CELL, KEPT_ROW } from '../../text/page-signs.ts';
import type { GridPlace } from '../../years/move-in-grid.ts';
import type { TableColumn, TableLine } from '../model/table-model.ts';
import styles from './AcrossTable.module.css';

interface Props {
  readonly line: TableLine;
  readonly columns: readonly TableColumn[];
  readonly index: number;
  /** Where it stands in the list; `null` where all are drawn. */
  readonly start: number | null;
  /** Column of the cell that the Tab key stops at, if it is in this line. */
  readonly stop: number | null;
  readonly isNamed: boolean;
  readonly picked: AcrossRow | null;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onPick: (row: AcrossRow) => void;
  readonly onFocus: (place: GridPlace) => void;
}

/** A country, or a row of one, with its cells. */
export const AcrossLine = memo(function AcrossLine(props: Props) {
  const { line, columns, index, start, stop, isNamed, picked, measure, onPick, onFocus } = props;
  return (
    <div
      ref={start === null ? undefined : measure}
      data-index={index}
      {...KEPT_ROW.on(line.key)}
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      data-named={isNamed}
      style={start === null ? undefined : { position: 'absolute', transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" className={styles['name']}>
        {line.name}
      </div>
      {line.cells.map((cell, column) => (
        <div
          key={columns[column]?.id ?? column}
          role="cell"
          className={styles['cell']}
          data-number={columns[column]?.isNumber ?? false}
          data-gap={cell.isGap}
        >
          {cell.row === null ? (
            <span>{cell.text}</span>
          ) : (
            <button
              type="button"
              dir="auto"
              aria-pressed={picked !== null && picked === cell.row}
              {...CELL.on({ row: index, column })}
              tabIndex={stop === column ? 0 : -1}
              onFocus={() => onFocus({ row: index, column })}
              onClick={() => {
                if (cell.row !== null) onPick(cell.row);
              }}
            >
              {cell.level === undefined ? (
                cell.text || 'empty'
              ) : (
                <LevelMark level={cell.level} label={cell.text} />
              )}
            </button>
          )}
        </div>
      ))}
    </div>
  );
});
