/** All years of one area at once: a table across them, the same to take along, and the time line. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import type { Concept } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { checkLength } from '../calculation/check-length.ts';
import { calculatingFor } from '../calculation/of-library.ts';
import type { ReportPlace } from '../library/store/report-place.ts';
import { isAbout } from '../library/store/library-entry.ts';
import type { Library } from '../library/library.ts';

type YearsMethod = Extract<EngineMethod, `years.${string}`>;

/** @param library awaited by every call */
export function yearsHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<YearsMethod> {
  return {
    'years.table': async ({ area, concept }) => {
      const { reports, work, what } = await begun(area);
      return work('table', { reports, area, concept }, what);
    },
    'years.table-csv': async ({ area, concept }) => {
      const { opened, reports, work, what } = await begun(area);
      const labels = new Map(opened.listing.reports.map(({ id, label }) => [id, label]));
      const text = await work('table-to-csv', { reports, area, concept, labels }, what);
      return { name: `${fileName(area, concept)}.csv`, text };
    },
    'years.timeline': async ({ area }) => {
      const { reports, work, what } = await begun(area);
      return work('timeline', { reports, area }, what);
    },
  };

  async function begun(area: string) {
    const opened = await library;
    const reports = reportsOf(opened, area);
    return { opened, reports, work: calculatingFor(opened, calculate), what: workingOut(area) };
  }
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

/** A name that every file system takes: "Kazakhstan labor-enforcement all years". */
function fileName(area: string, concept: Concept): string {
  const plain = area
    .replace(/[^\p{L}\p{N} ()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 80)
    .trim();
  return `${plain} ${concept} all years`.trim();
}
