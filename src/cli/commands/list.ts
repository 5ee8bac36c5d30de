/** `list`: the reports of the library. */
import { json, parseWords, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { alignColumns } from '../support/align-columns.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

export const list: Command = {
  name: 'list',
  synopsis: '[--library DIR] [--json]',
  summary: 'the reports of the library',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError(`list takes no argument, but was given "${positionals[0]}"`);
    const { library, status } = await openFor(terminal, { folder: values.library });
    const { listing } = library;
    if (values.json) await terminal.write(json(listing));
    else {
      const rows = listing.reports.map((entry) => [
        entry.id,
        entry.label,
        entry.levelLabel ?? (entry.levels ?? []).map(({ area, label }) => `${area}: ${label}`).join('; '),
        `${entry.tables} tables`,
        `${entry.references} references`,
      ]);
      await terminal.write(alignColumns(rows));
    }
    return status();
  },
};
