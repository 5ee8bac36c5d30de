/** Comparing two reports of the library: rows, linked places, and a file to take along. */
import { comparisonHtml } from '../core/compare/export-html.ts';
import { comparisonMarkdown } from '../core/compare/export-markdown.ts';
import { compareReports } from '../core/compare/compare-reports.ts';
import { linkAnchors } from '../core/compare/link-anchors.ts';
import type { SameSource } from '../core/compare/sources.ts';
import type { ComparisonFormat, EngineMethod, Handlers, ReportPair } from '../shared/contract.ts';
import type { Comparison } from '../shared/comparison.ts';
import type { Reference, Report } from '../shared/model.ts';
import type { Library } from './library.ts';

type CompareMethod = Extract<EngineMethod, `compare.${string}`>;

const ENDINGS: Readonly<Record<ComparisonFormat, string>> = { html: 'html', markdown: 'md' };

/** @param library awaited by every call */
export function compareHandlers(library: Promise<Library>): Handlers<CompareMethod> {
  return {
    'compare.reports': async (pair) => comparison(await library, pair),
    'compare.anchors': async ({ left, right }) => {
      const { report } = await library;
      return linkAnchors(report(left), report(right));
    },
    'compare.export': async ({ left, right, format, changesOnly, hidden }) => {
      const opened = await library;
      const compared = comparison(opened, { left, right });
      const reports = { left: opened.report(left), right: opened.report(right) };
      const write = format === 'html' ? comparisonHtml : comparisonMarkdown;
      const text = write(compared, reports, { changesOnly, hidden });
      return { name: `${fileName(compared)}.${ENDINGS[format]}`, text };
    },
  };
}

function comparison(library: Library, { left, right }: ReportPair): Comparison {
  const one = library.report(left);
  const other = library.report(right);
  return compareReports(one, other, { sameSource: sameSourceOf(library, one, other) });
}

/** The library's own answer, so that a comparison and a citation card agree on what is one source. */
function sameSourceOf(library: Library, left: Report, right: Report): SameSource {
  const groups = new Map<Reference, string>();
  const listed = [left, right].map((report) => [report, byNumber(report)] as const);
  for (const { id, entries } of library.sources().sources())
    for (const entry of entries)
      for (const [report, references] of listed) {
        const reference =
          report.id === entry.report ? references.get(entry.number)?.[entry.occurrence ?? 0] : undefined;
        if (reference !== undefined) groups.set(reference, id);
      }
  return (one, other) => groups.get(one) !== undefined && groups.get(one) === groups.get(other);
}

/** Entries by their number; a damaged list can hold a number twice. */
function byNumber({ references }: Report): ReadonlyMap<number, readonly Reference[]> {
  const entries = new Map<number, Reference[]>();
  for (const reference of references) {
    const same = entries.get(reference.number);
    if (same === undefined) entries.set(reference.number, [reference]);
    else same.push(reference);
  }
  return entries;
}

/** A name that every file system takes: "Kazakhstan 2016 and Kazakhstan 2022". */
function fileName({ leftLabel, rightLabel }: Comparison): string {
  const [left, right] = [leftLabel, rightLabel].map((label) =>
    label
      .replace(/[^\p{L}\p{N} ()-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60)
      .trim(),
  );
  return `Comparison of ${left ?? ''} and ${right ?? ''}`;
}
