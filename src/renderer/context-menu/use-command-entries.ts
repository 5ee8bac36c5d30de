import { use } from 'react';
import type { CommandName } from '../../shared/commands/commands.ts';
import { buttonLabel } from '../commands/key-hints.ts';
import { CommandsContext } from '../commands/use-command.ts';
import type { MenuGroup } from './menu-entries.ts';

/** Commands as entries of a menu: those that are possible now. */
export function useCommandEntries(): (...names: readonly CommandName[]) => MenuGroup {
  const { possible, run } = use(CommandsContext);
  return (...names) =>
    names
      .filter((name) => possible.has(name))
      .map((name) => ({ label: buttonLabel(name), command: name, run: () => run(name) }));
}
