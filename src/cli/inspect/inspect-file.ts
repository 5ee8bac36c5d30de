/** One file of `inspect`, from its path to the texts that are printed for the reports in it. */
import { basename } from 'node:path';
import { inspection } from '../../core/report/inspection.ts';
import { hashOf, readBytes, reportsOf } from '../../engine/formats/read-reports.ts';
import { openArchive, readArchived } from '../../engine/import/archive.ts';
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { describeReport } from './describe-report.ts';

/** How a report is printed: for people, as an object over several lines, as an object on one line. */
export type InspectForm = 'text' | 'json' | 'line';

export interface InspectTask {
  readonly file: string;
  readonly form: InspectForm;
  readonly encoding?: string | undefined;
}

/** A text without a final line break, or in one line why something could not be shown. */
export type Inspected = { readonly text: string } | { readonly reason: string };

/**
 * Never rejects, so that a file read ahead cannot fail before it is its turn.
 *
 * @param tell told of each report as soon as it is read, and of what cannot be
 */
export async function inspectFile(task: InspectTask, tell: (inspected: Inspected) => void): Promise<void> {
  const { file } = task;
  try {
    const archive = await openArchive(file, file).catch(() => null);
    if (archive === null) {
      const bytes = await readBytes(file, file);
      await inspectBytes({ bytes, name: basename(file), called: file }, task, tell);
      return;
    }
    for (const { message } of archive.problems) tell({ reason: message });
    for (const { name, archived } of archive.files) {
      try {
        const bytes = await readArchived(file, name, archived);
        await inspectBytes(
          { bytes, name, called: `${name} in ${file}`, archive: basename(file) },
          task,
          tell,
        );
      } catch (error) {
        tell({ reason: reasonOf(name, error) });
      }
    }
  } catch (error) {
    tell({ reason: reasonOf(file, error) });
  }
}

interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** As messages call it. */
  readonly called: string;
  /** Out of which archive it comes. */
  readonly archive?: string;
}

async function inspectBytes(
  { bytes, name, called, archive }: NamedBytes,
  { form, encoding }: InspectTask,
  tell: (inspected: Inspected) => void,
): Promise<void> {
  const sha256 = hashOf(bytes);
  for (const report of await reportsOf(bytes, { file: name, sha256 }, called, { encoding })) {
    try {
      tell({ text: printed(report(), form, archive) });
    } catch (error) {
      tell({ reason: reasonOf(called, error) });
    }
  }
}

function printed(report: Report, form: InspectForm, archive?: string): string {
  if (form === 'text') return describeReport(report);
  const { schema, source, ...rest } = inspection(report);
  const from = archive === undefined ? source : { ...source, archive };
  return JSON.stringify({ schema, source: from, ...rest }, null, form === 'json' ? 2 : undefined);
}

function reasonOf(file: string, error: unknown): string {
  if (error instanceof ReaderError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `${file} cannot be shown because of a defect of the reader: ${what.split('\n', 1)[0]}`;
}
