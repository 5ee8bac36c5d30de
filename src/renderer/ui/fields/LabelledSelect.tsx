import { Select } from '../ui/fields/Select.tsx';
import type { SelectOption } from '../ui/fields/Select.tsx';
import styles from './AcrossView.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, with its name before it. */
export function LabelledSelect<Value extends string>({ label, ...rest }: Props<Value>) {
  return (
    <label className={styles['choice']}>
      <span>{label}</span>
      <Select {...rest} className={styles['select']} />
    </label>
  );
}
