import { QuietButton } from './QuietButton.tsx';
import styles from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it does, shown by the browser on hover. */
  readonly hint?: string;
  /** Its keys, as `aria-keyshortcuts` has them. */
  readonly keys?: string;
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ label, checked, onChange, hint, keys }: Props) {
  return (
    <QuietButton
      role="switch"
      aria-checked={checked}
      className={styles['switch']}
      title={hint}
      aria-keyshortcuts={keys}
      onClick={() => onChange(!checked)}
    >
      <span className={styles['track']} aria-hidden="true" />
      {label}
    </QuietButton>
  );
}
