/** The built-in reports, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { Report } from '../../../src/shared/model.ts';

const FOLDER = join(import.meta.dirname, '../../../resources/reports');

function read(id: string): Report {
  const text = readFileSync(join(FOLDER, `${id}.txt`), 'utf8');
  return parseReport(textDocument(text), { file: `${id}.txt`, sha256: id });
}

export const kazakhstan2013 = read('kazakhstan-2013');
export const kazakhstan2016 = read('kazakhstan-2016');
export const kazakhstan2021 = read('kazakhstan-2021-summary');
export const kazakhstan2022 = read('kazakhstan-2022');
export const iloNews = read('ilo-news-2021-05-31');
