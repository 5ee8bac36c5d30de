import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { Chevron } from '../icons.tsx';
import styles from './Select.module.css';

interface Props<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'aria-label' | 'children' | 'value' | 'onChange'
> {
  /** Its name, where it does not stand in a label. */
  readonly label?: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

/** One of a few, chosen in the list that the system has for it. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, options, onChange, className, ...rest } = props;
  return (
    <span className={styles['with-chevron']}>
      <select
        {...rest}
        aria-label={label}
        className={classNames(styles['select'], className)}
        onChange={({ currentTarget }) => {
          const chosen = options.find(({ value }) => value === currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Chevron />
    </span>
  );
}
