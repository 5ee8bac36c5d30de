import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './ViewTitle.module.css';

interface Props {
  /** What is shown. */
  readonly children: ReactNode;
  /** Of whom, and of which years. */
  readonly span: ReactNode;
  readonly className?: string | undefined;
}

/** What a view shows, as its heading, with its span behind it. */
export function ViewTitle({ children, span, className }: Props) {
  return (
    <h2 className={classNames(styles['title'], className)}>
      {children} <span className={styles['span']}>{span}</span>
    </h2>
  );
}
