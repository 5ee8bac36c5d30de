/** All years of one area at once: a table across them, the same to take along, and the time line. */
import { conceptTableCsv } from '../core/compare/concept-table-csv.ts';
import { conceptTable } from '../core/compare/concept-table.ts';
import { timeline } from '../core/compare/timeline.ts';
import type { EngineMethod, Handlers } from '../shared/contract.ts';
import type { Concept, Report } from '../shared/model.ts';
import { ReaderError } from '../shared/result.ts';
import { isAbout } from './library-entry.ts';
import type { Library } from './library.ts';

type YearsMethod = Extract<EngineMethod, `years.${string}`>;

/** @param library awaited by every call */
export function yearsHandlers(library: Promise<Library>): Handlers<YearsMethod> {
  return {
    'years.table': async ({ area, concept }) => conceptTable(reportsOf(await library, area), concept, area),
    'years.table-csv': async ({ area, concept }) => {
      const opened = await library;
      const labels = new Map(opened.listing.reports.map(({ id, label }) => [id, label]));
      const table = conceptTable(reportsOf(opened, area), concept, area);
      const text = conceptTableCsv(table, (report) => labels.get(report) ?? report);
      return { name: `${fileName(area, concept)}.csv`, text };
    },
    'years.timeline': async ({ area }) => timeline(reportsOf(await library, area), area),
  };
}

/**
 * Reports about an area, alone or among others.
 *
 * @throws ReaderError `not-found` where no report of the library is
 */
function reportsOf({ listing, report }: Library, area: string): Report[] {
  const found = listing.reports.filter((entry) => isAbout(entry, area));
  if (found.length === 0)
    throw new ReaderError('not-found', `The library holds no report about ${area.slice(0, 100)}.`);
  return found.map(({ id }) => report(id));
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
