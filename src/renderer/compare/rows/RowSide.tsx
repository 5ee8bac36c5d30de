import { memo } from 'react';
import { DIFFERENCE_CLASSES } from '../../../shared/comparison/comparison.ts';
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { columnTemplate } from './cell-columns.ts';
import { useCompared } from '../state/compare-context.ts';
import { byCell, mergedStretches, sideStretches, unmarked, within } from '../state/stretches.ts';
import type { Side, Stretch } from '../state/stretches.ts';
import { StretchText } from './StretchText.tsx';
import styles from './RowSide.module.css';

interface Props {
  readonly row: ComparisonRow;
  /** `merged`: both sides in one text. */
  readonly side: Side | 'merged';
  /** What differs is not marked: it does not count. */
  readonly plain: boolean;
}

/** The text of a row: of one side, or of both in one. Cells of a table stand in its columns. */
export const RowSide = memo(function RowSide({ row, side, plain }: Props) {
  const { hidden: hides, ...compared } = useCompared();
  const hidden = plain ? DIFFERENCE_CLASSES : hides;
  const drawn = side === 'merged' ? mergedStretches(row, hidden) : sideStretches(row, side, hidden);
  const stretches = plain ? unmarked(drawn) : drawn;
  const shape: Side = side === 'merged' ? (row.right === null ? 'left' : 'right') : side;
  const { report } = compared[shape];
  const cells = row[shape]?.cells;
  if (cells === undefined) {
    const text = <StretchText row={row} stretches={stretches} />;
    const lead = leadOf(row, shape, report);
    return (
      <div
        dir="auto"
        className={styles['text']}
        data-kind={row.kind}
        {...(row.kind === 'heading' || row.kind === 'table' ? HEADING : {})}
      >
        {lead !== '' && (
          <span dir="ltr" className={styles['lead']}>
            {lead}{' '}
          </span>
        )}
        {text}
      </div>
    );
  }
  const table = report.tables[row[shape]?.table ?? -1];
  const own =
    side === 'merged' ? byCell(row, stretches) : cells.map(([start, end]) => within(stretches, start, end));
  return (
    <div
      className={styles['cells']}
      data-kind={row.kind}
      style={
        table === undefined || cells.length === 1 ? undefined : { gridTemplateColumns: columnTemplate(table) }
      }
    >
      {own.map((stretchesOfCell, column) => {
        const head = table?.columns[column]?.content.text ?? '';
        return (
          <div key={cells[column]?.[0] ?? column} dir="auto" className={styles['cell']}>
            {row.kind === 'table-row' && head !== '' && (
              <span dir="ltr" className="visually-hidden">
                {head}:{' '}
              </span>
            )}
            <CellText row={row} side={shape} column={column} stretches={stretchesOfCell} report={report} />
          </div>
        );
      })}
    </div>
  );
});

const HEADING = { role: 'heading', 'aria-level': 3 } as const;

interface CellProps {
  readonly row: ComparisonRow;
  readonly side: Side;
  readonly column: number;
  readonly stretches: readonly Stretch[];
  readonly report: Report;
}

function CellText({ row, side, column, stretches, report }: CellProps) {
  const place = row[side];
  const cell = report.tables[place?.table ?? -1]?.rows[place?.row ?? -1]?.cells[column];
  if (row.kind === 'table-row' && cell?.missing === true && stretches.length === 0)
    return <span className={styles['missing']}>Not in this copy</span>;
  return <StretchText row={row} stretches={stretches} />;
}

/** What the report prints before the text: the number of a table or reference, the mark of a note. */
function leadOf(row: ComparisonRow, side: Side, report: Report): string {
  const place = row[side];
  const table = report.tables[place?.table ?? -1];
  switch (row.kind) {
    case 'table':
      return table?.number === undefined || table.number === null ? '' : `Table ${table.number}.`;
    case 'note':
      return table?.notes[place?.note ?? -1]?.mark ?? '';
    case 'reference': {
      const number = report.references[place?.reference ?? -1]?.number;
      return number === undefined ? '' : `${number}.`;
    }
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'table-header':
    case 'table-row':
      return '';
  }
}
