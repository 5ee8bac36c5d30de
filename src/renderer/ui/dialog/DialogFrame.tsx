import type { ReactNode, RefObject } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { IconButton } from '../buttons/IconButton.tsx';
import { classNames } from '../class-names.ts';
import styles from '../Dialog.module.css';
import { Cross } from '../icons.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** How it closes, for whoever cannot see the sign. */
  readonly closeLabel: string;
  readonly className?: string | undefined;
  /** Leaves what lies behind in sight. */
  readonly clear?: boolean;
  /** Where the keyboard starts; at the first control where nothing is said. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What lies over the window, with a title and a way to close it. */
export function DialogFrame({
  open,
  onClose,
  title,
  closeLabel,
  className,
  clear = false,
  initialFocus,
  children,
}: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => !stays && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={classNames(styles['backdrop'], clear ? styles['clear'] : undefined)} />
        <Dialog.Popup
          className={classNames(styles['popup'], className)}
          {...(initialFocus === undefined ? {} : { initialFocus })}
        >
          <div className={styles['head']}>
            <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton label={closeLabel} title="Close (Escape)" />}>
              <Cross />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
