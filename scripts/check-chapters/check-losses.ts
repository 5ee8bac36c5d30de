/** Whether every character that stands in the file stands in the report. */
import type { PageContent } from '../../src/core/layout/page/page-content.ts';
import type { SourceDocument } from '../../src/core/report/lines/source-document.ts';
import type { Report } from '../../src/shared/model.ts';

/** Check marks that are drawn, and hyphens that a line break put in, are written as signs of their own. */
const REWRITTEN: ReadonlyMap<string, string> = new Map([['\u00AD', '-']]);

/** Signs that are drawn in the file, and may be set in type too. */
const DRAWN: ReadonlySet<string> = new Set(['✓']);

/** What was lost, one entry per character and place; empty where nothing was. */
export function checkLosses(
  pages: readonly PageContent[],
  document: SourceDocument,
  report: Report,
): readonly string[] {
  const faults: string[] = [];
  if (report.coverage.lost !== 0) faults.push(`${report.coverage.lost} characters in no block`);
  for (const page of pages) {
    const printed = countsOf([...page.words, ...(page.outside ?? [])].map((word) => word.text).join(''));
    const span = document.pages?.find((each) => each.number === page.number);
    const kept = countsOf(span ? document.text.slice(span.start, span.end) : '');
    for (const [character, count] of printed) {
      const missing = count - (kept.get(character) ?? 0);
      if (missing > 0) faults.push(`page ${page.number}: "${character}" lost ${missing} of ${count} times`);
      if (missing < 0 && !DRAWN.has(character))
        faults.push(`page ${page.number}: "${character}" stands ${-missing} times more than printed`);
    }
  }
  return faults;
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (/\s/.test(character)) continue;
    const plain = REWRITTEN.get(character) ?? character;
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return counts;
}
