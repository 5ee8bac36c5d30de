import { Popover } from '@base-ui/react/popover';
import { UNIMPORTANT_CLASSES } from '../../shared/comparison.ts';
import type { UnimportantClass } from '../../shared/comparison.ts';
import { Chevron } from '../ui/icons.tsx';
import { mainLandmark } from '../ui/main-landmark.ts';
import { CLASS_NAMES } from './names.ts';
import styles from './Popup.module.css';

interface Props {
  readonly disabled: boolean;
  readonly shownClasses: readonly UnimportantClass[];
  readonly onChange: (shown: readonly UnimportantClass[]) => void;
}

/** Which differences count as unimportant and are hidden. */
export function UnimportantMenu({ disabled, shownClasses, onChange }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles['trigger']}
        aria-label="Choose what is unimportant"
        title="Choose what is unimportant"
        disabled={disabled}
      >
        <Chevron />
      </Popover.Trigger>
      <Popover.Portal container={mainLandmark()}>
        <Popover.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Popover.Popup className={styles['popup']}>
            <Popover.Title className={styles['title']}>Hide differences in</Popover.Title>
            {UNIMPORTANT_CLASSES.map((one) => (
              <label key={one} className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={!shownClasses.includes(one)}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked
                        ? shownClasses.filter((other) => other !== one)
                        : [...shownClasses, one],
                    )
                  }
                />
                {CLASS_NAMES[one]}
              </label>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
