import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { More } from '../../ui/icons.tsx';
import { MenuItem } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';
import { useLibraryDoings } from './library-doings.ts';

/** The library as one file: saved to be taken elsewhere, or opened from elsewhere. */
export function LibraryMenu() {
  const { add, save } = useLibraryDoings();
  // The menu stands where its button does, inside the library, so that it belongs to it for everyone.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <span ref={setPlace}>
      <Menu.Root>
        <Menu.Trigger
          render={
            <IconButton label="Library file" size="large" title="The library as one file">
              <More />
            </IconButton>
          }
        />
        <MenuPopup container={place} side="top" positionMethod="fixed">
          <MenuItem onClick={save}>Save library as one file…</MenuItem>
          <MenuItem onClick={() => add('library-file')}>Open a library file…</MenuItem>
        </MenuPopup>
      </Menu.Root>
    </span>
  );
}
