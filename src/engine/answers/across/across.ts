/** A question to all countries, answered from what is kept of the library's reports. */
import { acrossCsv } from '../../../core/across/across-csv.ts';
import { acrossMarkdown } from '../../../core/across/across-markdown.ts';
import { answerAcross } from '../../../core/across/answer.ts';
import { withHistory } from '../../../core/across/since.ts';
import type { StatingReport } from '../../../core/across/stating-report.ts';
import type { AcrossAnswer, AcrossQuestion } from '../../../shared/across/across.ts';
import type { Argument, TextFile } from '../../../shared/contract/contract.ts';
import type { Library } from '../../library/library.ts';
import { createPause } from '../../support/pause.ts';
import { fileSystemWords } from '../file-name.ts';
import { provenanceOf } from '../finished-citation.ts';
import { workbook } from './workbook.ts';
import type { ReportLine, SourceLine } from './workbook.ts';

/** What the reports of the library say to a question; where none of them says anything, that is the answer. */
export async function acrossLibrary(library: Library, question: AcrossQuestion): Promise<AcrossAnswer> {
  const stated = await library.stated(question.concept);
  const reports = library.listing.reports.flatMap((entry): StatingReport[] => {
    const { id, kind, area, year, areas = [], findings } = entry;
    if (area === null || year === null || (kind !== 'chapter' && kind !== 'summary')) return [];
    return [{ id, kind, area, areas, year, stated: stated.get(id) ?? null, findings }];
  });
  const answer = answerAcross(reports, question);
  return { ...answer, rows: withHistory(answer.rows, library.saidSince) };
}

/** An answer as a text file. */
export async function acrossFile(
  library: Library,
  { question, format }: Argument<'across.export'>,
): Promise<TextFile> {
  const answer = await acrossLibrary(library, question);
  const nameOf = namer(library);
  return format === 'csv'
    ? { name: `${fileName(answer)}.csv`, text: acrossCsv(answer, nameOf) }
    : { name: `${fileName(answer)}.md`, text: acrossMarkdown(answer, nameOf) };
}

/** An answer as a workbook, with the sources behind it in full. */
export async function acrossWorkbook(library: Library, question: AcrossQuestion): Promise<TextFile> {
  const answer = await acrossLibrary(library, question);
  const bytes = await workbook(answer, await behind(library, answer), namer(library));
  return { name: `${fileName(answer)}.xlsx`, text: Buffer.from(bytes).toString('base64'), isBase64: true };
}

/**
 * Every source behind the answer once, as its report lists it, and every report with its citation. A report that cannot be
 * read has none.
 */
async function behind(
  library: Library,
  { rows, against }: AcrossAnswer,
): Promise<{ readonly sources: readonly SourceLine[]; readonly reports: readonly ReportLine[] }> {
  const nameOf = namer(library);
  const cited = new Map<string, Set<number>>();
  for (const { report, citations } of [...rows, ...(against?.rows ?? [])])
    cited.set(report, new Set([...(cited.get(report) ?? []), ...citations]));
  const sources: SourceLine[] = [];
  const reports: ReportLine[] = [];
  const pause = createPause();
  for (const [id, numbers] of cited) {
    const report = await library.open(id).catch(() => null);
    for (const { number, content } of report?.references ?? [])
      if (numbers.has(number)) sources.push({ report: nameOf(id), number, text: content.text });
    const told = report === null ? [] : await provenanceOf(library, { reports: [id] });
    for (const { publication } of told) reports.push({ report: nameOf(id), citation: publication });
    await pause();
  }
  return { sources, reports };
}

function namer(library: Library): (report: string) => string {
  const labels = new Map(library.listing.reports.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

/** "Minimum Age for Work, all countries 2016-2021". */
function fileName({ title, concept, years }: AcrossAnswer): string {
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? '' : first === last ? ` ${first}` : ` ${first}-${last}`;
  const words = fileSystemWords(title === '' ? concept.replaceAll('-', ' ') : title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 80)
    .trim();
  return `${words === '' ? 'Answer' : words} all countries${span}`;
}
