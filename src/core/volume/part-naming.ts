/** Names for the parts of a volume. Chapters have theirs; what else stands in it goes by its heading or its pages. */
import type { Report } from '../../shared/model.ts';
import { fileStem, slug } from '../report/identity/slug.ts';

export interface NamedPart {
  readonly report: Report;
  /** Tells it from the other parts of its volume, also where two are called the same, and whatever the file is called. */
  readonly key: string;
}

/**
 * To be called for the parts in their order.
 *
 * @param file name of the volume
 */
export function partNaming(file: string): (part: Report) => NamedPart {
  const seen = new Map<string, number>();
  return (part) => {
    const report = named(part, fileStem(file));
    const isOfSeries = isSeries(report);
    const name = isOfSeries ? report.id : `document ${slug(report.title)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1) return { report, key: name };
    // A chapter that stands twice in a volume is two copies of one report; other publications of one name are two.
    return {
      report: isOfSeries ? report : { ...report, id: `${report.id}-${count}` },
      key: `${name} ${count}`,
    };
  };
}

function named(report: Report, volume: string): Report {
  if (isSeries(report)) return report;
  // Without a title of its own it was called like its file.
  const title = report.title === volume ? (headingOf(report) ?? placeIn(report)) : report.title;
  return { ...report, title: title === '' ? volume : title, id: slug(`${volume} ${title}`) || report.id };
}

function isSeries({ kind, area, year }: Report): boolean {
  return (kind === 'chapter' || kind === 'summary') && area !== null && year !== null;
}

const LONGEST_TITLE = 100;

/** What stands over its text. */
function headingOf({ sections }: Report): string | null {
  for (const { blocks } of sections)
    for (const block of blocks)
      if (block.kind === 'heading') return block.content.text.slice(0, LONGEST_TITLE).trim();
  return null;
}

/** "pages 3-8" */
function placeIn({ source: { pages = [] } }: Report): string {
  const [first, last] = [pages[0]?.number, pages.at(-1)?.number];
  if (first === undefined || last === undefined) return '';
  return first === last ? `page ${first}` : `pages ${first}-${last}`;
}
