import { describe, expect, it } from 'vitest';
import { COMMANDS, plainLabel } from '../../src/shared/commands/commands.ts';
import { sourceFiles } from './collect-imports.ts';

/** What a source says of commands by itself: their labels, and keys that are more than a key of the thing one is at. */
function ownWords(source: string): string[] {
  const lines = source.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
  return lines.filter(
    (line) =>
      /\b(?:Ctrl|Cmd|CmdOrCtrl|Control|Meta)\+/.test(line) ||
      (/aria-keyshortcuts=["']/.test(line) && !line.includes('"Delete"')) ||
      SAID.some((said) => said.test(line)),
  );
}

/** A word alone may mean something else. */
const LABELS = COMMANDS.map(plainLabel).filter((label) => label.includes(' '));

/** As a text of the language, and as text of an element, on a line of its own or not. */
const SAID = LABELS.flatMap((label) => [
  new RegExp(`(["'\`])${label}…?\\1`),
  new RegExp(`(?:^|>)\\s*${label}…?\\s*(?:<|$)`),
]);

const PLACES = ['src/renderer', 'src/main/menu.ts', 'src/preload'];

describe('commands', () => {
  it('have their labels and keys from the table alone', () => {
    const files = sourceFiles('src').filter(({ path }) =>
      PLACES.some((place) => path === place || path.startsWith(`${place}/`)),
    );
    const own = files.flatMap(({ path, source }) =>
      ownWords(source).map((line) => `${path}: ${line.trim()}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(own).toEqual([]);
  });

  it.each([
    [`label="Close pane"`, true],
    [`        Add pane`, true],
    [`<b>Save library as one file…</b>`, true],
    [`title="Previous change (P or Shift+F7)"`, false],
    [`accelerator: 'CmdOrCtrl+K'`, true],
    [`aria-keyshortcuts="F3"`, true],
    [`aria-keyshortcuts="Delete"`, false],
    [`// Ctrl+K goes to the field.`, false],
    [`label="Close pane of the left report"`, false],
  ])('are found where they are written: %s', (line, found) => {
    expect(ownWords(line)).toEqual(found ? [line] : []);
  });
});
