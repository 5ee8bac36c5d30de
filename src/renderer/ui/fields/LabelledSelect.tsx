import { classNames } from '../class-names.ts';
import { Select } from './Select.tsx';
import type { SelectOption } from './Select.tsx';
import styles from './LabelledSelect.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Of both together. */
  readonly className?: string | undefined;
}

/** One of a few, with its name before it. */
export function LabelledSelect<Value extends string>({ label, className, ...rest }: Props<Value>) {
  return (
    <label className={classNames(styles['choice'], className)}>
      <span>{label}</span>
      <Select {...rest} />
    </label>
  );
}
