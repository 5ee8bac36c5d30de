import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Toolbar.module.css';

interface Props {
  /** What its controls are for. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The controls of a view, in a line above it; not on paper. */
export function Toolbar({ label, className, children }: Props) {
  return (
    <div className={classNames(styles['bar'], className)} role="group" aria-label={label}>
      {children}
    </div>
  );
}
