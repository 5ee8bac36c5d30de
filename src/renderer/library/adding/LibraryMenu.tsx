import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { More } from '../../ui/icons.tsx';
import { commandNamed } from '../../../shared/commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { MenuItem } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';

/** The library as one file: saved to be taken elsewhere, or opened from elsewhere. */
export function LibraryMenu() {
  const save = useCommand('save-library');
  const open = useCommand('open-library-file');
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
          <MenuItem onClick={save.run}>{commandNamed('save-library').label}</MenuItem>
          <MenuItem onClick={open.run}>{commandNamed('open-library-file').label}</MenuItem>
        </MenuPopup>
      </Menu.Root>
    </span>
  );
}
