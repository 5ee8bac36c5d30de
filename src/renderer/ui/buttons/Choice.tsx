import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import popup from '../Popup.module.css';
import styles from './Choice.module.css';

interface Props extends ComponentProps<'input'> {
  readonly type: 'checkbox' | 'radio';
  /** What it is called and, where that is told, more about it. */
  readonly children: ReactNode;
}

/** A row of a panel: all of it sets the box or the round before it. */
export function Choice({ className, children, ...input }: Props) {
  return (
    <label className={classNames(popup['row'], styles['choice'], className)}>
      <input {...input} />
      {children}
    </label>
  );
}
