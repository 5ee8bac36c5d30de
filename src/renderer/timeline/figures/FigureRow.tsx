import type { FigureSeries } from '../../../shared/years.ts';
import { GAP_NAMES, GAP_REASONS, UNIT_NAMES } from '../../years/names.ts';
import { useOpenPlace } from '../../years/use-open-place.ts';
import type { GridPlace } from '../../years/move-in-grid.ts';
import type { Roving } from '../../years/use-roving.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { dataYearNote, figureMarks, joins, markRuns, restatedOtherwise, shortValue } from './figure-marks.ts';
import type { FigureMark, MarkRun } from './figure-marks.ts';
import { JoinLines } from '../axis/JoinLines.tsx';
import { gridColumn, useDrawn } from '../axis/timeline-context.ts';
import { classNames } from '../../ui/class-names.ts';
import { CELL, KEPT_ROW, OPENS_PLACE } from '../../text/page-signs.ts';
import bars from '../axis/Bars.module.css';
import styles from '../Chart.module.css';
import figures from './Figures.module.css';

interface Props {
  readonly series: FigureSeries;
  readonly row: number;
  readonly isStop: Roving['isStop'];
}

/** One row of a table as points over the years; every point leads to its cell, every gap says why it is one. */
export function FigureRow({ series, row, isStop }: Props) {
  const { axis, nameOf } = useDrawn();
  const open = useOpenPlace();
  const { label, unit } = series;
  const marks = figureMarks(series, axis);
  const unitName = UNIT_NAMES[unit];
  const dataNote = dataYearNote(series);
  const lines = joins(marks).filter(([, next]) => !next.again);
  return (
    <div
      className={classNames(styles['row'], styles['entry'], figures['chart'])}
      {...KEPT_ROW.on(`${series.concept} ${label} ${unit}`)}
      role="group"
      aria-label={`${label} ${unitName}`}
    >
      <div className={styles['label']}>
        <p className={styles['text']}>{label}</p>
        {unitName !== '' && <p className={styles['fate']}>{unitName}</p>}
        {dataNote !== null && <p className={styles['fate']}>{dataNote}</p>}
        {restatedOtherwise(series).map(({ year, other }) => (
          <p key={`${year} ${other.at.report}`} className={styles['fate']}>
            <LinkButton className={styles['unfold']} {...OPENS_PLACE.on} onClick={() => open(other.at)}>
              {nameOf(other.at.report)} states {other.text || 'nothing'} for {year}
            </LinkButton>
          </p>
        ))}
      </div>
      <div className={styles['track']} />
      <div className={classNames(styles['plane'], figures['plane'])}>
        <JoinLines
          columns={axis.years.length}
          joins={lines.map(([one, next]) => ({
            from: [one.column, one.height ?? 0],
            to: [next.column, next.height ?? 0],
          }))}
        />
      </div>
      {markRuns(marks).map((run) => {
        if (run.kind === 'gap') return <Gap key={`gap ${run.column}`} run={run} />;
        const { mark } = run;
        return (
          <Mark
            key={mark.point.year}
            mark={mark}
            series={series}
            name={mark.point.at === null ? '' : nameOf(mark.point.at.report)}
            place={{ row, column: mark.column }}
            tabStop={isStop({ row, column: mark.column })}
            onOpen={open}
          />
        );
      })}
    </div>
  );
}

/** Years in a row that are missing for one reason, which is said once. */
function Gap({ run: { gap, column, span } }: { readonly run: Extract<MarkRun, { readonly kind: 'gap' }> }) {
  return (
    <div
      className={figures['column']}
      style={{ gridColumn: `${gridColumn(column)} / span ${span}` }}
      title={GAP_REASONS[gap]}
    >
      <div className={figures['drop']} style={{ bottom: 0 }} data-gap="true">
        <span>
          <span className={figures['gap']}>{GAP_NAMES[gap]}</span>
        </span>
      </div>
    </div>
  );
}

/** The one long word among the gaps fits a column of any width, on two lines where it must. */
function breakable(gap: string): string {
  return gap.replace('unknown', 'un\u00ADknown');
}

interface MarkProps {
  readonly mark: FigureMark;
  readonly series: FigureSeries;
  /** Of the report that the point is from. */
  readonly name: string;
  /** Where it stands among all figures. */
  readonly place: GridPlace;
  readonly tabStop: boolean;
  readonly onOpen: ReturnType<typeof useOpenPlace>;
}

function Mark({ mark, series, name, place, tabStop, onOpen }: MarkProps) {
  const { year, value, gap, text, at, dataYear } = mark.point;
  const said = gap === null ? text : GAP_NAMES[gap];
  const data = dataYear === null || dataYear === year ? '' : `, data of ${dataYear}`;
  const words = `${series.label}, ${year}: ${said}${data}`;
  const shown =
    value === null ? (
      <span className={figures['gap']}>{breakable(said)}</span>
    ) : (
      <>
        <span className={figures['value']}>{shortValue(value, series.unit)}</span>
        <span className={bars['dot']} data-hollow={mark.again} />
      </>
    );
  const style = { gridColumn: gridColumn(mark.column) };
  return (
    <div className={figures['column']} style={style}>
      <div
        className={figures['drop']}
        style={{ bottom: `${(mark.height ?? 0) * 100}%` }}
        data-gap={gap !== null}
      >
        {at === null ? (
          <span title={words}>{shown}</span>
        ) : (
          <button
            type="button"
            className={figures['reading']}
            aria-label={`${words}. Read in ${name}`}
            title={`${words}: read in ${name}`}
            {...CELL.on(place)}
            tabIndex={tabStop ? 0 : -1}
            {...OPENS_PLACE.on}
            onClick={() => onOpen(at)}
          >
            {shown}
          </button>
        )}
      </div>
    </div>
  );
}
