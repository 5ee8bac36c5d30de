/** One file of `inspect`, from its path to the text that is printed for it. */
import { inspection } from '../../core/report/inspection.ts';
import { readReport } from '../../engine/formats/read-report.ts';
import { ReaderError } from '../../shared/result.ts';
import { describeReport } from './describe-report.ts';

/** How a report is printed: for people, as an object over several lines, as an object on one line. */
export type InspectForm = 'text' | 'json' | 'line';

/** The text without a final line break, or why there is none, in one line. */
export type InspectOutcome = { readonly text: string } | { readonly reason: string };

/** Never rejects, so that a file read ahead cannot fail before it is its turn. */
export async function inspectFile(
  file: string,
  form: InspectForm,
  encoding?: string,
): Promise<InspectOutcome> {
  try {
    const report = await readReport(file, file, { encoding });
    if (form === 'text') return { text: describeReport(report) };
    return { text: JSON.stringify(inspection(report), null, form === 'json' ? 2 : undefined) };
  } catch (error) {
    if (error instanceof ReaderError) return { reason: error.message };
    return defect(file, error);
  }
}

function defect(file: string, error: unknown): InspectOutcome {
  const what = error instanceof Error ? error.message : String(error);
  return { reason: `${file} cannot be shown because of a defect of the reader: ${what.split('\n', 1)[0]}` };
}
