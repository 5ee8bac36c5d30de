import { commandNamed, keysOf, plainLabel } from '../../shared/commands/commands.ts';
import type { CommandName } from '../../shared/commands/commands.ts';
import { ariaKeys, keyParts, keysText } from '../../shared/commands/key.ts';
import { HERE } from './surroundings.ts';

/** What a button says of the keys of its command: shown by the browser on hover, and told to screen readers. */
export interface KeyHints {
  readonly title: string;
  readonly 'aria-keyshortcuts': string;
}

/** @param words what the button does, where its command's label says too little of it */
export function keyHints(name: CommandName, words = buttonLabel(name)): KeyHints {
  const keys = keysHere(name);
  return {
    title: `${words} (${keysText(keys, HERE.mac)})`,
    'aria-keyshortcuts': ariaKeys(keys, HERE.mac),
  };
}

/** A command's label as a button has it that asks nothing more itself. */
export function buttonLabel(name: CommandName): string {
  return plainLabel(commandNamed(name));
}

/** The first key of a command, as it is shown in little room: `Ctrl K`. */
export function shortKey(name: CommandName): string {
  return keyParts(keysHere(name)[0] ?? '', HERE.mac).join(' ');
}

function keysHere(name: CommandName): readonly string[] {
  return keysOf(commandNamed(name), HERE);
}
