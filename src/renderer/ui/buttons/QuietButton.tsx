import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import styles from './QuietButton.module.css';

/** A button of words, alone or with a sign, that shows its bounds only under the pointer. */
export function QuietButton({ className, ...rest }: Omit<ComponentProps<'button'>, 'type'>) {
  return <button {...rest} type="button" className={classNames(styles['button'], className)} />;
}
