import type { AreaLevels, Timeline } from '../../../shared/years.ts';
import { counted } from '../../../shared/text/counted.ts';
import { LEVEL_NAMES } from '../../reports/names.ts';
import { useDispatch } from '../../state/context.ts';
import { useRoving } from '../../years/use-roving.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { LevelButton } from './LevelButton.tsx';
import { gridColumn, useDrawn } from '../axis/timeline-context.ts';
import { columnOf } from '../axis/year-axis.ts';
import { classNames } from '../../ui/class-names.ts';
import { KEPT_ROW } from '../../text/page-signs.ts';
import styles from '../Chart.module.css';
import levelStyles from './Levels.module.css';

type Props = Pick<Timeline, 'areaLevels' | 'levelNotes'>;

/** The assessments of a joint chapter: a row for each of its areas, and the way to that area's own time line. */
export function AreaLevelChart({ areaLevels, levelNotes }: Props) {
  const { axis } = useDrawn();
  const size = { rows: areaLevels.length, columns: axis.years.length };
  const { setElement, isStop } = useRoving(
    size,
    ({ row, column }) => areaLevels[row]?.levels.some(({ year }) => columnOf(axis, year) === column) === true,
  );
  return (
    <section className={styles['section']} aria-labelledby="timeline-levels">
      <h3 id="timeline-levels" className={styles['heading']}>
        Assessment
      </h3>
      <p className={styles['note']}>
        {counted(areaLevels.length, 'area')}, each assessed by itself: there is no level of the whole.
      </p>
      <ul ref={setElement} className={styles['list']}>
        {areaLevels.map((one, row) => (
          <AreaRow key={one.area} row={row} isStop={isStop} {...one} />
        ))}
      </ul>
      {levelNotes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </section>
  );
}

interface RowProps extends AreaLevels {
  readonly row: number;
  readonly isStop: ReturnType<typeof useRoving>['isStop'];
}

function AreaRow({ area, levels, row, isStop }: RowProps) {
  const { axis } = useDrawn();
  const dispatch = useDispatch();
  return (
    <li className={classNames(styles['row'], styles['entry'])} {...KEPT_ROW.on(`level ${area}`)}>
      <div className={styles['label']}>
        <p className={styles['text']}>{area}</p>
        <p className={styles['fate']}>
          <LinkButton className={styles['unfold']} onClick={() => dispatch({ kind: 'country', area })}>
            Only {area}
          </LinkButton>
        </p>
      </div>
      <div className={styles['track']} />
      {levels.map((point) => {
        const column = columnOf(axis, point.year);
        return (
          <LevelButton
            key={point.year}
            point={point}
            area={area}
            label={LEVEL_NAMES[point.level]}
            place={{ row, column }}
            isStop={isStop({ row, column })}
            className={levelStyles['named']}
            style={{ gridColumn: gridColumn(column) }}
          />
        );
      })}
    </li>
  );
}
