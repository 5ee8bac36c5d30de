/** One file of `inspect`, from its path to the texts that are printed for the reports in it. */
import { inspection } from '../../core/report/inspection.ts';
import { readReports } from '../../engine/formats/read-reports.ts';
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { describeReport } from './describe-report.ts';

/** How a report is printed: for people, as an object over several lines, as an object on one line. */
export type InspectForm = 'text' | 'json' | 'line';

/** Texts without a final line break, one for each report, and in one line each why something could not be shown. */
export interface InspectOutcome {
  readonly texts: readonly string[];
  readonly reasons: readonly string[];
}

/** Never rejects, so that a file read ahead cannot fail before it is its turn. */
export async function inspectFile(
  file: string,
  form: InspectForm,
  encoding?: string,
): Promise<InspectOutcome> {
  try {
    const texts: string[] = [];
    const reasons: string[] = [];
    for (const report of await readReports(file, file, { encoding })) {
      try {
        texts.push(printed(report(), form));
      } catch (error) {
        reasons.push(reasonOf(file, error));
      }
    }
    return { texts, reasons };
  } catch (error) {
    return { texts: [], reasons: [reasonOf(file, error)] };
  }
}

function printed(report: Report, form: InspectForm): string {
  if (form === 'text') return describeReport(report);
  return JSON.stringify(inspection(report), null, form === 'json' ? 2 : undefined);
}

function reasonOf(file: string, error: unknown): string {
  if (error instanceof ReaderError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `${file} cannot be shown because of a defect of the reader: ${what.split('\n', 1)[0]}`;
}
