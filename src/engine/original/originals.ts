/** The originals of a library's reports: their pages as they were printed, and where their words stand on them. */
import { passageAt } from '../../core/original/passage.ts';
import type { PageView } from '../../core/original/page-box.ts';
import type { Span } from '../../shared/model.ts';
import { originalHash } from '../../shared/formats/original-hash.ts';
import { ReaderError } from '../../shared/result.ts';
import type { CitationStyle } from '../../shared/sources.ts';
import { citeFrom } from '../answers/finished-citation.ts';
import type { Library } from '../library/library.ts';
import type { PageDrawer } from './page-drawer.ts';
import type { DrawnPage, OriginalFile, OutlinedPage, Requested, WordOnPage } from './messages.ts';

export interface AskedPage {
  readonly report: string;
  /** Of the file, from 1. */
  readonly page: number;
}

export interface PictureOptions {
  /** Pixels to a point. */
  readonly scale: number;
  /** Outlined, quoted and cited below the page. */
  readonly marked: Span | null;
  readonly style: CitationStyle;
}

/** Each throws a `ReaderError`: `not-found`, `unusable-file`, `disk` or `too-much`. */
export interface Originals {
  /** Sizes in points, page by page; `null` of one that is not in the file. */
  readonly sizes: (report: string) => Promise<readonly (Pick<PageView, 'width' | 'height'> | null)[]>;
  /** For the window, which unpacks it at once. */
  readonly draw: (asked: AskedPage, drawing: Pick<Requested<'draw'>, 'scale' | 'part'>) => Promise<DrawnPage>;
  /** To take along, as PNG. */
  readonly picture: (asked: AskedPage, options: PictureOptions) => Promise<DrawnPage>;
  readonly outline: (report: string, places: readonly Span[]) => Promise<readonly OutlinedPage[]>;
  readonly words: (asked: AskedPage) => Promise<readonly WordOnPage[]>;
}

export function originalsOf(library: Library, drawer: PageDrawer): Originals {
  const labelOf = (report: string): string =>
    library.listing.reports.find(({ id }) => id === report)?.label ?? report;
  const drawing = ({ report, page }: AskedPage): string => `Drawing page ${page} of ${labelOf(report)}`;
  const finding = (report: string): string => `Finding words on the pages of ${labelOf(report)}`;
  const fileOf = (report: string): OriginalFile => pagedFile(library, report);

  return {
    sizes: (report) => drawer.ask('views', { file: fileOf(report) }, `Opening ${labelOf(report)}`),
    draw: (asked, { scale, part }) =>
      drawer.ask(
        'draw',
        {
          file: fileOf(asked.report),
          page: asked.page,
          scale,
          form: 'bmp',
          ...(part === undefined ? {} : { part }),
        },
        drawing(asked),
      ),
    picture: async (asked, { scale, marked, style }) => {
      const file = fileOf(asked.report);
      const passage =
        marked === null
          ? {}
          : { marked: [marked], caption: await captionOf(library, asked.report, marked, style) };
      const requested = { file, page: asked.page, scale, form: 'png', ...passage } as const;
      return drawer.ask('draw', requested, drawing(asked));
    },
    outline: (report, places) => drawer.ask('outline', { file: fileOf(report), places }, finding(report)),
    words: ({ report, page }) => drawer.ask('words', { file: fileOf(report), page }, finding(report)),
  };
}

function pagedFile(library: Library, report: string): OriginalFile {
  const { path, source } = library.original(report);
  const { file: name, length, format, volume, pages = [] } = source;
  if (format !== 'pdf')
    throw new ReaderError(
      'not-found',
      `${name} has no pages, because it is no PDF: read its text, or add the chapter as a PDF.`,
    );
  const [first, last] = [pages[0], pages.at(-1)];
  const part =
    volume === undefined || first === undefined || last === undefined
      ? {}
      : { part: { first: first.number, last: last.number } };
  return { path, sha256: originalHash(source), name, length, ...part };
}

/** The quotation, the citation and the proof. */
async function captionOf(
  library: Library,
  report: string,
  marked: Span,
  style: CitationStyle,
): Promise<string> {
  const passage = passageAt(await library.open(report), marked);
  if (passage === null)
    throw new ReaderError(
      'not-found',
      `There are no words of ${report} at ${marked.start}-${marked.end}: give the offsets of a passage.`,
    );
  const { inText, entry } = await citeFrom(library, { report, block: passage.block, source: marked, style });
  const { source } = library.original(report);
  const quotation = passage.text.replace(/\s+/g, ' ');
  return [
    `“${quotation}”`,
    inText,
    ...(style === 'apa' ? [entry] : []),
    `${source.file}, SHA-256 ${originalHash(source)}`,
  ].join('\n');
}
