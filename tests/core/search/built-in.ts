import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { createReportSearch } from '../../../src/core/search/report-search.ts';
import type { ReportSearch } from '../../../src/core/search/report-search.ts';
import type { Report } from '../../../src/shared/model.ts';
import type { SearchHit } from '../../../src/shared/search.ts';

const FOLDER = resolve(import.meta.dirname, '../../../resources/reports');
const NAMES = [
  'kazakhstan-2022',
  'kazakhstan-2016',
  'kazakhstan-2013',
  'kazakhstan-2021-summary',
  'ilo-news-2021-05-31',
];

/** Words, a name, a phrase, a misspelling, a beginning, a source, nearness, a part and a kind. */
export const EVERY_KIND_OF_QUERY = [
  'labor inspectors',
  'MLSP',
  '"worst forms of child labor"',
  'moratorum',
  'Nur-Sul',
  'cites:21',
  'cotton near tobacco',
  'in:tables cotton',
  'source:embassy',
];

export interface BuiltIn {
  readonly reports: readonly Report[];
  /** Source text by report id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly search: ReportSearch;
}

/** The five reports that ship as text, parsed and searchable. */
export function builtInLibrary(): BuiltIn {
  const search = createReportSearch();
  const sources = new Map<string, string>();
  const reports = NAMES.map((name) => {
    const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
    const report = parseReport(textDocument(text), { file: `${name}.txt`, sha256: name });
    sources.set(report.id, text);
    search.add(report);
    return report;
  });
  return { reports, sources, search };
}

/** The words of the source that a hit marks. */
export function markedWords(library: BuiltIn, hit: SearchHit): string[] {
  const source = library.sources.get(hit.report) ?? '';
  return hit.places.map(({ start, end }) => source.slice(start, end));
}
