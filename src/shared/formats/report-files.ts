import { endingOf, REPORT_FORMATS } from './report-formats.ts';

/** Ending of a library that was saved as one file. */
export const LIBRARY_ENDING = 'findings-library';

/** Ending of an archive that reports may come in. */
export const ARCHIVE_ENDING = 'zip';

/**
 * "Findings library 2026-11-22.findings-library": what it is called unless its user says otherwise.
 *
 * @param reports how many of its reports are in it, where that is not all of them: "Findings library 2026-11-22 (3 reports)"
 */
export function libraryFileName(day: Date, reports?: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-');
  const some = reports === undefined ? '' : ` (${reports === 1 ? '1 report' : `${reports} reports`})`;
  return `Findings library ${date}${some}.${LIBRARY_ENDING}`;
}

/** Endings of files that may hold a report: what dialogs offer and what is tried in a folder. */
export const REPORT_ENDINGS: readonly string[] = [
  ...REPORT_FORMATS.flatMap(({ endings }) => endings),
  LIBRARY_ENDING,
  ARCHIVE_ENDING,
];

/** Whether a file in a folder is worth trying, by its name alone. */
export function isReportFile(name: string): boolean {
  return !name.startsWith('.') && REPORT_ENDINGS.includes(endingOf(name) ?? '');
}
