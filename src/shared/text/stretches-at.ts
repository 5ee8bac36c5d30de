import type { Report, Span } from '../model.ts';
import type { PartStretch } from '../notes/note.ts';
import { extentOf, shownSpanOf } from '../shown-text.ts';
import { partsOf } from './report-parts.ts';

/** What a stretch of the source shows, text by text; none of white space and page furniture. */
export function stretchesAt(report: Report, source: Span): readonly PartStretch[] {
  // A label that is carried down to other rows stands in one place of the source.
  const seen = new Set<string>();
  return partsOf(report).all.flatMap(({ content, index }): readonly PartStretch[] => {
    const extent = extentOf(content);
    const name = extent === null ? '' : `${extent.start} ${extent.end}`;
    if (extent === null || extent.end <= source.start || extent.start >= source.end || seen.has(name))
      return [];
    seen.add(name);
    const shown = shownSpanOf(content, source);
    if (shown === null) return [];
    const words = content.text.slice(shown.start, shown.end);
    const start = shown.start + words.length - words.trimStart().length;
    const end = shown.end - (words.length - words.trimEnd().length);
    return start < end ? [{ part: index, start, end }] : [];
  });
}
