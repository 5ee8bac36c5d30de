import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { More } from '../ui/icons.tsx';
import { useLibraryDoings } from './library-doings.ts';
import styles from './LibraryMenu.module.css';

/** The library as one file: saved to be taken elsewhere, or opened from elsewhere. */
export function LibraryMenu() {
  const { add, save } = useLibraryDoings();
  // The menu stands where its button does, inside the library, so that it belongs to it for everyone.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <span ref={setPlace}>
      <Menu.Root>
        <Menu.Trigger className={styles['trigger']} aria-label="Library file" title="The library as one file">
          <More />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner
            className={styles['positioner']}
            side="top"
            sideOffset={4}
            align="end"
            positionMethod="fixed"
          >
            <Menu.Popup className={styles['popup']}>
              <Menu.Item className={styles['item']} onClick={save}>
                Save library as one file…
              </Menu.Item>
              <Menu.Item className={styles['item']} onClick={() => add('library-file')}>
                Open a library file…
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </span>
  );
}
