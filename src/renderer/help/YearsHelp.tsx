import { buttonLabel } from '../commands/key-hints.ts';
import styles from './HelpText.module.css';

/** How passages are followed through the years, and how all countries are asked. */
export function YearsHelp() {
  return (
    <div className={styles['text']}>
      <p>
        Every sentence, table row and suggested action of a country is followed from one report to the next.
        The margin says since when a passage is said; <em>{buttonLabel('through-years')}</em> shows all its
        wordings. Where a year is not in the library nothing is guessed: “≤2015” is 2015 or earlier.
      </p>
      <p>
        <em>Timeline, What changed</em> reads a year against the last whole report before it: what is first
        said, reworded, or not said any more, by section. What tells most comes first: rare words and figures
        count for more than the words that all reports have, rows of laws, conventions, work, enforcement and
        suggested actions more than prose, and a year that only moves on counts for nothing. “Perhaps” means
        that only its place, or the years printed with it, say that two passages are one.
      </p>
      <p>
        <em>Across</em> asks one row of a table of all countries. Each cell leads to its place and its
        sources. A value is read as a number only where its print leaves no doubt; a cell says what it was
        read as where the two differ. What is missing says why: no report of that year, no such table, not
        stated, not in this copy, or “Unknown” as printed. Nothing is filled in between years.
      </p>
      <dl className={styles['terms']}>
        <div className={styles['term']}>
          <dt>Since</dt>
          <dd>
            The first year in which that row itself is said. Until its country has been followed, the first
            year since which its reports have such a row without a gap.
          </dd>
        </div>
        <div className={styles['term']}>
          <dt>Against</dt>
          <dd>
            Two rows of one report and year: the first minus the second, only of ages, of shares for the same
            ages, or of counts.
          </dd>
        </div>
        <div className={styles['term']}>
          <dt>†, ‡</dt>
          <dd>As printed: hazardous by law, and a worst form of child labor as such.</dd>
        </div>
      </dl>
    </div>
  );
}
