/** A passage through the years as a file to take along: its wordings, each with a finished citation. */
import type { ExportedPassage } from '../../core/history/export/exported-passage.ts';
import { passageHtml } from '../../core/history/export/passage-html.ts';
import { passageMarkdown } from '../../core/history/export/passage-markdown.ts';
import type { Argument, TextFile } from '../../shared/contract/contract.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';
import { passageThroughYears } from './country-history.ts';
import { fileSystemWords } from './file-name.ts';
import { citeFrom } from './finished-citation.ts';

/** @throws ReaderError `not-found`; `too-much` */
export async function passageFile(
  library: Library,
  calculate: Calculate,
  { format, style, ...at }: Argument<'history.export'>,
): Promise<TextFile> {
  const history = await passageThroughYears(library, calculate, at);
  const area = library.listing.reports.find(({ id }) => id === at.report)?.area ?? '';
  const cited: ExportedPassage['cited'][number][] = [];
  for (const passage of history.passages) {
    const { report, block, start, end, state } = passage;
    if (state === 'dropped') {
      cited.push({ passage, citation: null });
      continue;
    }
    const { inText, entry } = await citeFrom(library, { report, block, source: { start, end }, style });
    // A Chicago note and the plain form say everything at once.
    cited.push({ passage, citation: style === 'apa' ? entry : inText });
  }
  const write = format === 'html' ? passageHtml : passageMarkdown;
  return {
    name: `${fileSystemWords(`${area} ${history.kind} through the years`).trim()}.${format === 'html' ? 'html' : 'md'}`,
    text: write({ area, history, cited }),
  };
}
