/**
 * Keys as the table of commands writes them: `Mod+Shift+O`, `Alt+Left`, `F3`, `N`. `Mod` is Command on a Mac and
 * Control elsewhere; the key itself comes last, under the name that Electron's accelerators give it.
 */

/** A pressed key, as a browser tells of it. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard, whatever is written there: `KeyN`. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface ParsedKey {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Without what is held with it. */
  readonly name: string;
}

/** Keys that a browser calls otherwise. */
const BROWSER_NAMES: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

const ARROWS: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

function parse(key: string): ParsedKey {
  const held = key.split('+');
  const name = held.pop() ?? '';
  return { mod: held.includes('Mod'), alt: held.includes('Alt'), shift: held.includes('Shift'), name };
}

/** Whether `press` is `key`, with exactly what is held with it. */
export function isPressed(key: string, press: KeyPress, mac: boolean): boolean {
  const { mod, alt, shift, name } = parse(key);
  const [held, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (held !== mod || other || press.altKey !== alt || press.shiftKey !== shift) return false;
  return pressedName(press, mac).toLowerCase() === (BROWSER_NAMES[name] ?? name).toLowerCase();
}

const ASCII = /^[\x20-\x7e]+$/;

/**
 * The name of a pressed key. Where another script is written (`л` on the key K), and on a Mac where Option turns a
 * letter into a sign, it is the letter that the place on the keyboard stands for.
 */
function pressedName({ key, code, altKey }: KeyPress, mac: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  return letter !== undefined && ((mac && altKey) || !ASCII.test(key)) ? letter : key;
}

/** Whether a key writes a character, or moves in what is written, where one writes. */
export function isWriting(key: string, mac: boolean): boolean {
  const { mod, alt, name } = parse(key);
  return !mod && (alt ? mac : name.length === 1);
}

/** A letter alone, without anything held (WCAG 2.1.4 calls it a character key shortcut). */
export function isLetter(key: string): boolean {
  return key.length === 1;
}

/** What to press, one after the other: `Ctrl`, `Shift`, `O`; on a Mac one piece with its signs, `⇧⌘O`. */
export function keyParts(key: string, mac: boolean): readonly string[] {
  const { mod, alt, shift, name } = parse(key);
  if (mac) {
    const signs = [alt && '⌥', shift && '⇧', mod && '⌘'].filter((sign) => sign !== false);
    return [signs.join('') + (ARROWS[name] ?? name)];
  }
  return [...[mod && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter((word) => word !== false), name];
}

/** Several ways to press one thing, in words: `N or F7`. */
export function keysText(keys: readonly string[], mac: boolean): string {
  return keys.map((key) => keyParts(key, mac).join('+')).join(' or ');
}

/** The value of `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaKeys(keys: readonly string[], mac: boolean): string {
  return keys
    .map((key) => {
      const { mod, alt, shift, name } = parse(key);
      const held = [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift'].filter(
        (word) => word !== false,
      );
      return [...held, BROWSER_NAMES[name] ?? name].join('+');
    })
    .join(' ');
}
