/** `list`: the reports of the library. */
import { openLibrary } from '../engine/library.ts';
import type { Library } from '../engine/library.ts';
import { DONE, json, parseWords, UNUSABLE_INPUT, UsageError } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { alignColumns } from './align-columns.ts';

export const list: Command = {
  name: 'list',
  synopsis: '[--json]',
  summary: 'the reports of the library',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, { json: { type: 'boolean', default: false } });
    if (positionals.length > 0)
      throw new UsageError(`list takes no argument, but was given "${positionals[0]}"`);
    const { listing } = await openBuiltIn(terminal);
    if (values.json) await terminal.write(json(listing));
    else {
      const rows = listing.reports.map((entry) => [
        entry.id,
        entry.label,
        entry.levelLabel ?? '',
        `${entry.tables} tables`,
        `${entry.references} references`,
      ]);
      await terminal.write(alignColumns(rows));
    }
    return listing.problems.length === 0 ? DONE : UNUSABLE_INPUT;
  },
};

/** The library of the built-in reports, its problems told on standard error. */
export async function openBuiltIn(terminal: Terminal): Promise<Library> {
  const library = await openLibrary(
    { reportsFolder: terminal.reportsFolder, dataFolder: null, version: terminal.version },
    { emit: () => undefined, onDefect: terminal.complain },
  );
  for (const { message } of library.listing.problems) terminal.complain(message);
  return library;
}
