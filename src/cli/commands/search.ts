/** `search`: the window's own search, in the terminal. */
import { asksForYears, createFollowedSearch } from '../../engine/answers/followed-search.ts';
import { createCalculator } from '../../engine/calculation/calculator.ts';
import { nearestSentence } from '../../shared/nearest-sentence.ts';
import type { ExcerptRange, SearchPage } from '../../shared/search.ts';
import { json, parseWords, UsageError, wholeNumber } from '../support/command.ts';
import type { Command, Terminal } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';

const USUAL_LIMIT = 20;

export const search: Command = {
  name: 'search',
  synopsis: 'QUERY [--library DIR] [--limit N] [--fold] [--json]',
  summary:
    'search all reports; the same engine and query language as the window; --fold gives what is the same passage in several years once',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
      limit: { type: 'string', default: String(USUAL_LIMIT) },
      fold: { type: 'boolean', default: false },
    });
    const limit = wholeNumber(values.limit, '--limit', 0);
    const query = positionals.join(' ');
    if (query.trim() === '') throw new UsageError('search needs a query');
    const { library, status } = await openFor(terminal, { folder: values.library });
    const calculate = createCalculator({
      worker: terminal.calculationThread,
      longest: terminal.longestComparison,
    });
    const followed = createFollowedSearch({ library: Promise.resolve(library), calculate });
    if (values.fold || asksForYears(query)) await followed.all();
    const page = await followed.query({ query, limit, fold: values.fold });
    if (values.json) await terminal.write(json(page));
    else await print(page, terminal);
    // The answer first: keeping what the next search starts from takes longer than the search.
    await library.keep();
    return status();
  },
};

async function print(page: SearchPage, terminal: Terminal): Promise<void> {
  if (page.notice !== undefined) terminal.complain(page.notice);
  if (page.nearest !== undefined) terminal.complain(nearestSentence(page.nearest));
  for (const hit of page.hits) {
    const place = [hit.label, hit.section].filter((part) => part !== '').join(', ');
    const years = hit.years === undefined ? '' : `; said in ${hit.years.map(({ year }) => year).join(', ')}`;
    const missing = hit.missing === undefined ? '' : `; without: ${hit.missing.join(', ')}`;
    await terminal.write(
      `${place} (${hit.kind}${missing}${years})\n    ${marked(hit.excerpt, hit.matches)}\n`,
    );
  }
  const shown = page.hits.length < page.total ? `, the best ${page.hits.length} shown` : '';
  const one = page.nearest === undefined ? 'hit' : 'near answer';
  if (page.passages !== undefined)
    return terminal.write(`${page.passages} passages, ${page.total} places${shown}\n`);
  await terminal.write(`${page.total} ${page.total === 1 ? one : `${one}s`}${shown}\n`);
}

/** The excerpt on one line, what was found between brackets: readable in a file as well as on a screen. */
function marked(excerpt: string, matches: readonly ExcerptRange[]): string {
  let text = '';
  let at = 0;
  for (const [start, end] of matches) {
    text += `${excerpt.slice(at, start)}[${excerpt.slice(start, end)}]`;
    at = end;
  }
  return `${text}${excerpt.slice(at)}`.replace(/\s+/g, ' ').trim();
}
