import type { Menu } from 'electron';
import { COMMAND_NAMES } from '../shared/commands/commands.ts';
import type { CommandName } from '../shared/commands/commands.ts';

/** Let the menu offer the commands that are possible, and no others. */
export function offerPossible(
  menu: Pick<Menu, 'getMenuItemById'> | null,
  possible: readonly CommandName[],
): void {
  for (const name of COMMAND_NAMES) {
    const item = menu?.getMenuItemById(name);
    if (item !== null && item !== undefined) item.enabled = possible.includes(name);
  }
}
