import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Chevron } from '../icons.tsx';
import { QuietButton } from '../buttons/QuietButton.tsx';
import styles from './OpenerButton.module.css';

/** A button of words that opens a menu or a panel below it. */
export function OpenerButton({ className, children, ...rest }: ComponentProps<typeof QuietButton>) {
  return (
    <QuietButton {...rest} className={classNames(styles['opener'], className)}>
      {children}
      <Chevron />
    </QuietButton>
  );
}
