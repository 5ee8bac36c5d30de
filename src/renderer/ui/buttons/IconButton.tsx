import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import styles from './IconButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  /** What it does, for whoever cannot see the sign. */
  readonly label: string;
  /** Small beside small type, large in the frame around the views. */
  readonly size?: 'small' | 'middle' | 'large';
}

/** A button that shows a sign and no words. */
export function IconButton({ label, size = 'middle', className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className={classNames(styles['button'], styles[size], className)}
    />
  );
}
