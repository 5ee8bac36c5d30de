import type { ComponentProps } from 'react';
import styles from './PlaceButton.module.css';

/** One of several numbers in a row, each the way to a place. */
export function PlaceButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button {...props} type="button" className={styles['place']} />;
}
