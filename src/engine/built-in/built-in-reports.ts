/** The reports that ship with the reader, read from their folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublicationFacts } from '../../core/bibliography/passage/publication.ts';
import type { LibraryProblem } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { OnDefect } from '../../shared/contract/rpc.ts';
import { hasErrorCode, systemErrorCode } from '../support/files/file-errors.ts';
import { withReason } from '../support/files/with-reason.ts';
import { publicationFacts, readManifest, withManifestFacts } from './manifest.ts';
import type { ManifestEntry } from './manifest.ts';
import { hashOf, readBytes, reportOf } from '../formats/read-reports.ts';
import { copyRecord } from '../library/store/copy-record.ts';
import { readReadyForms } from './ready-forms.ts';
import type { ReadyForms, ShippedReport } from './ready-forms.ts';

export interface ReportsAndProblems {
  readonly reports: readonly ShippedReport[];
  readonly problems: readonly LibraryProblem[];
  /** What is known of a publication, by the SHA-256 of the very bytes it is known of. */
  readonly publications: ReadonlyMap<string, PublicationFacts>;
}

/**
 * Every report of a folder: those its manifest names, or, where it has no manifest, every text file; from its ready form,
 * or read anew where it has none. A file that cannot be used is a problem; the others are read all the same.
 *
 * @param version of the program, whose parser has read them
 */
export async function readBuiltInReports(
  folder: string,
  version: string,
  onDefect: OnDefect,
): Promise<ReportsAndProblems> {
  let manifest: Awaited<ReturnType<typeof readManifest>>;
  let files: readonly string[];
  try {
    manifest = await readManifest(folder);
    files = manifest?.reports.map((entry) => entry.file) ?? (await textFilesOf(folder));
  } catch (error) {
    const message = hasErrorCode(error, 'ENOENT')
      ? `The folder of the built-in reports is missing (${folder}): install the reader again.`
      : withReason(
          'The list of the built-in reports cannot be used',
          systemErrorCode(error) === undefined ? 'it is damaged' : error,
          'Install the reader again.',
        );
    return { reports: [], problems: [{ file: folder, message }], publications: new Map() };
  }
  const entries = new Map(manifest?.reports.map((entry) => [entry.file, entry]));
  const ready = await readReadyForms(folder);
  const reports: ShippedReport[] = [];
  const problems: LibraryProblem[] = [];
  const results = await Promise.allSettled(
    files.map((file) => shippedReport({ folder, file, entry: entries.get(file), ready, version })),
  );
  for (const [at, result] of results.entries()) {
    const file = files[at] ?? '';
    if (result.status === 'rejected') {
      problems.push({ file, message: problemOf(file, result.reason, onDefect) });
      continue;
    }
    const entry = entries.get(file);
    if (entry !== undefined && entry.sha256 !== result.value.copy.source.sha256) {
      const message = `${file} is not the text that ships with the reader: it was changed after installation and is shown as it is now.`;
      problems.push({ file, message });
    }
    reports.push(result.value);
  }
  const known = manifest?.reports.map((entry) => [entry.sha256, publicationFacts(entry)] as const);
  return { reports, problems, publications: new Map(known) };
}

interface ToRead {
  readonly folder: string;
  readonly file: string;
  readonly entry: ManifestEntry | undefined;
  readonly ready: ReadyForms;
  readonly version: string;
}

/** @throws ReaderError `unusable-file` */
async function shippedReport({ folder, file, entry, ready, version }: ToRead): Promise<ShippedReport> {
  const bytes = await readBytes(join(folder, file), file);
  const identity = { file, sha256: hashOf(bytes) };
  const form = await ready.of(identity);
  if (form !== null) return { ...form, copy: { ...form.copy, parser: version } };
  const report = withManifestFacts(await reportOf(bytes, identity), entry);
  return { copy: copyRecord(report, version, true), load: () => report };
}

async function textFilesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.txt')).sort();
}

/** A parser that trips over one file must not take the others with it. */
function problemOf(file: string, error: unknown, onDefect: OnDefect): string {
  if (error instanceof ReaderError) return error.message;
  onDefect(`${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return `${file} cannot be shown because of a defect of the reader; the other reports are not affected.`;
}
