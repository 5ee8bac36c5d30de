/** All years of one area of the library at once: a table across them, the same to take along, and the time line. */
import type { AreaTable, TextFile } from '../../shared/contract/contract.ts';
import type { Concept } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import type { ConceptTable, Timeline } from '../../shared/years.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { Library } from '../library/library.ts';
import { isAbout } from '../library/store/library-entry.ts';
import type { ReportPlace } from '../library/store/report-place.ts';
import { fileSystemWords } from './file-name.ts';

/** @throws ReaderError `not-found`; `too-much` */
export function tableOfArea(
  library: Library,
  calculate: Calculate,
  { area, concept }: AreaTable,
): Promise<ConceptTable> {
  const given = { reports: reportsOf(library, area), area, concept };
  return calculatingFor(library, calculate)('table', given, workingOut(area));
}

/** @throws ReaderError `not-found`; `too-much` */
export async function tableFile(
  library: Library,
  calculate: Calculate,
  { area, concept }: AreaTable,
): Promise<TextFile> {
  const labels = new Map(library.listing.reports.map(({ id, label }) => [id, label]));
  const given = { reports: reportsOf(library, area), area, concept, labels };
  const text = await calculatingFor(library, calculate)('table-to-csv', given, workingOut(area));
  return { name: `${fileName(area, concept)}.csv`, text };
}

/** @throws ReaderError `not-found`; `too-much` */
export function timelineOfArea(library: Library, calculate: Calculate, area: string): Promise<Timeline> {
  const given = { reports: reportsOf(library, area), area };
  return calculatingFor(library, calculate)('timeline', given, workingOut(area));
}

function workingOut(area: string): string {
  return `Setting all years of ${area.slice(0, 100)} together`;
}

/**
 * Reports about an area, alone or among others.
 *
 * @throws ReaderError `not-found` where no report of the library is; `too-much`
 */
function reportsOf(library: Library, area: string): ReportPlace[] {
  const { listing, place } = library;
  const found = listing.reports.filter((entry) => isAbout(entry, area));
  if (found.length === 0)
    throw new ReaderError('not-found', `The library holds no report about ${area.slice(0, 100)}.`);
  const ids = found.map(({ id }) => id);
  checkLength(library, ids, workingOut(area));
  return ids.map((id) => place(id));
}

/** "Kazakhstan labor-enforcement all years". */
function fileName(area: string, concept: Concept): string {
  const plain = fileSystemWords(area)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 80)
    .trim();
  return `${plain} ${concept} all years`.trim();
}
