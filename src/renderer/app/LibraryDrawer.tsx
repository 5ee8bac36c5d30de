import { useRef } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { Library } from '../library/Library.tsx';
import { useLibraryShown } from '../state/use-library-shown.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Cross } from '../ui/icons.tsx';
import styles from './LibraryDrawer.module.css';

/** The library over the text, where there is no room beside it: Escape, a press outside and its own button close it. */
export function LibraryDrawer() {
  const { over, shown, show } = useLibraryShown();
  const drawer = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={over && shown} onOpenChange={show}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['veil']} />
        <Dialog.Popup
          ref={drawer}
          className={styles['drawer']}
          aria-label="Library, over the text"
          initialFocus={() => drawer.current?.querySelector('input') ?? null}
        >
          <Library>
            <Dialog.Close render={<IconButton label="Close the library" title="Close (Escape)" />}>
              <Cross />
            </Dialog.Close>
          </Library>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
