/** Comparing two reports of the library: rows, linked places, and a file to take along. */
import type { ComparisonFormat, EngineMethod, Handlers, ReportPair } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { ComparedReports, ComparisonText } from '../calculation/calculations.ts';
import { calculateHere, LONGEST_MS } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';
import { sourceGroupsOf } from '../library/same-source.ts';
import { within } from '../support/within.ts';

type CompareMethod = Extract<EngineMethod, `compare.${string}`>;

const ENDINGS: Readonly<Record<ComparisonFormat, string>> = { html: 'html', markdown: 'md' };

/** @param library awaited by every call */
export function compareHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<CompareMethod> {
  return {
    'compare.reports': async (pair) => {
      const { opened, since, what, work } = await begun(pair);
      return work('compare', await compared(opened, pair, what, since), what, since);
    },
    'compare.anchors': async (pair) => {
      const { opened, since, what, work } = await begun(pair);
      return work('anchors', sidesOf(opened, pair, what), what, since);
    },
    'compare.export': async ({ left, right, ...options }) => {
      const pair = { left, right };
      const { opened, since, what, work } = await begun(pair);
      const given = { ...(await compared(opened, pair, what, since)), ...options };
      const { text, labels } = await work('compare-to-text', given, what, since);
      return { name: `${fileName(labels)}.${ENDINGS[options.format]}`, text };
    },
  };

  async function begun(pair: ReportPair) {
    const opened = await library;
    const since = performance.now();
    return { opened, since, what: comparing(opened, pair), work: calculatingFor(opened, calculate) };
  }
}

/** What is worked out, for whoever has to hear that it takes too long. */
function comparing({ listing }: Library, { left, right }: ReportPair): string {
  const nameOf = (id: string): string => listing.reports.find((entry) => entry.id === id)?.label ?? id;
  return `Comparing ${nameOf(left)} and ${nameOf(right)}`;
}

/** Both reports, where they are not far too long to be set against each other. */
function sidesOf(
  library: Library,
  { left, right }: ReportPair,
  what: string,
): Pick<ComparedReports, 'left' | 'right'> {
  checkLength(library, [left, right], what);
  return { left: library.place(left), right: library.place(right) };
}

async function compared(
  library: Library,
  pair: ReportPair,
  what: string,
  since: number,
): Promise<ComparedReports> {
  const sides = sidesOf(library, pair, what);
  if (!listSources(library, pair)) return { ...sides, groups: { left: [], right: [] } };
  const ready = library.prepareSources().then(() => true);
  if ((await within(ready, LONGEST_MS - (performance.now() - since))) === null)
    throw new ReaderError(
      'too-much',
      `${what} waits for references that are still being set together: try again in a moment.`,
    );
  return { ...sides, groups: sourceGroupsOf(library, pair.left, pair.right) };
}

/** Whether there is anything in both that could be the same source. */
function listSources({ listing }: Library, { left, right }: ReportPair): boolean {
  return [left, right].every((id) =>
    listing.reports.some((entry) => entry.id === id && entry.references > 0),
  );
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
