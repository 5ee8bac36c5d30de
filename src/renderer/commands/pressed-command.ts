import { keysOf } from '../../shared/commands/commands.ts';
import type { Command, Surroundings } from '../../shared/commands/commands.ts';
import { isLetter, isPressed, isWriting } from '../../shared/commands/key.ts';
import type { KeyPress } from '../../shared/commands/key.ts';

/** The command that a pressed key stands for, or `null`. `target` is where the keyboard is. */
export function pressedCommand<One extends Command>(
  press: KeyPress,
  target: EventTarget | null,
  commands: readonly One[],
  here: Surroundings,
): One | null {
  for (const command of commands) {
    const key = keysOf(command, here).find((one) => isPressed(one, press, here.mac));
    if (key !== undefined) return isHeard(key, target, here.mac) ? command : null;
  }
  return null;
}

/** Where keys write, or move in what is written. */
const WRITING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Where a letter belongs to what lies over the view. */
const OVER = 'dialog, [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
/** A letter alone is heard only while the keyboard is in the view or on its tab, so that it is in no one's way elsewhere (WCAG 2.1.4). */
const VIEW = 'main, [role="tab"]';

function isHeard(key: string, target: EventTarget | null, mac: boolean): boolean {
  const element = target instanceof Element ? target : null;
  if (isWriting(key, mac) && element?.closest(WRITING) !== null && element !== null) return false;
  if (!isLetter(key)) return true;
  return element !== null && element.closest(VIEW) !== null && element.closest(OVER) === null;
}
