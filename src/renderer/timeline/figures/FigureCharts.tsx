import type { FigureSeries } from '../../../shared/years.ts';
import { CONCEPT_NAMES, GAP_NAMES, GAP_REASONS } from '../../years/names.ts';
import { useRoving } from '../../years/use-roving.ts';
import { AxisHead } from '../axis/AxisHead.tsx';
import { FigureRow } from './FigureRow.tsx';
import { useDrawn } from '../axis/timeline-context.ts';
import { columnOf } from '../axis/year-axis.ts';
import { classNames } from '../../ui/class-names.ts';
import bars from '../axis/Bars.module.css';
import styles from '../Chart.module.css';

/** The numbers of statistics and enforcement tables, a small chart for each row of a table. */
export function FigureCharts({ figures }: { readonly figures: readonly FigureSeries[] }) {
  const { axis } = useDrawn();
  const concepts = [...new Set(figures.map(({ concept }) => concept))];
  const size = { rows: figures.length, columns: axis.years.length };
  const { setElement, isStop } = useRoving(
    size,
    ({ row, column }) =>
      figures[row]?.points.some(({ year, at }) => at !== null && columnOf(axis, year) === column) === true,
  );
  return (
    <section className={styles['section']} aria-labelledby="timeline-figures">
      <h3 id="timeline-figures" className={styles['heading']}>
        Figures
      </h3>
      <p className={styles['note']}>
        {figures.length === 0
          ? 'None of these reports has a number in its tables of statistics or enforcement.'
          : 'Every chart starts at zero. A year without a number stays empty; nothing is filled in.'}
      </p>
      {figures.length > 0 && <GapLegend figures={figures} />}
      <div ref={setElement}>
        {concepts.map((concept) => (
          <div key={concept} className={styles['group']}>
            <h4 className={styles['subheading']}>{CONCEPT_NAMES[concept]}</h4>
            <AxisHead printed />
            {figures.map((series, row) =>
              series.concept === concept ? (
                <FigureRow key={`${series.label} ${series.unit}`} series={series} row={row} isStop={isStop} />
              ) : null,
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why years have no number, as far as that occurs. */
function GapLegend({ figures }: { readonly figures: readonly FigureSeries[] }) {
  const gaps = figures.flatMap(({ points }) => points.flatMap(({ gap }) => (gap === null ? [] : [gap])));
  const present = [...new Set(gaps)];
  return (
    <ul className={classNames(styles['in-sight'], bars['legend'])} aria-label="Why a year has no number">
      {present.map((gap) => (
        <li key={gap}>
          <em>{GAP_NAMES[gap]}</em> {GAP_REASONS[gap]}
        </li>
      ))}
      {figures.some(({ points }) =>
        points.some(({ dataYear, year }) => dataYear !== null && dataYear !== year),
      ) && (
        <li>
          <span className={bars['dot']} data-hollow="true" />
          the data of an earlier report, printed again
        </li>
      )}
    </ul>
  );
}
