/** What pages are called: by the number that is printed on them, with the file's own beside it where that is another one. */
import type { Report } from '../../../shared/model.ts';

export function pageName(report: Report, number: number): string {
  const printed = printedNumber(report, number);
  return printed === null || printed === String(number)
    ? `Page ${number}`
    : `Page ${printed} (${number} in the file)`;
}

/** `null` where it is not known that one is printed. */
function printedNumber(report: Report, number: number): string | null {
  return report.source.pages?.find((page) => page.number === number)?.printed ?? null;
}
