import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Cell, Row, Span, Table } from '../../../shared/model.ts';
import { beside, BlockSigns } from '../../margin/BlockSigns.tsx';
import { columnWidths } from './column-widths.ts';
import { ShownTextView } from '../../text/ShownTextView.tsx';
import {
  columnCount,
  figureIndent,
  figureWidths,
  hasHead,
  isRepeated,
  NOT_IN_THIS_COPY,
  positioned,
  spanOf,
} from './table-layout.ts';
import { classNames } from '../../ui/class-names.ts';
import { BLOCK } from '../../text/page-signs.ts';
import styles from './ReportTable.module.css';

interface Props {
  readonly table: Table;
  readonly block: string;
  readonly highlights: readonly Span[];
}

/** A table as a table, with its notes below it. */
export const ReportTable = memo(function ReportTable({ table, block, highlights }: Props) {
  const columns = columnCount(table);
  const figures = figureWidths(table);
  const widths = columnWidths(table);
  return (
    <div className={styles['block']} {...BLOCK.on(block)} data-columns={columns} tabIndex={-1}>
      <table className={styles['table']}>
        <caption dir="auto" className={styles['caption']}>
          {table.number !== null && (
            <span dir="ltr" className={styles['number']}>
              Table {table.number}.{' '}
            </span>
          )}
          <ShownTextView content={table.caption} highlights={highlights} />
        </caption>
        <colgroup>
          {positioned(widths).map(({ item, position }) => (
            <col key={position} style={item.share === undefined ? undefined : { width: `${item.share}%` }} />
          ))}
        </colgroup>
        {hasHead(table.columns) && (
          <thead>
            <tr>
              {positioned(table.columns).map(({ item: cell, position }) => {
                // A head without words names nothing: it is a cell like any other.
                const Head = cell.content.text === '' ? 'td' : 'th';
                return (
                  <Head key={position} dir="auto" scope={Head === 'th' ? 'col' : undefined}>
                    <ShownTextView content={cell.content} highlights={highlights} />
                  </Head>
                );
              })}
            </tr>
          </thead>
        )}
        <tbody>
          {positioned(table.rows).map(({ item: row, position: rowIndex }) => (
            <tr key={rowIndex} className={beside} data-kind={row.kind} data-unsplit={row.unsplit}>
              {positioned(row.cells).map(({ item: cell, position }) => (
                <CellView
                  key={position}
                  cell={cell}
                  row={row}
                  index={position}
                  span={spanOf(row, position, columns)}
                  repeated={isRepeated(table, rowIndex, position)}
                  figure={figures.get(position)}
                  short={widths[position]?.short === true}
                  highlights={highlights}
                  signs={position === 0 && <BlockSigns block={block} row={rowIndex} />}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note.id} className={styles['note']} data-kind={note.kind}>
          {note.mark !== '' && <span className={styles['mark']}>{note.mark}</span>}
          <span dir="auto">
            <ShownTextView content={note.content} highlights={highlights} />
          </span>
        </p>
      ))}
    </div>
  );
});

interface CellProps {
  readonly cell: Cell;
  readonly row: Row;
  readonly index: number;
  readonly span: number;
  readonly repeated: boolean;
  /** Digits before the decimal point of the column's longest figure. */
  readonly figure: number | undefined;
  readonly short: boolean;
  readonly highlights: readonly Span[];
  /** Of the row, in its first cell. */
  readonly signs: ReactNode;
}

function CellView({ cell, row, index, span, repeated, figure, short, highlights, signs }: CellProps) {
  const text = <ShownTextView content={cell.content} highlights={highlights} />;
  const colSpan = span > 1 ? span : undefined;
  if (cell.missing === true) {
    return (
      <td colSpan={colSpan} className={classNames(styles['missing'], short ? styles['short'] : undefined)}>
        {cell.content.text === '' ? NOT_IN_THIS_COPY : text}
        {signs}
      </td>
    );
  }
  if (row.unsplit === true) {
    return (
      <td
        dir="auto"
        colSpan={colSpan}
        className={styles['unsplit']}
        title="Where the cells of this row end could not be known"
      >
        {text}
        {signs}
      </td>
    );
  }
  if (index === 0 && cell.content.text !== '') {
    const classes = classNames(styles['label'], repeated ? styles['repeated'] : undefined);
    return (
      <th scope={row.kind === 'group' ? 'rowgroup' : 'row'} dir="auto" colSpan={colSpan} className={classes}>
        {repeated ? <span className="visually-hidden">{cell.content.text}</span> : text}
        {signs}
      </th>
    );
  }
  const indent = figureIndent(cell.content.text, figure);
  return (
    <td
      dir="auto"
      colSpan={colSpan}
      className={short ? styles['short'] : undefined}
      style={indent > 0 ? { paddingInlineStart: `${indent}ch` } : undefined}
    >
      {repeated ? <span className="visually-hidden">{cell.content.text}</span> : text}
      {signs}
    </td>
  );
}
