import { Menu } from '@base-ui/react/menu';
import { commandNamed } from '../../shared/commands/commands.ts';
import type { CommandName } from '../../shared/commands/commands.ts';
import { keyHints, shortKey } from '../commands/key-hints.ts';
import { useCommand } from '../commands/use-command.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { More } from '../ui/icons.tsx';
import { MenuItem } from '../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../ui/menu/MenuPopup.tsx';
import styles from './Shell.module.css';

const NAMES = ['print', 'preferences', 'help', 'keys', 'about'] as const satisfies readonly CommandName[];

/** Printing, and what there is about the reader itself, at the end of the header: a browser's page has no menu of the system's. */
export function ReaderMenu() {
  return (
    <div className={styles['reader-menu']}>
      <Menu.Root>
        <Menu.Trigger
          render={<IconButton label="Preferences and help" size="large" title="Preferences and help" />}
        >
          <More />
        </Menu.Trigger>
        <MenuPopup>
          {NAMES.map((name) => (
            <ReaderMenuItem key={name} name={name} />
          ))}
        </MenuPopup>
      </Menu.Root>
    </div>
  );
}

function ReaderMenuItem({ name }: { readonly name: CommandName }) {
  const { isPossible, run } = useCommand(name);
  return (
    <MenuItem disabled={!isPossible} aria-keyshortcuts={keyHints(name)['aria-keyshortcuts']} onClick={run}>
      <span>{commandNamed(name).label}</span>
      <span className={styles['key']} aria-hidden="true">
        {shortKey(name)}
      </span>
    </MenuItem>
  );
}
