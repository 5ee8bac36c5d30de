import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import styles from './TextField.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'aria-label'> {
  readonly label: string;
}

/** A line to type in, in a bar. */
export function TextField({ label, type = 'text', className, ...rest }: Props) {
  return (
    <input
      dir="auto"
      {...rest}
      type={type}
      aria-label={label}
      className={classNames(styles['field'], className)}
    />
  );
}
