import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { REGION } from '../region/regions.ts';
import styles from './ViewFrame.module.css';

interface Props extends Omit<ComponentProps<'section'>, 'aria-label'> {
  /** What is shown, as a title. */
  readonly label: string;
}

/** A view: what belongs to it stands one below the other, and what scrolls takes the rest of the height. */
export function ViewFrame({ label, className, ...rest }: Props) {
  return (
    <section {...rest} {...REGION} aria-label={label} className={classNames(styles['view'], className)} />
  );
}
