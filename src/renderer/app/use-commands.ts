import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { commandNamed, COMMAND_NAMES, COMMANDS } from '../../shared/commands/commands.ts';
import type { CommandName } from '../../shared/commands/commands.ts';
import { offerService } from '../commands/offers.ts';
import { pressedCommand } from '../commands/pressed-command.ts';
import { HERE } from '../commands/surroundings.ts';
import type { Commands } from '../commands/use-command.ts';
import { historyService } from '../places/window-history.ts';
import { finderService } from '../read/find/finders.ts';
import { COMMAND_ACTIONS } from './command-actions.ts';
import type { CommandContext } from './command-actions.ts';

/**
 * Obeys the menu's commands and the window's own keys, and tells buttons and menu what is possible.
 *
 * @param held whether something lies over the whole window, so that nothing in it is commanded
 */
export function useCommands(window: CommandContext, held: boolean): Commands {
  const latest = useRef({ window, held });
  useEffect(() => {
    latest.current = { window, held };
  });
  const possible = usePossible(window, held);

  const commands = useMemo((): Commands => {
    const names = possible.split(' ');
    return {
      possible: new Set(COMMAND_NAMES.filter((name) => names.includes(name))),
      run: (name) => runIfPossible(name, latest.current),
    };
  }, [possible]);

  const { bridge } = window.services;
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === 'command') runIfPossible(event.name, latest.current);
      }),
    [bridge],
  );
  useEffect(() => {
    // A browser's page has no menu.
    if (HERE.form === 'served') return;
    void bridge.call('host.possible-commands', { possible: [...commands.possible] });
  }, [bridge, commands]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = pressedCommand(event, event.target, COMMANDS, HERE);
      if (command === null) return;
      const done = runIfPossible(command.name, latest.current);
      // What has no meaning here is left to the browser.
      if (done || commandNamed(command.name).keepsKeys === true) event.preventDefault();
    };
    const onMouse = (event: MouseEvent) => {
      const name = SIDE_BUTTONS.get(event.button);
      if (name === undefined) return;
      // A browser would leave the page.
      event.preventDefault();
      if (event.type === 'mouseup') runIfPossible(name, latest.current);
    };
    const abort = new AbortController();
    globalThis.addEventListener('keydown', onKeyDown, abort);
    globalThis.addEventListener('mousedown', onMouse, abort);
    globalThis.addEventListener('mouseup', onMouse, abort);
    return () => abort.abort();
  }, []);
  return commands;
}

/** Buttons at the side of a mouse, by their numbers (UI Events, `MouseEvent.button`). */
const SIDE_BUTTONS: ReadonlyMap<number, CommandName> = new Map([
  [3, 'back'],
  [4, 'forward'],
]);

interface Latest {
  readonly window: CommandContext;
  readonly held: boolean;
}

function isPossible(name: CommandName, { window, held }: Latest): boolean {
  const { view } = commandNamed(name);
  if (held || (view !== undefined && view !== window.state.view)) return false;
  return COMMAND_ACTIONS[name].isPossible?.(window) ?? true;
}

function runIfPossible(name: CommandName, latest: Latest): boolean {
  if (!isPossible(name, latest)) return false;
  COMMAND_ACTIONS[name].run(latest.window);
  return true;
}

/** Names of the commands that are possible now, as one text, so that the same is the same. */
function usePossible(window: CommandContext, held: boolean): string {
  const { services } = window;
  const subscribe = useMemo(() => {
    const told = [services.get(offerService), services.get(finderService), services.get(historyService)];
    return (listener: () => void) => {
      const leave = told.map((one) => one.subscribe(listener));
      return () => {
        for (const one of leave) one();
      };
    };
  }, [services]);
  return useSyncExternalStore(subscribe, () =>
    COMMAND_NAMES.filter((name) => isPossible(name, { window, held })).join(' '),
  );
}
