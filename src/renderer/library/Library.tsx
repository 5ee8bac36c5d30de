import { memo, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { libraryRows } from '../reports/library-rows.ts';
import { counted } from '../../shared/text/counted.ts';
import { useLibrary } from '../state/context.ts';
import { AddReports } from './adding/AddReports.tsx';
import { LibraryList } from './LibraryList.tsx';
import styles from './Library.module.css';

interface Props {
  /** At the end of its head. */
  readonly children?: ReactNode;
}

/** All reports, by area and year, and the ways to add more. */
export const Library = memo(function Library({ children }: Props) {
  const { reports, areas } = useLibrary();
  const [typed, setTyped] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const heading = useId();

  const toggle = (name: string) => {
    const next = new Set(folded);
    if (!next.delete(name)) next.add(name);
    setFolded(next);
  };

  return (
    <nav className={styles['library']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>
          Library
        </h2>
        <span className={styles['count']}>{counted(reports.length, 'report')}</span>
        {children}
      </div>
      <input
        type="text"
        dir="auto"
        className={styles['filter']}
        aria-label="Filter the library"
        placeholder="Filter by area, region, year or level"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <LibraryList rows={libraryRows({ reports, areas }, typed, folded)} onToggle={toggle} />
      <AddReports />
    </nav>
  );
});
