/** Between heights of the laid out pages and places in the source. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { WordOnPage } from '../../../shared/contract/contract.ts';
import type { Page, Report } from '../../../shared/model.ts';
import { sheetAt } from '../layout/page-layout.ts';
import type { PageLayout } from '../layout/page-layout.ts';

export interface DrawnPages {
  readonly report: Report;
  readonly layout: PageLayout;
  /** Those of a page, in the order of the source; `null` while they are not known. */
  readonly words: (page: number) => readonly WordOnPage[] | null;
}

/** The page that holds an offset of the source; the last of several that end there. */
function pageOfSource({ source }: Report, offset: number): Page | undefined {
  const { pages = [] } = source;
  const after = firstIndex(pages.length, (at) => (pages[at]?.start ?? Infinity) > offset);
  return pages[after - 1];
}

/** The height at which an offset of the source stands; within its page by its share where the words are not known. */
export function heightOfSource({ report, layout, words }: DrawnPages, offset: number): number | null {
  const page = pageOfSource(report, offset);
  const sheet = page === undefined ? undefined : layout.sheets[page.number - 1];
  if (page === undefined || sheet === undefined) return null;
  const known = words(page.number);
  const word =
    known?.[firstIndex(known.length, (at) => (known[at]?.end ?? Infinity) > offset)] ?? known?.at(-1);
  if (word !== undefined) return sheet.top + word.top * sheet.scale;
  return sheet.top + sheet.height * ((offset - page.start) / Math.max(1, page.end - page.start));
}

/** The offset of the source at a height: of the first word on the line there, or on the next below it. */
export function sourceAtHeight({ report, layout, words }: DrawnPages, height: number): number | null {
  const sheet = sheetAt(layout, height);
  const page = report.source.pages?.find(({ number }) => number === sheet?.number);
  if (sheet === undefined || page === undefined) return null;
  const down = (height - sheet.top) / sheet.scale;
  const known = words(page.number);
  if (known === null) {
    const share = Math.min(1, Math.max(0, (height - sheet.top) / Math.max(1, sheet.height)));
    return Math.min(page.end - 1, page.start + Math.floor(share * (page.end - page.start)));
  }
  const below = known.filter(({ bottom }) => bottom > down);
  const first = below.reduce<WordOnPage | undefined>(
    (best, word) => (best === undefined || isBefore(word, best) ? word : best),
    undefined,
  );
  return (first ?? known.at(-1))?.start ?? page.start;
}

/** Higher up; of words on one line the one further left. */
function isBefore(one: WordOnPage, other: WordOnPage): boolean {
  const line = Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
  if (Math.abs(one.top - other.top) > line) return one.top < other.top;
  return one.left < other.left;
}
