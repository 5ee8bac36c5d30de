import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import { useProvenance } from '../../printing/provenance.ts';
import { SourceEnd, SourceSummary } from '../../printing/SourceLines.tsx';
import { usePrinting } from '../../printing/use-paper.ts';
import { counted } from '../../../shared/text/counted.ts';
import { ON_PAPER, SCROLLER } from '../../text/page-signs.ts';
import { ViewTitle } from '../../ui/frame/ViewTitle.tsx';
import { REGION_START } from '../../ui/region/regions.ts';
import styles from './Changes.module.css';

interface Props {
  readonly title: string;
  readonly where: string;
  readonly lead: string;
  /** Whose words are set against each other: named on paper. */
  readonly reports: readonly string[];
  readonly children: ReactNode;
}

/** A page to read through, under its title. */
export function ChangesPage({ title, where, lead, reports, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const sources = useProvenance(reports);
  const isPrinted = usePrinting() !== 'none';
  useKeptRows({ scroller, name: `changes ${title} ${where}` });
  return (
    <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
      <div className={styles['page']}>
        <ViewTitle className={styles['title']} span={where}>
          {title}
        </ViewTitle>
        <p className={styles['lead']}>{lead}</p>
        {isPrinted && sources.length === reports.length && <SourceSummary sources={sources} />}
        {isPrinted && sources.length < reports.length && (
          <p className={styles['lead']} {...ON_PAPER.on}>
            From {counted(reports.length, 'report')} of the library.
          </p>
        )}
        {children}
        {isPrinted && sources.length === reports.length && <SourceEnd sources={sources} />}
      </div>
    </div>
  );
}
