/** `sources`: all references of the library, joined into sources, with the reason of every join. */
import { countryNamed } from '../../core/areas/places-named.ts';
import type { SourceIndex } from '../../core/citations/source-index.ts';
import type { Library } from '../../engine/library/library.ts';
import { ReaderError } from '../../shared/result.ts';
import type { SourceRow } from '../../shared/sources.ts';
import { json, parseWords, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

export const sources: Command = {
  name: 'sources',
  synopsis: '[--library DIR] [--area A] [--json]',
  summary: 'all sources, where each is listed and why that is one source',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      area: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError(`sources takes no argument, but was given "${positionals[0]}"`);
    const { library, status } = await openFor(terminal, { folder: values.library });
    const chosen = values.area === undefined ? null : areasNamed(library, values.area);
    const index = await library.allSources();
    const rows = index
      .sources()
      .filter(
        ({ entries }) => chosen === null || entries.some(({ area }) => area !== null && chosen.has(area)),
      );
    const found = rows.map((row) => entryOf(row, index));
    await terminal.write(values.json ? json({ sources: found }) : found.map(describe).join(''));
    return status();
  },
};

/** The areas of the library that the name means, whatever the country was called in which year. */
function areasNamed(library: Library, name: string): ReadonlySet<string> {
  const areas = new Set(library.listing.reports.flatMap(({ area }) => area ?? []));
  const country = countryNamed(name);
  const wanted = name.trim().toLowerCase();
  const chosen = [...areas].filter(
    (area) => area.toLowerCase() === wanted || (country !== null && countryNamed(area) === country),
  );
  if (chosen.length === 0)
    throw new ReaderError('not-found', `There is no report on "${name}" in the library: list names them.`);
  return new Set(chosen);
}

function entryOf(row: SourceRow, index: SourceIndex) {
  const { id, kind, checkable, title } = row;
  return { id, kind, checkable, title, members: index.members(row) };
}

function describe({ title, kind, checkable, members }: ReturnType<typeof entryOf>): string {
  const lines = members.map(
    ({ report, number, text, why }) => `    ${report}, reference ${number} (${why})\n        ${text}\n`,
  );
  return `${title} (${kind}, ${checkable})\n${lines.join('')}\n`;
}
