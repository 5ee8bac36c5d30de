/** What the program was started for, by the words behind its name: a command of the terminal, files to open, or neither. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Said by the scripts that stand for the program in a terminal: what follows is a command, whatever it looks like. */
const COMMAND_LINE = '--command-line';
/** The options of the command line that stand for a command. All other options are Chromium's. */
const ALONE: ReadonlySet<string> = new Set(['--help', '-h', '--version']);

/** The words behind the program's name and, where it is not packaged, behind the folder that Electron was started on. */
export function startWords(argv: readonly string[], folder: string | null): readonly string[] {
  if (folder === null) return argv.slice(1);
  const at = argv.findLastIndex((word) => word === folder || resolve(word) === folder);
  return argv.slice(at < 0 ? argv.length : at + 1);
}

/** The words of a command of the terminal, or `null` where a window is wanted. A bare word is a command: a file has an ending. */
export function commandWords(words: readonly string[]): readonly string[] | null {
  const marked = words.indexOf(COMMAND_LINE);
  if (marked >= 0 && words.slice(0, marked).every(isOption)) {
    const rest = words.slice(marked + 1);
    return rest[0] === '--' ? rest.slice(1) : rest;
  }
  const [first] = words;
  if (first === undefined) return null;
  return ALONE.has(first) || /^[a-z]+$/i.test(first) ? words : null;
}

/**
 * Paths of the files that are to be opened: by a double click, by "Open with", or from a terminal.
 *
 * @param folder in which a relative path begins
 */
export function filesToOpen(words: readonly string[], folder: string): readonly string[] {
  return words.flatMap((word) => {
    if (word === '' || isOption(word)) return [];
    if (/^file:/i.test(word)) return URL.canParse(word) ? pathOf(word) : [];
    // A letter and a colon are a drive; anything longer is an address, of which the reader opens none.
    return /^[a-z][a-z0-9+.-]+:/i.test(word) ? [] : [resolve(folder, word)];
  });
}

const isOption = (word: string): boolean => word.startsWith('-');

function pathOf(address: string): readonly string[] {
  try {
    return [fileURLToPath(address)];
  } catch {
    return [];
  }
}
