import { Switch as Base } from '@base-ui/react/switch';
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
    <Base.Root
      nativeButton
      render={<QuietButton />}
      className={styles['switch']}
      title={hint}
      aria-keyshortcuts={keys}
      checked={checked}
      onCheckedChange={onChange}
    >
      <span className={styles['track']} aria-hidden="true">
        <Base.Thumb className={styles['thumb']} />
      </span>
      {label}
    </Base.Root>
  );
}
