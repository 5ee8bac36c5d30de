/**
 * Reads a folder of chapters and checks each against the Department's record of the same name.
 *
 *     npm run check:chapters -- --chapters DIR [--records DIR]
 *
 * Prints a line per chapter with what is wrong and where, what differs between the record and the print, and
 * the rates in sum. Status 0: all rates are met; 1: some are not, or a file cannot be used; 2: wrong usage.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { layOut } from '../../src/core/layout/lay-out.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { readPdfPages } from '../../src/engine/formats/pdf/pdf-pages.ts';
import { ReaderError } from '../../src/shared/result.ts';
import { checkChapter, expectedOf, type ChapterCheck } from './check-chapter.ts';
import { chapterLines, HEAD, rateLines } from './print.ts';
import { isMet, ratesOf } from './rates.ts';
import { readRecord, type CountryRecord } from './record.ts';

const USAGE = 'Usage: npm run check:chapters -- --chapters DIR [--records DIR]';

async function main(): Promise<number> {
  const folders = readArguments();
  if (!folders) {
    console.error(USAGE);
    return 2;
  }
  const names = (await readdir(folders.chapters))
    .filter((name) => extname(name).toLowerCase() === '.pdf')
    .sort();
  if (names.length === 0) {
    console.error(`No PDF in ${folders.chapters}.`);
    return 2;
  }
  console.log(HEAD);
  const checks: ChapterCheck[] = [];
  let unusable = 0;
  for (const file of names) {
    const name = basename(file, extname(file));
    try {
      const check = await checkFile(
        join(folders.chapters, file),
        name,
        await recordOf(folders.records, name),
      );
      checks.push(check);
      console.log(chapterLines(check).join('\n'));
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
      unusable += 1;
      console.log(`${name.padEnd(44)}  cannot be used: ${error.message}`);
    }
  }
  const rates = ratesOf(checks);
  console.log(`\n${rateLines(rates).join('\n')}`);
  return unusable === 0 && rates.every(isMet) ? 0 : 1;
}

function readArguments(): { readonly chapters: string; readonly records: string | undefined } | undefined {
  try {
    const { values } = parseArgs({ options: { chapters: { type: 'string' }, records: { type: 'string' } } });
    return values.chapters === undefined ? undefined : { chapters: values.chapters, records: values.records };
  } catch {
    return undefined;
  }
}

async function checkFile(
  path: string,
  name: string,
  record: CountryRecord | undefined,
): Promise<ChapterCheck> {
  const { pages, title } = await readPdfPages(await readFile(path));
  const document = layOut(pages, title);
  // The reader is not told the name of the file, so that nothing can come from it.
  const report = parseReport(document, { file: 'chapter.pdf', sha256: '' });
  return checkChapter(expectedOf(name, record), pages, document, report);
}

async function recordOf(folder: string | undefined, name: string): Promise<CountryRecord | undefined> {
  if (folder === undefined) return undefined;
  try {
    return readRecord(await readFile(join(folder, `${name}.xml`), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

process.exitCode = await main();
