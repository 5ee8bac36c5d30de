import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { IconButton } from '../buttons/IconButton.tsx';
import { classNames } from '../class-names.ts';
import { FOCUSABLE } from '../focusable.ts';
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
  /** Of one long text: what the text is called. The keyboard starts there, so that its arrows scroll it. */
  readonly textLabel?: string;
  /** Where else the keyboard starts; else at the first control. */
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
  textLabel,
  initialFocus,
  children,
}: Props) {
  const text = useRef<HTMLDivElement>(null);
  const start = textLabel === undefined ? initialFocus : text;
  return (
    <Dialog.Root open={open} onOpenChange={(stays) => !stays && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={classNames(styles['backdrop'], clear ? styles['clear'] : undefined)} />
        <Dialog.Popup
          className={classNames(
            styles['popup'],
            textLabel === undefined ? undefined : styles['with-text'],
            className,
          )}
          {...(start === undefined ? {} : { initialFocus: start })}
        >
          <div className={styles['head']}>
            <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
            <Dialog.Close render={<IconButton label={closeLabel} title="Close (Escape)" />}>
              <Cross />
            </Dialog.Close>
          </div>
          {textLabel === undefined ? (
            children
          ) : (
            <div ref={text} className={styles['text']} role="region" aria-label={textLabel} {...FOCUSABLE}>
              {children}
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
