import { createContext, use } from 'react';
import type { CommandName } from '../../shared/commands/commands.ts';

/** The window's commands, for its buttons. */
export interface Commands {
  readonly possible: ReadonlySet<CommandName>;
  readonly run: (name: CommandName) => void;
}

/** A part that is shown without the window around it has nothing to command. */
export const CommandsContext = createContext<Commands>({ possible: new Set(), run: () => undefined });

/** A command for a button: whether it is possible now, and the doing of it. */
export function useCommand(name: CommandName): { readonly isPossible: boolean; readonly run: () => void } {
  const { possible, run } = use(CommandsContext);
  return { isPossible: possible.has(name), run: () => run(name) };
}
