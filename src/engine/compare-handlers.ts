/** Comparing two reports of the library: rows, linked places, and a file to take along. */
import { comparisonHtml } from '../core/compare/export-html.ts';
import { comparisonMarkdown } from '../core/compare/export-markdown.ts';
import { compareReports } from '../core/compare/compare-reports.ts';
import { linkAnchors } from '../core/compare/link-anchors.ts';
import type { ComparisonFormat, EngineMethod, Handlers, ReportPair } from '../shared/contract.ts';
import type { Comparison } from '../shared/comparison.ts';
import type { Library } from './library.ts';
import { sameSourceOf } from './support/same-source.ts';

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
