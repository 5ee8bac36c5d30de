import type { ReactNode } from 'react';
import styles from './ToolbarEnd.module.css';

interface Props {
  /** How much is shown, before what can be done with it; said when it changes. */
  readonly count?: ReactNode;
  readonly children: ReactNode;
}

/** What stands at the end of a bar: how much is shown, and the ways to take it along. */
export function ToolbarEnd({ count, children }: Props) {
  return (
    <div className={styles['end']}>
      {count !== undefined && <output className={styles['count']}>{count}</output>}
      {children}
    </div>
  );
}
