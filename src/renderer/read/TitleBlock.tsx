import { memo } from 'react';
import type { Report, Span } from '../../shared/model.ts';
import { LevelMark } from '../library/LevelMark.tsx';
import { AboutCopy } from './AboutCopy.tsx';
import styles from './TitleBlock.module.css';

interface Props {
  readonly report: Report;
  readonly label: string;
  /** Show a place in the text. */
  readonly onGo: (block: string, place: Span) => void;
}

/** What the report is: area, year, assessment, and what is to be known of this copy. */
export const TitleBlock = memo(function TitleBlock({ report, label, onGo }: Props) {
  const named = report.kind === 'chapter' || report.kind === 'summary' ? report.area : null;
  return (
    <header className={styles['title']}>
      <h2 className={styles['name']} aria-label={label}>
        {named ?? report.title}
        {named !== null && report.year !== null && <span className={styles['year']}>{report.year}</span>}
      </h2>
      {report.assessment !== undefined && (
        <p className={styles['level']}>
          <LevelMark level={report.assessment.level} label={report.assessment.label} />
        </p>
      )}
      {named === null && <p className={styles['source']}>{label}</p>}
      <AboutCopy report={report} onGo={onGo} />
    </header>
  );
});
