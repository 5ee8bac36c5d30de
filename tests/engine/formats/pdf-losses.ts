/** PDF files that lose words on purpose, and what is told of them. */
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { wholePdf } from './whole-document.ts';

/** A page with one line. */
export const TEXT = { texts: [{ text: 'In 2021, Kazakhstan made minimal advancement.', x: 54, y: 600 }] };

/** The contents of a page that show a text in the font F1. */
export const operators = (text: string): string => `BT /F1 11 Tf 54 600 Td (${text}) Tj ET`;

/** Which pages are told to be lost, and why, and which are blank. */
export async function lossesOf(bytes: Uint8Array) {
  const report = parseReport(await wholePdf(bytes), { file: 'a.pdf', sha256: '' });
  return {
    losses: report.findings.flatMap((finding) =>
      finding.kind === 'lost-pages' ? [`${finding.why}: ${finding.pages.join(' ')}`] : [],
    ),
    blank: report.findings.flatMap((finding) => (finding.kind === 'blank-pages' ? finding.pages : [])),
    coverage: report.coverage,
  };
}
