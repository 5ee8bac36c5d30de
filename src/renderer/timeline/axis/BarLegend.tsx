import { classNames } from '../../ui/class-names.ts';
import chart from '../Chart.module.css';
import styles from './Bars.module.css';

const BARS = [
  { kind: 'suggested', end: 'open', words: 'suggested, still open' },
  { kind: 'suggested', end: 'closed', words: 'no longer suggested' },
  { kind: 'left-out', end: 'goes-on', words: 'left out in between' },
  { kind: 'early', end: 'goes-on', words: 'before the first report of the library' },
] as const;

/** What the forms of bars and points mean. */
export function BarLegend() {
  return (
    <ul className={classNames(chart['in-sight'], styles['legend'])} aria-label="What the bars mean">
      {BARS.map(({ kind, end, words }) => (
        <li key={words}>
          <span className={styles['sample']}>
            <span className={styles['bar']} data-kind={kind} data-end={end} />
          </span>
          {words}
        </li>
      ))}
      <li>
        <span className={styles['dot']} />
        printed in the report of the year
      </li>
      <li>
        <span className={styles['dot']} data-hollow="true" />
        printed in new words
      </li>
    </ul>
  );
}
