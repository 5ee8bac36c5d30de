/** Two reports of the library set against each other: rows, linked places, and a file to take along. */
import type {
  Argument,
  ComparisonFormat,
  LinkedPlaces,
  ReportPair,
  TextFile,
} from '../../shared/contract/contract.ts';
import type { Comparison } from '../../shared/comparison/comparison.ts';
import { ReaderError } from '../../shared/result.ts';
import type { ComparedReports, ComparisonText } from '../calculation/calculations.ts';
import { LONGEST_MS } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';
import { sourceGroupsOf } from '../library/same-source.ts';
import { within } from '../support/within.ts';
import { fileSystemWords } from './file-name.ts';

const ENDINGS: Readonly<Record<ComparisonFormat, string>> = { html: 'html', markdown: 'md' };

/** @throws ReaderError `not-found`; `too-much`; `not-yet` */
export async function comparison(
  library: Library,
  calculate: Calculate,
  pair: ReportPair,
): Promise<Comparison> {
  const { since, what, work } = begun(library, calculate, pair);
  return work('compare', await compared(library, pair, what, since), what, since);
}

/** @throws ReaderError `not-found`; `too-much` */
export function linkedPlaces(
  library: Library,
  calculate: Calculate,
  pair: ReportPair,
): Promise<readonly LinkedPlaces[]> {
  const { since, what, work } = begun(library, calculate, pair);
  return work('anchors', sidesOf(library, pair, what), what, since);
}

/** @throws ReaderError `not-found`; `too-much`; `not-yet` */
export async function comparisonFile(
  library: Library,
  calculate: Calculate,
  { left, right, ...options }: Argument<'compare.export'>,
): Promise<TextFile> {
  const pair = { left, right };
  const { since, what, work } = begun(library, calculate, pair);
  const given = { ...(await compared(library, pair, what, since)), ...options };
  const { text, labels } = await work('compare-to-text', given, what, since);
  return { name: `${fileName(labels)}.${ENDINGS[options.format]}`, text };
}

/** The time that a comparison may take begins when it is asked for. */
function begun(library: Library, calculate: Calculate, pair: ReportPair) {
  return {
    since: performance.now(),
    what: comparing(library, pair),
    work: calculatingFor(library, calculate),
  };
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
      'not-yet',
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

/** "Comparison of Kazakhstan 2016 and Kazakhstan 2022". */
function fileName(labels: ComparisonText['labels']): string {
  const [left, right] = labels.map((label) => fileSystemWords(label).trim().slice(0, 60).trim());
  return `Comparison of ${left ?? ''} and ${right ?? ''}`;
}
