import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import { SCROLLER } from '../../text/page-signs.ts';
import { ViewTitle } from '../../ui/frame/ViewTitle.tsx';
import { REGION_START } from '../../ui/region/regions.ts';
import styles from './Changes.module.css';

interface Props {
  readonly title: string;
  readonly where: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page to read through, under its title. */
export function ChangesPage({ title, where, lead, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  useKeptRows({ scroller, name: `changes ${title} ${where}` });
  return (
    <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
      <div className={styles['page']}>
        <ViewTitle className={styles['title']} span={where}>
          {title}
        </ViewTitle>
        <p className={styles['lead']}>{lead}</p>
        {children}
      </div>
    </div>
  );
}
