import type { Level } from '../../shared/model.ts';
import { LEVEL_NAMES } from './names.ts';
import styles from './LevelMark.module.css';

const BARS: Readonly<Record<Level, number>> = {
  significant: 3,
  moderate: 2,
  minimal: 1,
  none: 0,
  'no-assessment': 0,
};

interface Props {
  readonly level: Level;
  /** Words beside the sign; the short name where none are given. */
  readonly label?: string;
}

/** An assessment level: bars filled by rank, in the level's colour, always with its name. */
export function LevelMark({ level, label }: Props) {
  return (
    <span className={styles['level']} data-level={level}>
      <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true" focusable="false">
        {level === 'no-assessment' ? (
          <path d="M1 8h13" className={styles['open']} />
        ) : (
          [0, 1, 2].map((bar) => (
            <rect
              key={bar}
              x={0.5 + bar * 5}
              y={7.5 - bar * 3.5}
              width="3.5"
              height={4 + bar * 3.5}
              className={bar < BARS[level] ? styles['full'] : styles['open']}
            />
          ))
        )}
      </svg>
      <span>{label ?? LEVEL_NAMES[level]}</span>
    </span>
  );
}
