/** What holds of every report, whatever the text: used by the tests of real, cut and damaged texts. */
import { coverageOf } from '../../../src/core/report/coverage.ts';
import { shownTexts } from '../../../src/core/report/shown-texts.ts';
import type { Report, ShownText } from '../../../src/shared/model.ts';

/** The faults of a report, in words; empty for a sound one. */
export function faultsOf(source: string, report: Report): string[] {
  const faults: string[] = [];
  const coverage = coverageOf(source, report);
  if (coverage.lost > 0 || coverage.twice > 0) {
    const at = coverage.firstFault ?? 0;
    faults.push(
      `${coverage.lost} lost, ${coverage.twice} twice, first at ${at}: ${JSON.stringify(source.slice(at - 20, at + 40))}`,
    );
  }
  if (coverage.characters !== source.replace(/\s/g, '').length) faults.push('characters miscounted');
  for (const content of shownTexts(report)) faults.push(...shownFaults(source, content, report));
  const ids = report.sections.flatMap((section) => section.blocks.map((block) => block.id));
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) !== index) faults.push(`block ${id} twice`);
  for (const citation of report.citations) {
    const printed = source.slice(citation.start, citation.end).replace(/\s+/g, ' ');
    if (printed !== citation.text) faults.push(`citation ${citation.text} prints ${printed}`);
    if (!/^\(.*\)$/.test(printed)) faults.push(`citation ${printed} is no mark`);
  }
  for (const repair of report.repairs) {
    const printed = source.slice(repair.start, repair.end);
    if (printed !== repair.printed) faults.push(`repair at ${repair.start} prints another text`);
  }
  return faults;
}

function shownFaults(source: string, content: ShownText, report: Report): string[] {
  const faults: string[] = [];
  const { text, chunks, inlines } = content;
  let at = 0;
  let last = -1;
  for (const chunk of chunks) {
    if (chunk.at !== at)
      faults.push(`chunk at ${chunk.at}, expected ${at} in ${JSON.stringify(text.slice(0, 60))}`);
    at += chunk.length;
    if (chunk.source.start < last) faults.push(`chunks out of order in ${JSON.stringify(text.slice(0, 60))}`);
    last = chunk.source.end;
    const shown = text.slice(chunk.at, chunk.at + chunk.length);
    const printed = source.slice(chunk.source.start, chunk.source.end);
    if (chunk.repair !== undefined) {
      if (report.repairs[chunk.repair]?.shown !== shown)
        faults.push(`repair ${chunk.repair} shows another text`);
      if (chunk.length === 0) faults.push(`repair ${chunk.repair} has no visible place`);
    } else if (printed === '' ? shown !== ' ' : printed.replace(/\s/g, ' ') !== shown) {
      faults.push(`verbatim chunk differs: ${JSON.stringify(printed)} as ${JSON.stringify(shown)}`);
    }
  }
  if (at !== text.length) faults.push(`chunks end at ${at} of ${text.length}`);
  if (text !== text.trim() || / {2}/.test(text)) faults.push(`space in ${JSON.stringify(text)}`);
  for (const inline of inlines) {
    if (inline.start < 0 || inline.end > text.length || inline.start >= inline.end)
      faults.push('inline outside');
  }
  return faults;
}
