import type { ReactNode } from 'react';
import styles from './EmptyView.module.css';

/** Says in a sentence why a view has nothing to show. */
export function EmptyView({ children }: { readonly children: ReactNode }) {
  return <p className={styles['empty']}>{children}</p>;
}
