import { memo } from 'react';
import type { Report, Span } from '../../shared/model.ts';
import { ReportLevels } from '../reports/ReportLevels.tsx';
import { AboutCopy } from './copy/AboutCopy.tsx';
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
  // A document that prints its own name as its title need not be named twice.
  const repeated = named === null && printedTitles(report).includes(label);
  return (
    <header className={styles['title']}>
      <h2 dir="auto" className={repeated ? 'visually-hidden' : styles['name']} aria-label={label}>
        {named ?? label}
        {named !== null && report.year !== null && <span className={styles['year']}>{report.year}</span>}
      </h2>
      <ReportLevels report={report} />
      <AboutCopy report={report} onGo={onGo} />
    </header>
  );
});

function printedTitles(report: Report): readonly string[] {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.content.text] : [],
  );
}
