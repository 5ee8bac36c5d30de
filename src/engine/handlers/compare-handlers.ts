/** Comparing two reports of the library: rows, linked places, and a file to take along. */
import type { ComparisonFormat, EngineMethod, Handlers, ReportPair } from '../../shared/contract/contract.ts';
import type { ComparedReports, ComparisonText } from '../calculation/calculations.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import type { Library } from '../library/library.ts';
import { sourceGroupsOf } from '../library/same-source.ts';

type CompareMethod = Extract<EngineMethod, `compare.${string}`>;

const ENDINGS: Readonly<Record<ComparisonFormat, string>> = { html: 'html', markdown: 'md' };

/** @param library awaited by every call */
export function compareHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<CompareMethod> {
  return {
    'compare.reports': async (pair) => {
      const opened = await library;
      return calculate('compare', await compared(opened, pair), comparing(opened, pair));
    },
    'compare.anchors': async (pair) => {
      const opened = await library;
      return calculate('anchors', sidesOf(opened, pair), comparing(opened, pair));
    },
    'compare.export': async ({ left, right, ...options }) => {
      const opened = await library;
      const pair = { left, right };
      const given = { ...(await compared(opened, pair)), ...options };
      const { text, labels } = await calculate('compare-to-text', given, comparing(opened, pair));
      return { name: `${fileName(labels)}.${ENDINGS[options.format]}`, text };
    },
  };
}

/** What is worked out, for whoever has to hear that it takes too long. */
function comparing({ listing }: Library, { left, right }: ReportPair): string {
  const nameOf = (id: string): string => listing.reports.find((entry) => entry.id === id)?.label ?? id;
  return `Comparing ${nameOf(left)} and ${nameOf(right)}`;
}

/** Both reports, where they are not far too long to be set against each other. */
function sidesOf(library: Library, pair: ReportPair): Pick<ComparedReports, 'left' | 'right'> {
  checkLength(library, [pair.left, pair.right], comparing(library, pair));
  return { left: library.report(pair.left), right: library.report(pair.right) };
}

async function compared(library: Library, pair: ReportPair): Promise<ComparedReports> {
  const sides = sidesOf(library, pair);
  await library.prepareSources();
  return { ...sides, groups: sourceGroupsOf(library, sides.left, sides.right) };
}

/** A name that every file system takes: "Kazakhstan 2016 and Kazakhstan 2022". */
function fileName(labels: ComparisonText['labels']): string {
  const [left, right] = labels.map((label) =>
    label
      .replace(/[^\p{L}\p{N} ()-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60)
      .trim(),
  );
  return `Comparison of ${left ?? ''} and ${right ?? ''}`;
}
