/**
 * Breaks the contents of each page of real PDFs in several ways: the words must be the same as before, or the page
 * named in a finding. Whole files must have no finding on pages at all.
 *
 * `node bench/fuzz/pages.ts [EVERY] [FOLDER...]`: only every so manieth page, as all of them take an hour.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { readPdf } from '../../src/engine/formats/pdf/pdf-document.ts';
import { ReaderError } from '../../src/shared/result.ts';
import { brokenPages, pageObjects } from '../../tests/engine/import/break-pages.ts';

const root = resolve(import.meta.dirname, '../..');
const [every = '1', ...given] = process.argv.slice(2);
const folders =
  given.length > 0
    ? given
    : ['chapters', 'faults', 'other'].map((name) => join(root, '../shared/samples', name));

interface Read {
  readonly words: string;
  readonly pages: readonly number[];
}

async function read(bytes: Uint8Array): Promise<Read | null> {
  try {
    const documents = (await readPdf(bytes)).map((document) => document());
    const findings = documents.flatMap((each) => parseReport(each, { file: 'a.pdf', sha256: '' }).findings);
    const pages = findings.flatMap((finding) =>
      finding.kind === 'lost-pages' || finding.kind === 'blank-pages' ? finding.pages : [],
    );
    return { words: documents.map(({ text }) => text.replace(/\s+/g, '')).join(''), pages };
  } catch (error) {
    if (error instanceof ReaderError) return null;
    throw error;
  }
}

let pagesSeen = 0;
const counts = new Map<string, number>();
const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);

for (const folder of folders) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf'))) {
    const bytes = readFileSync(join(folder, name));
    const whole = await read(bytes);
    if (whole === null) continue;
    count('whole files');
    if (whole.pages.length > 0) {
      count('FALSE ALARMS');
      console.log(`${name}: whole, and pages ${whole.pages.join(' ')} are named`);
    }
    const file = bytes.toString('latin1');
    for (const page of pageObjects(file)) {
      if (pagesSeen++ % Number(every) !== 0) continue;
      for (const { how, bytes: broken } of brokenPages(file, page)) {
        const after = await read(broken);
        const outcome =
          after === null
            ? 'refused'
            : after.words === whole.words
              ? 'same'
              : after.pages.length > 0
                ? 'named'
                : 'SILENT';
        count(`${how}: ${outcome}`);
        if (outcome === 'SILENT' || (after?.pages.length ?? 0) > 1)
          console.log(`${name}, object ${page}, ${how}: ${outcome} ${after?.pages.join(' ') ?? ''}`);
      }
    }
  }
}
for (const [what, number] of [...counts].toSorted(([one], [other]) => one.localeCompare(other)))
  console.log(`${String(number).padStart(6)}  ${what}`);
