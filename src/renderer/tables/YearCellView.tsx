import { memo } from 'react';
import type { PrintedAt, YearCell, YearStatement } from '../../shared/years.ts';
import { ToText } from '../text/to-text.tsx';
import type { ShownReport } from '../text/report-context.ts';
import { ShownReportContext } from '../text/report-context.ts';
import { STATE_NAMES } from '../years/names.ts';
import { useOpenPlace } from '../years/use-open-place.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { CellText } from './CellText.tsx';
import { restatedOtherwise } from './table-shape.ts';
import { ChangedSign, RestatedSign } from './YearSign.tsx';
import { CELL, REPORT_SIDE } from '../text/page-signs.ts';
import styles from './YearTable.module.css';

interface Props {
  readonly cell: YearCell;
  readonly year: number;
  /** Newest label of the row. */
  readonly label: string;
  /** What the row is called here, where that is to be said. */
  readonly relabelled: string | null;
  /** The year that a cell with the same words repeats, where they are left out. */
  readonly repeats: number | null;
  readonly shown: ReadonlyMap<string, ShownReport>;
  /** How reports are called. */
  readonly nameOf: (report: string) => string;
  /** Where it stands in the table, for the keys. */
  readonly row: number;
  readonly column: number;
  readonly tabStop: boolean;
}

/** One year of a row that states it: whether it changed, what is printed, what other reports say otherwise, and the way to the text. */
export const YearCellView = memo(function YearCellView(props: Props) {
  const { cell, year, label, relabelled, repeats, shown, nameOf, row, column, tabStop } = props;
  const { state, statement } = cell;
  const open = useOpenPlace();
  if (statement === null) return null;
  const report = shown.get(statement.report) ?? null;
  const at = statement.values[0]?.at ?? statement.at;
  const content = (
    <CellContent
      cell={cell}
      statement={statement}
      report={report}
      relabelled={relabelled}
      repeats={repeats}
      nameOf={nameOf}
    />
  );
  return (
    <td data-state={state} data-year={year}>
      {state === 'changed' && (
        <span className={styles['sign']} title={STATE_NAMES[state]}>
          <ChangedSign />
        </span>
      )}
      <span className="visually-hidden">{STATE_NAMES[state]}. </span>
      {report === null ? content : <ShownReportContext value={report}>{content}</ShownReportContext>}
      <IconButton
        className={styles['read']}
        label={`${label}, ${year}: read in ${nameOf(statement.report)}`}
        title={`Read in ${nameOf(statement.report)}`}
        {...CELL.on({ row, column })}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => open(at)}
      >
        <ToText />
      </IconButton>
    </td>
  );
});

interface ContentProps extends Pick<Props, 'cell' | 'relabelled' | 'repeats' | 'nameOf'> {
  readonly statement: YearStatement;
  readonly report: ShownReport | null;
}

/** What is printed, and what other reports say otherwise about the same year. */
function CellContent({ cell, statement, report, relabelled, repeats, nameOf }: ContentProps) {
  const { state } = cell;
  const open = useOpenPlace();
  return (
    <div className={styles['content']} {...REPORT_SIDE.on(statement.report)}>
      {relabelled !== null && (
        <p className={styles['relabelled']}>
          <span className="visually-hidden">Labelled: </span>
          {relabelled}
        </p>
      )}
      {state === 'not-in-copy' ? (
        <p className={styles['quiet']}>Not in this copy</p>
      ) : repeats !== null ? (
        <p className={styles['quiet']}>
          As in {repeats} <CellText shown={report} statement={statement} marksOnly />
        </p>
      ) : (
        <CellText shown={report} statement={statement} />
      )}
      {restatedOtherwise(cell).map(({ statement: other }) => (
        <Restated key={other.report} statement={other} name={nameOf(other.report)} onOpen={open} />
      ))}
    </div>
  );
}

interface RestatedProps {
  readonly statement: YearStatement;
  /** Of the report that states the year as well. */
  readonly name: string;
  readonly onOpen: (at: PrintedAt) => void;
}

/** What another report says otherwise about the same year. */
function Restated({ statement, name, onOpen }: RestatedProps) {
  return (
    <button
      type="button"
      className={styles['restated']}
      title={`Read in ${name}`}
      onClick={() => onOpen(statement.values[0]?.at ?? statement.at)}
    >
      <RestatedSign />
      <span>
        {name} says {valuesOf(statement.values)}
      </span>
    </button>
  );
}

function valuesOf(values: readonly { readonly text: string }[]): string {
  return values.flatMap(({ text }) => (text === '' ? [] : [text])).join(' · ') || 'empty';
}
