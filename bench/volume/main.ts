/**
 * Chapters joined into one PDF, read as a volume, against the files one by one: what each report holds must be the same,
 * and the time of the volume is told as a ratio to that of the files.
 *
 * `node bench/volume/main.ts [FOLDER...]`; the sample chapters where no folder is given.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOf, reportsOf } from '../../src/engine/formats/read-reports.ts';
import { pdfLibrary } from '../../src/engine/formats/pdf/pdf-library.ts';
import type { Report } from '../../src/shared/model.ts';
import { milliseconds, ratio } from '../report.ts';

const root = resolve(import.meta.dirname, '../..');
const folders = process.argv.slice(2);
const samples = ['chapters', 'faults'].map((name) => join(root, '../shared/samples', name));
const files = (folders.length > 0 ? folders : samples.filter((folder) => existsSync(folder))).flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => readFileSync(join(folder, name))),
);

/** All pages of these files, one file after the other. */
async function joined(): Promise<Uint8Array> {
  const { calls, memory } = await pdfLibrary();
  const { malloc, free } = calls.pdfium.wasmExports;
  const volume = calls.FPDF_CreateNewDocument();
  let pages = 0;
  for (const bytes of files) {
    const address = malloc(bytes.length);
    memory.HEAPU8.set(bytes, address);
    const document = calls.FPDF_LoadMemDocument(address, bytes.length, '');
    if (!calls.FPDF_ImportPagesByIndex(volume, document, 0, 0, pages))
      throw new Error('a file cannot be joined');
    pages += calls.FPDF_GetPageCount(document);
    calls.FPDF_CloseDocument(document);
    free(address);
  }
  const writer = calls.PDFiumExt_OpenFileWriter();
  calls.PDFiumExt_SaveAsCopy(volume, writer);
  const size = calls.PDFiumExt_GetFileWriterSize(writer);
  const address = malloc(size);
  calls.PDFiumExt_GetFileWriterData(writer, address, size);
  const bytes = memory.HEAPU8.slice(address, address + size);
  free(address);
  calls.PDFiumExt_CloseFileWriter(writer);
  calls.FPDF_CloseDocument(volume);
  return bytes;
}

async function read(bytes: Uint8Array): Promise<readonly Report[]> {
  return (await reportsOf(bytes, { file: 'a.pdf', sha256: hashOf(bytes) })).map((report) => report());
}

/** All but where it stands. */
function content({ source, title: _title, ...rest }: Report): string {
  return JSON.stringify({ ...rest, length: source.length });
}

async function timed<Done>(work: () => Promise<Done>): Promise<{ done: Done; ms: number }> {
  const began = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(began);
  return { done, ms: (user + system) / 1000 };
}

if (files.length === 0) console.log('not run, because there are no chapters: name a folder');
else {
  const volume = await joined();
  const single = await timed(async () => {
    const reports: Report[] = [];
    for (const bytes of files) for (const report of await read(bytes)) reports.push(report);
    return reports;
  });
  const parts = await timed(() => read(volume));
  const chapters = parts.done.filter(({ kind }) => kind === 'chapter');
  const same = single.done.filter((report, at) => {
    const part = chapters[at];
    return part !== undefined && content(part) === content(report);
  });
  const pages = parts.done.reduce((sum, { source }) => sum + (source.pages?.length ?? 0), 0);
  console.log(
    `${files.length} files of ${pages} pages: ${parts.done.length} parts, ${same.length} the same as the file`,
  );
  console.log(
    `one by one ${milliseconds(single.ms)}, as a volume ${milliseconds(parts.ms)} (${ratio(parts.ms, single.ms)})`,
  );
  if (same.length !== single.done.length) process.exitCode = 1;
}
