/** The originals of a library's reports: their pages as they were printed, and where their words stand on them. */
import { passageAt } from '../../shared/text/passage-at.ts';
import type {
  DrawnPage,
  OriginalPages,
  OriginalText,
  OutlinedPage,
  WordOnPage,
} from '../../shared/contract/contract.ts';
import type { Span } from '../../shared/model.ts';
import { originalHash } from '../../shared/formats/original-hash.ts';
import { hasPages, withoutPages } from '../../shared/formats/report-formats.ts';
import { ReaderError } from '../../shared/result.ts';
import type { CitationStyle } from '../../shared/sources.ts';
import { citeFrom } from '../answers/finished-citation.ts';
import type { Library } from '../library/library.ts';
import { createRecentCache } from '../support/recent-cache.ts';
import { saveWhole } from '../support/files/save-whole.ts';
import type { PageDrawer } from './page-drawer.ts';
import { readOriginal } from './read-original.ts';
import type { OriginalFile, Requested, UnpagedFile } from './messages.ts';

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

/** Each but `trouble` throws a `ReaderError`: `not-found`, `unusable-file`, `disk` or `too-much`. */
export interface Originals {
  readonly pages: (report: string) => Promise<OriginalPages>;
  /** What a file without pages holds. */
  readonly text: (report: string) => Promise<OriginalText>;
  /** For the window, which unpacks it at once. */
  readonly draw: (asked: AskedPage, drawing: WindowDrawing) => Promise<DrawnPage>;
  /** Why a page could not be drawn for the window when it was asked for last; `null` where it could. */
  readonly trouble: (asked: AskedPage) => string | null;
  /** To take along, as PNG. */
  readonly picture: (asked: AskedPage, options: PictureOptions) => Promise<DrawnPage>;
  readonly outline: (report: string, places: readonly Span[]) => Promise<readonly OutlinedPage[]>;
  readonly words: (asked: AskedPage) => Promise<readonly WordOnPage[]>;
  /** Writes the file as it was added. */
  readonly save: (report: string, path: string) => Promise<null>;
  /** Writes the picture that is to be taken along. */
  readonly savePage: (
    asked: AskedPage,
    options: Omit<PictureOptions, 'scale'> & { readonly path: string },
  ) => Promise<null>;
}

export interface WindowDrawing extends Pick<Requested<'draw'>, 'scale' | 'part'> {
  /** Of the file that the window shows the pages of. */
  readonly sha256: string;
}

/** So many pages' troubles are remembered. */
const MOST_TROUBLES = 100;
/** Pixels to a point of what is taken along: 200 to an inch. */
const SAVED_SCALE = 200 / 72;

// Long because it is a list of what can be asked, over one library and one thread.
export function originalsOf(library: Library, drawer: PageDrawer): Originals {
  const troubles = createRecentCache<string | null>(MOST_TROUBLES);
  const labelOf = (report: string): string =>
    library.listing.reports.find(({ id }) => id === report)?.label ?? report;
  const drawing = ({ report, page }: AskedPage): string => `Drawing page ${page} of ${labelOf(report)}`;
  const finding = (report: string): string => `Finding words on the pages of ${labelOf(report)}`;
  const tell = ({ report, page }: AskedPage, trouble: string | null): void => {
    const name = `${report} ${page}`;
    troubles.forget(name);
    troubles.get(name, () => trouble);
  };

  async function draw(asked: AskedPage, { sha256, scale, part }: WindowDrawing): Promise<DrawnPage> {
    try {
      const file = pagedFile(library, asked.report, sha256);
      const given = { file, page: asked.page, scale, form: 'bmp' } as const;
      const drawn = await drawer.ask('draw', part === undefined ? given : { ...given, part }, drawing(asked));
      tell(asked, null);
      return drawn;
    } catch (error) {
      tell(
        asked,
        error instanceof ReaderError ? error.message : `${drawing(asked)} failed because of a defect.`,
      );
      throw error;
    }
  }

  const picture: Originals['picture'] = async (asked, { scale, marked, style }) => {
    const given = { file: pagedFile(library, asked.report), page: asked.page, scale, form: 'png' } as const;
    const marks =
      marked === null
        ? {}
        : { marked: [marked], caption: await captionOf(library, asked.report, marked, style) };
    return drawer.ask('draw', { ...given, ...marks }, drawing(asked));
  };

  return {
    pages: async (report) => {
      const file = pagedFile(library, report);
      const pages = await drawer.ask('views', { file }, `Opening ${labelOf(report)}`);
      return { file: file.name, sha256: library.original(report).source.sha256, pages };
    },
    text: async (report) => {
      const file = unpagedFile(library, report);
      const held = await drawer.ask('held', { file }, `Opening the original of ${labelOf(report)}`);
      return { file: file.name, sha256: library.original(report).source.sha256, ...held };
    },
    draw,
    trouble: ({ report, page }) => troubles.held(`${report} ${page}`) ?? null,
    picture,
    outline: async (report, places) =>
      drawer.ask('outline', { file: pagedFile(library, report), places }, finding(report)),
    words: async ({ report, page }) =>
      drawer.ask('words', { file: pagedFile(library, report), page }, finding(report)),
    save: async (report, to) => {
      const { path, source } = library.original(report);
      const original = { path, sha256: originalHash(source), name: source.file };
      await saveWhole(to, await readOriginal(original));
      return null;
    },
    savePage: async (asked, { path, marked, style }) => {
      const { bytes } = await picture(asked, { scale: SAVED_SCALE, marked, style });
      await saveWhole(path, bytes);
      return null;
    },
  };
}

function pagedFile(library: Library, report: string, hash?: string): OriginalFile {
  const { path, source } = library.original(report, hash);
  const { file: name, length, format, volume, pages = [] } = source;
  if (!hasPages(format)) throw new ReaderError('not-found', withoutPages(name));
  const [first, last] = [pages[0], pages.at(-1)];
  const part =
    volume === undefined || first === undefined || last === undefined
      ? {}
      : { part: { first: first.number, last: last.number } };
  return { path, sha256: originalHash(source), name, length, ...part };
}

function unpagedFile(library: Library, report: string): UnpagedFile {
  const { path, source, encoding } = library.original(report);
  const { file: name, length, format, volume } = source;
  if (hasPages(format)) throw new ReaderError('not-found', `${name} is a PDF: show its pages.`);
  return {
    path,
    sha256: originalHash(source),
    name,
    length,
    ...(encoding === undefined ? {} : { encoding }),
    ...(volume === undefined ? {} : { part: volume.part }),
  };
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
