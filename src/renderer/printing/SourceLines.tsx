import type { Provenance } from '../../shared/sources.ts';
import { counted } from '../../shared/text/counted.ts';
import { listed } from '../reports/names.ts';
import { ON_PAPER } from '../text/page-signs.ts';
import styles from './SourceLines.module.css';

interface Props {
  readonly sources: readonly Provenance[];
}

/** Under a title on paper: whose text this is and the file it was read from. */
export function SourceLines({ sources }: Props) {
  return (
    <div className={styles['sources']} {...ON_PAPER.on}>
      {sources.map(({ report, publication, file }) => (
        <p key={report}>
          Source: {publication} Read from {file}.
        </p>
      ))}
    </div>
  );
}

/** Under a title that many reports stand behind: which, in a line. */
export function SourceSummary({ sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <p className={styles['sources']} {...ON_PAPER.on}>
      From {counted(sources.length, 'report')}, named at the end: {listed(sources.map(({ label }) => label))}.
    </p>
  );
}

/** At the end of what many reports stand behind: each with its publication and file. */
export function SourceEnd({ sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <section className={styles['end']} {...ON_PAPER.on}>
      <h2 className={styles['heading']}>Reports</h2>
      <ul>
        {sources.map(({ report, label, publication, file }) => (
          <li key={report}>
            <b>{label}.</b> {publication} Read from {file}.
          </li>
        ))}
      </ul>
    </section>
  );
}
