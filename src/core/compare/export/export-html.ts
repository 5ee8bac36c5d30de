/** A comparison as one HTML file that needs nothing else: no script, no address that is loaded. */
import type { Comparison, DifferenceClass } from '../../../shared/comparison/comparison.ts';
import { sideSegments } from '../../../shared/comparison/comparison-segments.ts';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import {
  assessmentLines,
  citedSources,
  countLine,
  exportParts,
  sourceChanges,
  STATE_NAMES,
} from './export-comparison.ts';
import type { ExportOptions, ExportPart, ExportReports, ExportRow } from './export-comparison.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, 'Times New Roman', serif; max-width: 80rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, th, .state, .sources { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-top: 1px solid #8886; overflow-wrap: break-word; }
th.state, td.state { width: 7rem; font-size: .85rem; }
.sources { font-size: .85rem; margin: .35rem 0 0; }
.statement { border-left: 3px solid #888; padding-left: .75rem; }
del { text-decoration: underline #99491b; background: light-dark(#f7e8de, #3a281d); }
ins { text-decoration: underline #22627f; background: light-dark(#e0edf3, #1d323d); }
.heading { font-weight: bold; }
.levels { padding: 0; list-style: none; font-family: system-ui, sans-serif; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; } thead { display: table-header-group; } del, ins { background: none; } }
`.trim();

/** What the rows of one page are written with. */
interface Page {
  readonly comparison: Comparison;
  readonly reports: ExportReports;
  readonly hidden: readonly DifferenceClass[];
  /** Labels of the two reports, escaped. */
  readonly names: Readonly<Record<Side, string>>;
}

type Side = 'left' | 'right';

/** Two columns and the state of each row in words; what differs tinted and underlined in its own column. */
export function comparisonHtml(
  comparison: Comparison,
  reports: ExportReports,
  options: ExportOptions = {},
): string {
  const parts = exportParts(comparison, reports, options);
  const names = { left: escapeMarkup(comparison.leftLabel), right: escapeMarkup(comparison.rightLabel) };
  const page: Page = { comparison, reports, hidden: options.hidden ?? comparison.hidden, names };
  const title = `${names.left} and ${names.right}`;
  const sources = citedSources(parts, reports);
  const body = [
    `<h1>${title}</h1>`,
    ...assessmentList(assessmentLines(comparison, reports)),
    `<p>${escapeMarkup(countLine(comparison, options))}</p>`,
    ...comparison.statements.map(({ message }) => `<p class="statement">${escapeMarkup(message)}</p>`),
    ...parts.map((part) => partHtml(part, page)),
    ...(['left', 'right'] as const).flatMap((side) =>
      sources[side].length === 0
        ? []
        : [
            `<section><h2>Sources cited in ${names[side]}</h2>\n<ul>${sourceItems(sources[side])}</ul></section>`,
          ],
    ),
  ];
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body>\n${body.join('\n')}\n</body></html>\n`,
  ].join('\n');
}

function partHtml({ heading, rows }: ExportPart, page: Page): string {
  const { left, right } = page.names;
  return (
    `<section><h2>${escapeMarkup(heading)}</h2>\n<table><thead><tr><th class="state" scope="col">State</th>` +
    `<th scope="col">${left}</th><th scope="col">${right}</th></tr></thead>\n<tbody>\n` +
    `${rows.map((row) => rowHtml(row, page)).join('\n')}\n</tbody></table></section>`
  );
}

function sourceItems(sources: readonly { readonly number: number; readonly text: string }[]): string {
  return sources.map(({ number, text }) => `<li>(${number}) ${escapeMarkup(text)}</li>`).join('\n');
}

function rowHtml(entry: ExportRow, { comparison, reports, hidden, names }: Page): string {
  const { row, state } = entry;
  const moved = row.move === undefined ? '' : `<br>stood elsewhere in ${names.left}`;
  const name = state === 'left' || state === 'right' ? `Only in ${names[state]}` : STATE_NAMES[state];
  const changes = sourceChanges(entry, reports, comparison)
    .map((change) => `<p class="sources">${escapeMarkup(change)}</p>`)
    .join('');
  const side = (which: Side): string => sideHtml(entry, which, hidden);
  return (
    `<tr><td class="state">${name}${moved}</td>` +
    `<td${headingClass(entry)}>${side('left')}</td><td${headingClass(entry)}>${side('right')}${changes}</td></tr>`
  );
}

function sideHtml({ row, lead }: ExportRow, which: Side, hidden: readonly DifferenceClass[]): string {
  if (row[which] === null) return '';
  const number = lead[which] === '' ? '' : `${escapeMarkup(lead[which])} `;
  const both = row.left !== null && row.right !== null;
  const text = sideSegments(row, which, hidden).map((segment) => {
    const shown = escapeMarkup(segment.text).replaceAll('\t', ' | ');
    if (segment.kind === 'same' || !both) return shown;
    return segment.kind === 'deleted' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
  });
  return number + text.join('');
}

function assessmentList(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`<ul class="levels">${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`];
}

function headingClass({ row }: ExportRow): string {
  return row.kind === 'heading' || row.kind === 'table' || row.kind === 'table-header'
    ? ' class="heading"'
    : '';
}
