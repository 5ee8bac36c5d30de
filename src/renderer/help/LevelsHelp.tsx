import { LEVELS } from '../../shared/model.ts';
import type { Level } from '../../shared/model.ts';
import { LevelMark } from '../reports/LevelMark.tsx';
import styles from './HelpText.module.css';

const MEANINGS: Readonly<Record<Level, string>> = {
  significant: 'The highest of the four: three full bars.',
  moderate: 'Two full bars.',
  minimal: 'One full bar. A country can be given it whatever its efforts, because of its laws or practice.',
  none: 'The lowest: no bar is full.',
  'no-assessment': 'The chapter gives no level.',
};

/** What the levels are, each with its sign. */
export function LevelsHelp() {
  return (
    <div className={styles['text']}>
      <p>
        Each year the Department says how far a country advanced in ending the worst forms of child labor. The
        level belongs to the year that is reported on. Its full wording stands at the head of the chapter.
      </p>
      <dl className={styles['terms']}>
        {LEVELS.map((level) => (
          <div key={level} className={styles['term']}>
            <dt>
              <LevelMark level={level} />
            </dt>
            <dd>{MEANINGS[level]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>
        The Department has changed what it asks for a level over the years, so the same level in two years
        need not mean the same.
      </p>
    </div>
  );
}
