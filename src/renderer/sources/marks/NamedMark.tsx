import type { ReactNode } from 'react';
import styles from './Marks.module.css';

interface Props {
  readonly name: string;
  /** In CSS pixels; all are 14 high. */
  readonly width: number;
  readonly viewBox: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A small drawing beside the name of what it stands for. */
export function NamedMark({ name, width, viewBox, className, children }: Props) {
  return (
    <span className={styles['mark']}>
      <svg
        width={width}
        height={14}
        viewBox={viewBox}
        className={className}
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
      {name}
    </span>
  );
}
