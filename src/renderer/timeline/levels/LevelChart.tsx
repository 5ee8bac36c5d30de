import type { CSSProperties } from 'react';
import { LEVELS } from '../../../shared/model.ts';
import type { Level } from '../../../shared/model.ts';
import type { LevelPoint, Timeline } from '../../../shared/years.ts';
import { LevelMark } from '../../reports/LevelMark.tsx';
import { LEVEL_NAMES } from '../../reports/names.ts';
import { useRoving } from '../../years/use-roving.ts';
import { JoinLines } from '../axis/JoinLines.tsx';
import { LevelButton } from './LevelButton.tsx';
import { gridColumn, useDrawn } from '../axis/timeline-context.ts';
import { columnOf } from '../axis/year-axis.ts';
import { classNames } from '../../ui/class-names.ts';
import { KEPT_ROW } from '../../text/page-signs.ts';
import styles from '../Chart.module.css';
import levelStyles from './Levels.module.css';

type Props = Pick<Timeline, 'levels' | 'levelNotes' | 'levelBreaks'>;

/** The assessment of each year: a sign on the line of its level, and its full label below. */
export function LevelChart({ levels, levelNotes, levelBreaks }: Props) {
  const { axis } = useDrawn();
  const lines = LEVELS.filter(
    (level) => level !== 'no-assessment' || levels.some((point) => point.level === level),
  );
  const rows: CSSProperties & Record<'--lines', number> = { '--lines': lines.length };
  const size = { rows: 1, columns: axis.years.length };
  const { setElement, isStop } = useRoving(size, ({ column }) =>
    levels.some(({ year }) => columnOf(axis, year) === column),
  );
  const suffixed = levels.filter(({ suffix }) => suffix !== null);
  return (
    <section className={styles['section']} aria-labelledby="timeline-levels" {...KEPT_ROW.on('levels')}>
      <h3 id="timeline-levels" className={styles['heading']}>
        Assessment
      </h3>
      <div ref={setElement} className={classNames(styles['row'], levelStyles['levels'])} style={rows}>
        {lines.map((level, line) => (
          <span
            key={level}
            className={classNames(styles['beside'], levelStyles['level'])}
            style={{ gridRow: line + 1 }}
            aria-hidden="true"
          >
            <LevelMark level={level} />
          </span>
        ))}
        {lines.map((level, line) => (
          <span key={level} className={levelStyles['rule']} style={{ gridRow: line + 1 }} />
        ))}
        <div className={classNames(styles['plane'], levelStyles['plane'])}>
          <JoinLines
            joins={levelJoins(levels, lines, levelBreaks, axis.years[0] ?? 0)}
            columns={axis.years.length}
          />
        </div>
        {levelBreaks.map((year) => (
          <span
            key={year}
            className={levelStyles['break']}
            style={{ gridColumn: gridColumn(columnOf(axis, year)) }}
            aria-hidden="true"
          >
            new criteria
          </span>
        ))}
        {levels.map((point) => {
          const column = columnOf(axis, point.year);
          return (
            <LevelButton
              key={point.year}
              point={point}
              label=""
              place={{ row: 0, column }}
              isStop={isStop({ row: 0, column })}
              className={levelStyles['mark']}
              style={{ gridColumn: gridColumn(column), gridRow: lines.indexOf(point.level) + 1 }}
            />
          );
        })}
      </div>
      {suffixed.map(({ year, level, suffix }) => (
        <p key={year} className={styles['note']}>
          <span className={styles['figure']}>{year}</span> {LEVEL_NAMES[level]}: {suffix}
        </p>
      ))}
      {levelNotes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** Lines between years next to each other; none over a change of the criteria, and none where nothing was assessed. */
function levelJoins(
  levels: readonly LevelPoint[],
  lines: readonly Level[],
  levelBreaks: readonly number[],
  first: number,
) {
  const at = ({ year, level }: LevelPoint) =>
    [year - first, 1 - (lines.indexOf(level) + 0.5) / lines.length] as const;
  return levels.flatMap((point, index) => {
    const next = levels[index + 1];
    if (next === undefined || next.year !== point.year + 1 || levelBreaks.includes(next.year)) return [];
    if (point.level === 'no-assessment' || next.level === 'no-assessment') return [];
    return [{ from: at(point), to: at(next) }];
  });
}
