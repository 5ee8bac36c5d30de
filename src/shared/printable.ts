/**
 * Text of files and names on a terminal. A terminal obeys control characters: a title could write to the clipboard
 * (OSC 52), clear the screen, overwrite the line before or turn the direction of what follows.
 */

/** C0 and C1 controls and DEL (but for line ends and tabs), directional controls (UAX #9), line and paragraph separators, interlinear marks. */
const CONTROLS = /(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]/gu;

/**
 * Every control character as `\u001b`, which any JSON reader takes for the character itself and people can see. Line
 * ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(CONTROLS, escaped);
}

/** The same where line ends and tabs have no business either: a name, a sentence. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\r\n\t]/g, escaped);
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
