import { gridColumn, useDrawn } from './timeline-context.ts';
import { classNames } from '../../ui/class-names.ts';
import { KEPT_HEAD } from '../../text/page-signs.ts';
import styles from '../Chart.module.css';

interface Props {
  /** Only on paper, where no head stays in sight. */
  readonly printed?: boolean;
}

/** The years over all charts; those without a report of the library are told apart. */
export function AxisHead({ printed = false }: Props) {
  const { axis } = useDrawn();
  const row = (
    <div
      className={classNames(styles['row'], styles[printed ? 'years-row' : 'axis'])}
      aria-hidden="true"
      {...(printed ? {} : KEPT_HEAD.on)}
    >
      {axis.years.map((year, column) => (
        <span
          key={year}
          className={styles['year']}
          style={{ gridColumn: gridColumn(column) }}
          data-reported={axis.reported.has(year)}
        >
          {axis.reported.has(year) ? year : `(${year})`}
        </span>
      ))}
    </div>
  );
  return printed ? <div className={styles['printed']}>{row}</div> : row;
}
