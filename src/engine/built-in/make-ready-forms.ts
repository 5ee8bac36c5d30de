/**
 * Parses the reports that ship once and for all: the last step of the build, a process of its own.
 *
 * Started with the folder of the reports, whose manifest names them, and the program's version. Fails where one of them
 * cannot be read.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashOf, readReport } from '../formats/read-reports.ts';
import { copyRecord } from '../library/store/copy-record.ts';
import { readManifest, withManifestFacts } from './manifest.ts';
import { readyFolder, readyForm, readyList } from './ready-forms.ts';
import type { ReadyList } from './ready-forms.ts';

const [reports = '', version = ''] = process.argv.slice(2);
const folder = readyFolder(reports);
await mkdir(folder, { recursive: true });
// The list first: without it no form counts.
await rm(readyList(reports), { force: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
const made: ReadyList = [];
for (const entry of (await readManifest(reports))?.reports ?? []) {
  const report = withManifestFacts(await readReport(join(reports, entry.file)), entry);
  const packed = gzipSync(JSON.stringify(report), { level: 9 });
  await writeFile(readyForm(reports, report.source.sha256), packed);
  made.push({ copy: copyRecord(report, version, true), packed: hashOf(packed) });
}
await writeFile(readyList(reports), JSON.stringify(made));
